using BotService.Channels;
using BotService.Channels.BotFramework;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotService.Tests.Channels.BotFramework;

public sealed class BotRegistrationTests
{
    private const string Id = "4a1b7c2e-1111-2222-3333-444455556666", Tenant = "0f0f0f0f-1234-4321-9999-abcdefabcdef";

    [Fact]
    public void Without_an_app_id_there_is_no_registration() => Assert.Null(BotRegistration.In(Settings()));

    [Fact]
    public void A_single_tenant_bot_gets_its_tokens_from_its_tenant_and_trusts_its_issuers()
    {
        var bot = Registered(("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppId", Id.ToUpperInvariant()), ("MicrosoftAppPassword", "s"), ("MicrosoftAppTenantId", Tenant));
        Assert.Equal((Id, Tenant), (bot.AppId, bot.Tenant));
        Assert.Contains($"https://sts.windows.net/{Tenant}/", bot.Cloud.EmulatorIssuers);
        Assert.Contains($"https://login.microsoftonline.com/{Tenant}/v2.0", bot.Cloud.EmulatorIssuers);
    }

    [Fact]
    public void A_multi_tenant_bot_gets_its_tokens_from_the_shared_tenant() => Assert.Equal(
        "botframework.com", Registered(("MicrosoftAppType", "multitenant"), ("MicrosoftAppId", Id), ("MicrosoftAppPassword", "s")).Tenant);

    [Fact]
    public void A_managed_identity_needs_no_secret() =>
        Assert.Equal(AppType.UserAssignedMSI, Registered(("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppId", Id)).Type);

    [Theory]
    [InlineData("", "https://api.botframework.com", "https://api.botframework.com/.default", "https://login.microsoftonline.com/")]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us", "https://api.botframework.us/.default", "https://login.microsoftonline.us/")]
    [InlineData("https://botframework.azure.cn/", "https://api.botframework.azure.cn", "https://api.botframework.azure.cn/.default", "https://login.partner.microsoftonline.cn/")]
    public void Each_cloud_has_its_own_addresses(string service, string issuer, string scope, string login)
    {
        var cloud = Registered(
            ("MicrosoftAppType", "MultiTenant"), ("MicrosoftAppId", Id), ("MicrosoftAppPassword", "s"), ("ChannelService", service)).Cloud;
        Assert.Equal((issuer, scope, login), (cloud.ConnectorIssuer, cloud.Scope, cloud.Login.AbsoluteUri));
    }

    [Fact]
    public void Every_address_and_issuer_can_be_set_in_the_words_of_the_SDK()
    {
        var bot = Registered(
            ("MicrosoftAppType", "MultiTenant"), ("MicrosoftAppId", Id), ("MicrosoftAppPassword", "s"),
            ("ToChannelFromBotLoginUrl", "https://login.example/some-tenant"), ("ToChannelFromBotOAuthScope", "https://api.example"),
            ("ToBotFromChannelTokenIssuer", "https://issuer.example"), ("ToBotFromChannelOpenIdMetadataUrl", "https://keys.example/1"),
            ("ToBotFromEmulatorOpenIdMetadataUrl", "http://localhost:9/2"), ("BotFramework:EmulatorIssuers", "https://a.example/; https://b.example/"),
            ("BotFramework:ServiceUrlHosts", "trafficmanager.net;botframework.com"), ("BotFramework:ServiceUrlOnThisMachine", "true"));
        Assert.Equal("some-tenant", bot.Tenant);
        Assert.Equal("https://login.example/", bot.Cloud.Login.AbsoluteUri);
        Assert.Equal(("https://api.example/.default", "https://issuer.example"), (bot.Cloud.Scope, bot.Cloud.ConnectorIssuer));
        Assert.Equal(("https://keys.example/1", "http://localhost:9/2"), (bot.Cloud.ConnectorMetadata.AbsoluteUri, bot.Cloud.EmulatorMetadata.AbsoluteUri));
        Assert.Equal(["https://a.example/", "https://b.example/"], bot.Cloud.EmulatorIssuers);
        Assert.Equal(["trafficmanager.net", "botframework.com"], bot.ServiceUrlHosts);
        Assert.True(bot.ServiceUrlOnThisMachine);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once_and_no_secret_with_it()
    {
        var failure = Assert.Throws<ExpectedFailure>(() => Registered(
            ("MicrosoftAppType", "Tenantless"), ("MicrosoftAppId", "letters-bot"), ("MicrosoftAppPassword", "hush hush"), ("MicrosoftAppTenantId", "my tenant"),
            ("ChannelService", "https://botframework.azure.xx"), ("ToBotFromChannelOpenIdMetadataUrl", "http://keys.example"),
            ("BotFramework:ServiceUrlHosts", "good.example;https://bad.example"), ("BotFramework:ServiceUrlOnThisMachine", "perhaps")));
        var faults = failure.Message.Split('\n');
        Assert.All(faults, fault => Assert.EndsWith(".", fault, StringComparison.Ordinal));
        foreach (var name in new[] { "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppTenantId", "ChannelService", "ToBotFromChannelOpenIdMetadataUrl", "BotFramework:ServiceUrlHosts", "BotFramework:ServiceUrlOnThisMachine" })
            Assert.Single(faults, fault => fault.StartsWith(name, StringComparison.Ordinal));
        Assert.DoesNotContain("hush", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SingleTenant", "s", "", "MicrosoftAppTenantId")]
    [InlineData("SingleTenant", "", Tenant, "MicrosoftAppPassword")]
    [InlineData("MultiTenant", "", "", "MicrosoftAppPassword")]
    [InlineData("", "s", "", "MicrosoftAppType")]
    public void What_a_type_of_bot_needs_is_named_when_it_is_missing(string type, string password, string tenant, string named)
    {
        var failure = Assert.Throws<ExpectedFailure>(() => Registered(
            ("MicrosoftAppType", type), ("MicrosoftAppId", Id), ("MicrosoftAppPassword", password), ("MicrosoftAppTenantId", tenant)));
        Assert.StartsWith(named, Assert.Single(failure.Message.Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_without_an_id_is_a_mistake() =>
        Assert.Contains("MicrosoftAppId", Assert.Throws<ExpectedFailure>(() => BotRegistration.In(Settings(("MicrosoftAppPassword", "s")))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_registration_does_not_tell_its_secret() => Assert.DoesNotContain(
        "hush", Registered(("MicrosoftAppType", "MultiTenant"), ("MicrosoftAppId", Id), ("MicrosoftAppPassword", "hush")).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://letters.example.org", "https://letters.example.org/")]
    [InlineData("http://localhost:3978/", "http://localhost:3978/")]
    public void The_public_address_is_what_the_setting_says(string setting, string address) => Assert.Equal(
        address, PublicAddress.In(Settings(("PublicUrl", setting), ("MicrosoftAppId", Id), ("AllowedHosts", "*"))).For(Asked("attacker.example")).AbsoluteUri);

    [Fact]
    public void Without_the_setting_it_is_where_the_request_was_sent() =>
        Assert.Equal("http://letters.example/", PublicAddress.In(Settings()).For(Asked("letters.example")).AbsoluteUri);

    [Theory]
    [InlineData("letters.example.org")]
    [InlineData("ftp://letters.example.org")]
    [InlineData("https://letters.example.org/path")]
    [InlineData("https://user@letters.example.org")]
    public void An_address_that_is_none_is_refused(string setting) =>
        Assert.Contains("PublicUrl", Assert.Throws<ExpectedFailure>(() => PublicAddress.In(Settings(("PublicUrl", setting)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("*")]
    [InlineData("")]
    [InlineData("letters.example;*")]
    public void An_open_bot_that_would_believe_any_host_does_not_start(string allowed) => Assert.Contains(
        "PublicUrl", Assert.Throws<ExpectedFailure>(() => PublicAddress.In(Settings(("MicrosoftAppId", Id), ("AllowedHosts", allowed)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", true)]
    [InlineData("https://letters.example.org", false)]
    public async Task A_registered_bot_whose_readers_address_is_not_set_says_so_at_start(string address, bool warned)
    {
        using var heard = new HeardLog();
        await using var host = await SetUpHost.StartAsync(
            services: services => services.AddSingleton<ILoggerProvider>(heard),
            settings: [("MicrosoftAppType", "MultiTenant"), ("MicrosoftAppId", Id), ("MicrosoftAppPassword", "secret"), ("PublicUrl", address)]);
        Assert.Equal(warned, heard.Lines.Any(line => line.StartsWith("PublicUrl is empty: links in answers", StringComparison.Ordinal)));
    }

    private static Microsoft.AspNetCore.Http.HttpRequest Asked(string host)
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        context.Request.Scheme = "http";
        context.Request.Host = new Microsoft.AspNetCore.Http.HostString(host);
        return context.Request;
    }

    private static BotRegistration Registered(params (string, string)[] settings) =>
        BotRegistration.In(Settings(settings)) ?? throw new InvalidOperationException("an app id is set");

    private static IConfiguration Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
}
