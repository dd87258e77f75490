using System.Text.Json.Nodes;
using BotService.Channels.BotFramework;
using BotService.Channels.BotFramework.Tokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotService.Tests.Channels.BotFramework.Tokens;

/// <summary>A connector and a tenant with keys of their own, and a bot that trusts them.</summary>
internal sealed class SomeIssuers : IAsyncDisposable
{
    public const string AppId = "4a1b7c2e-1111-2222-3333-444455556666";
    public const string Tenant = "0f0f0f0f-1234-4321-9999-abcdefabcdef";
    public const string ServiceUrl = "https://smba.trafficmanager.example/emea/";

    private readonly HttpClient http = new();

    private SomeIssuers(MetadataServer connector, MetadataServer tenant) => (Connector, Emulator) = (connector, tenant);

    public MetadataServer Connector { get; }

    public MetadataServer Emulator { get; }

    public SomeKey Endorsed { get; } = new("endorsed", 2048, "msteams", "webchat", "directline", "emulator");

    public SomeKey Bare { get; } = new("bare");

    public SomeKey Short { get; } = new("short", 1024, "msteams");

    public SomeKey Unpublished { get; } = new("unpublished", 2048, "msteams");

    public SomeKey TenantKey { get; } = new("tenant");

    public static async Task<SomeIssuers> StartAsync()
    {
        var issuers = new SomeIssuers(await MetadataServer.StartAsync(), await MetadataServer.StartAsync());
        issuers.Connector.Keys = [issuers.Endorsed, issuers.Bare, issuers.Short];
        issuers.Emulator.Keys = [issuers.TenantKey];
        return issuers;
    }

    /// <summary>The settings of a single-tenant bot that trusts them.</summary>
    public Dictionary<string, string?> Settings() => new()
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = "not a secret",
        ["MicrosoftAppTenantId"] = Tenant,
        ["ToBotFromChannelOpenIdMetadataUrl"] = Connector.Metadata.AbsoluteUri,
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = Emulator.Metadata.AbsoluteUri,
    };

    public TokenCheck Check(TimeProvider time) => new(
        BotRegistration.In(new ConfigurationBuilder().AddInMemoryCollection(Settings()).Build()) ?? throw new InvalidOperationException(),
        new SigningKeys(Connector.Metadata, http, time, NullLogger<SigningKeys>.Instance),
        new SigningKeys(Emulator.Metadata, http, time, NullLogger<SigningKeys>.Instance), time);

    /// <summary>What a connector claims.</summary>
    public static JsonObject ConnectorClaims(string serviceUrl = ServiceUrl) => new()
    {
        ["iss"] = "https://api.botframework.com", ["aud"] = AppId, ["serviceurl"] = serviceUrl, ["nbf"] = Minutes(-5), ["exp"] = Minutes(60),
    };

    /// <summary>What a tenant says in a token for the Emulator.</summary>
    public static JsonObject EmulatorClaims(string version, string? issuer = null)
    {
        var claims = new JsonObject
        {
            ["iss"] = issuer ?? (version == "2.0" ? "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0" : "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
            ["aud"] = AppId, ["ver"] = version, ["nbf"] = Minutes(-5), ["exp"] = Minutes(60),
        };
        claims[version == "2.0" ? "azp" : "appid"] = AppId;
        claims["tid"] = new Uri(claims["iss"]?.GetValue<string>() ?? "").Segments[1].TrimEnd('/');
        return claims;
    }

    public static long Minutes(int fromNow) => TimeProvider.System.GetUtcNow().AddMinutes(fromNow).ToUnixTimeSeconds();

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        foreach (var key in new[] { Endorsed, Bare, Short, Unpublished, TenantKey }) key.Dispose();
        await Connector.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
