using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using BotService.Channels.BotFramework;
using Microsoft.Extensions.Configuration;

namespace BotService.Tests.Channels.BotFramework;

public sealed class BotCredentialTests
{
    private const string Id = "4a1b7c2e-1111-2222-3333-444455556666", Tenant = "0f0f0f0f-1234-4321-9999-abcdefabcdef";

    [Theory]
    [InlineData("SingleTenant", "", $"https://login.microsoftonline.com/{Tenant}/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData("MultiTenant", "", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData("MultiTenant", "https://botframework.azure.us", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token", "https://api.botframework.us/.default")]
    [InlineData("SingleTenant", "https://botframework.azure.cn", $"https://login.partner.microsoftonline.cn/{Tenant}/oauth2/v2.0/token", "https://api.botframework.azure.cn/.default")]
    public async Task A_bot_with_a_secret_asks_its_tenant(string type, string service, string address, string scope)
    {
        var bot = Bot(type, service);
        using var handler = new ScriptedHandler(ScriptedHandler.Answer(HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":3599,"access_token":"abc"}"""));
        using var transport = new HttpClientTransport(handler);
        var token = await BotCredential.Open(bot, transport).GetTokenAsync(new TokenRequestContext([bot.Cloud.Scope]), TestContext.Current.CancellationToken);
        Assert.Equal("abc", token.Token);
        var asked = Assert.Single(handler.Requests);
        Assert.Equal(address, asked.Address.Split('?')[0], ignoreCase: true);
        var form = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked.Body);
        Assert.Equal(("client_credentials", Id, "hush hush"), (form["grant_type"].ToString(), form["client_id"].ToString(), form["client_secret"].ToString()));
        Assert.Contains(scope, form["scope"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_it_runs_on_by_its_own_id()
    {
        var bot = Bot("UserAssignedMSI", "");
        using var handler = new ScriptedHandler(ScriptedHandler.Answer(
            HttpStatusCode.OK, """{"access_token":"abc","expires_in":"3600","expires_on":"4102444800","token_type":"Bearer","resource":"https://api.botframework.com"}"""));
        using var transport = new HttpClientTransport(handler);
        var token = await BotCredential.Open(bot, transport).GetTokenAsync(new TokenRequestContext([bot.Cloud.Scope]), TestContext.Current.CancellationToken);
        Assert.Equal("abc", token.Token);
        var asked = handler.Requests[^1];
        Assert.StartsWith("http://169.254.169.254/metadata/identity/oauth2/token", asked.Address, StringComparison.Ordinal);
        Assert.Contains($"client_id={Id}", asked.Address, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(asked.Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_directory_says_against_a_bot_holds_no_secret()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Answer(
            HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}"""));
        using var transport = new HttpClientTransport(handler);
        var failure = await Assert.ThrowsAsync<AuthenticationFailedException>(async () =>
            await BotCredential.Open(Bot("SingleTenant", ""), transport).GetTokenAsync(new TokenRequestContext(["s/.default"]), TestContext.Current.CancellationToken));
        Assert.Contains("AADSTS7000215", failure.GetBaseException().Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", failure.ToString(), StringComparison.Ordinal);
    }

    private static BotRegistration Bot(string type, string service) => BotRegistration.In(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["MicrosoftAppType"] = type, ["MicrosoftAppId"] = Id, ["MicrosoftAppPassword"] = "hush hush", ["MicrosoftAppTenantId"] = Tenant, ["ChannelService"] = service,
    }).Build()) ?? throw new InvalidOperationException();
}
