using System.Text;
using System.Text.Json.Nodes;
using static BotService.Tests.Channels.BotFramework.Tokens.SomeIssuers;
using static BotService.Tests.Channels.BotFramework.Tokens.SomeTokens;

namespace BotService.Tests.Channels.BotFramework.Tokens;

/// <summary>A header that comes with an activity, and whether it is to be let in.</summary>
internal sealed record TokenCase(string Name, string? Header, JsonObject Activity, bool Accepted)
{
    private static readonly JsonObject FromTeams = new() { ["type"] = "message", ["channelId"] = "msteams", ["serviceUrl"] = ServiceUrl };
    private static readonly JsonObject FromEmulator = new() { ["type"] = "message", ["channelId"] = "emulator", ["serviceUrl"] = "http://localhost:5555" };

    public static IReadOnlyList<TokenCase> All(SomeIssuers issuers)
    {
        var good = Sign(issuers.Endorsed, ConnectorClaims());
        return
        [
            .. Headers(good).Select(header => new TokenCase(header.Name, header.Value, FromTeams, header.Name == "all right")),
            .. ConnectorTokens(issuers, good).Select(token => new TokenCase(token.Name, $"Bearer {token.Value}", FromTeams, token.Accepted)),
            .. ConnectorActivities().Select(activity => new TokenCase(activity.Name, $"Bearer {good}", activity.Value, false)),
            .. EmulatorTokens(issuers).Select(token => new TokenCase($"Emulator: {token.Name}", $"Bearer {token.Value}", FromEmulator, token.Accepted)),
            new("Emulator: activity without serviceUrl", $"Bearer {Sign(issuers.TenantKey, EmulatorClaims("1.0"))}", FromEmulator.With("serviceUrl", null), false),
        ];
    }

    public override string ToString() => Name;

    private static (string Name, string? Value)[] Headers(string good) =>
    [
        ("all right", $"Bearer {good}"),
        ("no header", null),
        ("empty header", ""),
        ("scheme in small letters", $"bearer {good}"),
        ("scheme Basic", $"Basic {good}"),
        ("scheme alone", "Bearer"),
        ("no scheme", good),
        ("two blanks", $"Bearer  {good}"),
        ("something after the token", $"Bearer {good} more"),
        ("two headers in one", $"Bearer {good}, Bearer {good}"),
        ("no token at all", "Bearer rubbish"),
        ("three parts of nothing", "Bearer .."),
        ("five parts", $"Bearer {good}.e.f"),
    ];

    private static (string Name, string Value, bool Accepted)[] ConnectorTokens(SomeIssuers issuers, string good)
    {
        string Claiming(string name, JsonNode? value) => Sign(issuers.Endorsed, ConnectorClaims().With(name, value));
        return
        [
            ("audience another bot", Claiming("aud", "9a1b7c2e-1111-2222-3333-444455556666"), false),
            ("audience a list with this bot", Claiming("aud", new JsonArray(AppId)), false),
            ("audience in capitals", Claiming("aud", AppId.ToUpperInvariant()), false),
            ("no audience", Claiming("aud", null), false),
            ("another issuer", Claiming("iss", "https://login.attacker.example"), false),
            ("issuer with a slash too many", Claiming("iss", "https://api.botframework.com/"), false),
            ("issuer a list", Claiming("iss", new JsonArray("https://api.botframework.com")), false),
            ("no issuer", Claiming("iss", null), false),
            ("expired 4 minutes ago", Claiming("exp", Minutes(-4)), true),
            ("expired 6 minutes ago", Claiming("exp", Minutes(-6)), false),
            ("expiry not a number", Claiming("exp", "never"), false),
            ("no expiry", Claiming("exp", null), false),
            ("valid in 4 minutes", Claiming("nbf", Minutes(4)), true),
            ("valid in 6 minutes", Claiming("nbf", Minutes(6)), false),
            ("no beginning of validity", Claiming("nbf", null), true),
            ("serviceurl missing", Claiming("serviceurl", null), false),
            ("serviceurl another host", Claiming("serviceurl", "https://attacker.example/emea/"), false),
            ("serviceurl without its slash", Claiming("serviceurl", ServiceUrl.TrimEnd('/')), false),
            ("serviceurl in capitals", Claiming("serviceurl", ServiceUrl.ToUpperInvariant()), false),
            ("serviceurl a list", Claiming("serviceurl", new JsonArray(ServiceUrl)), false),
            ("key without endorsements", Sign(issuers.Bare, ConnectorClaims()), false),
            ("key of 1,024 bits", Sign(issuers.Short, ConnectorClaims()), false),
            ("key unknown", Sign(issuers.Unpublished, ConnectorClaims()), false),
            ("key not named", Sign(issuers.Endorsed, ConnectorClaims(), header: head => head.Remove("kid")), false),
            ("known key named, signed with another", Sign(issuers.Unpublished, ConnectorClaims(), header: head => head["kid"] = "endorsed"), false),
            ("key of the tenant", Sign(issuers.TenantKey, ConnectorClaims()), false),
            ("claims changed after signing", Forge(good, ConnectorClaims().With("exp", Minutes(600))), false),
            ("signature cut short", good[..^20], false),
            ("signature left out", good[..(good.LastIndexOf('.') + 1)], false),
            ("RS384", Sign(issuers.Endorsed, ConnectorClaims(), "RS384"), true),
            ("RS512", Sign(issuers.Endorsed, ConnectorClaims(), "RS512"), true),
            ("PS256", Sign(issuers.Endorsed, ConnectorClaims(), "PS256"), false),
            ("HS256 with the public key as secret", Sign(issuers.Endorsed, ConnectorClaims(), "HS256"), false),
            ("algorithm none", Sign(issuers.Endorsed, ConnectorClaims(), "none"), false),
            ("algorithm RS256 but signed as RS512", Sign(issuers.Endorsed, ConnectorClaims(), "RS512", head => head["alg"] = "RS256"), false),
            ("critical header nobody knows", Sign(issuers.Endorsed, ConnectorClaims(), header: head => head["crit"] = new JsonArray("exp2")), false),
            ("longer than 16 KB", Claiming("padding", new string('x', 20_000)), false),
            ("claims that are a list", $"{good.Split('.')[0]}.{Base64(Encoding.UTF8.GetBytes("[1]"))}.{good.Split('.')[2]}", false),
        ];
    }

    private static (string Name, JsonObject Value)[] ConnectorActivities() =>
    [
        ("activity for another serviceUrl", FromTeams.With("serviceUrl", "https://attacker.example/")),
        ("activity without serviceUrl", FromTeams.With("serviceUrl", null)),
        ("activity with an empty serviceUrl", FromTeams.With("serviceUrl", "")),
        ("channel not endorsed", FromTeams.With("channelId", "slack")),
        ("channel in capitals", FromTeams.With("channelId", "MSTEAMS")),
        ("channel missing", FromTeams.With("channelId", null)),
        ("channel empty", FromTeams.With("channelId", "")),
    ];

    private static (string Name, string Value, bool Accepted)[] EmulatorTokens(SomeIssuers issuers)
    {
        string Of(JsonObject claims) => Sign(issuers.TenantKey, claims);
        string From(string version, string issuer) => Of(EmulatorClaims(version, issuer));
        return
        [
            ("version 1", Of(EmulatorClaims("1.0")), true),
            ("version 2", Of(EmulatorClaims("2.0")), true),
            ("version 1, tenant f8cdef31", From("1.0", "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/"), true),
            ("version 2, tenant f8cdef31", From("2.0", "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0"), true),
            ("version 1, the bot's own tenant", From("1.0", $"https://sts.windows.net/{Tenant}/"), true),
            ("version 2, the bot's own tenant", From("2.0", $"https://login.microsoftonline.com/{Tenant}/v2.0"), true),
            ("a stranger's tenant", From("1.0", "https://sts.windows.net/99999999-1234-4321-9999-abcdefabcdef/"), false),
            ("Microsoft's own tenant", From("1.0", "https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/"), false),
            ("the government's tenant", From("1.0", "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/"), false),
            ("version empty", Of(EmulatorClaims("1.0").With("ver", "")), true),
            ("version missing", Of(EmulatorClaims("1.0").With("ver", null)), false),
            ("version 3.0", Of(EmulatorClaims("1.0").With("ver", "3.0")), false),
            ("version a number", Of(EmulatorClaims("1.0").With("ver", 1.0)), false),
            ("version 1, appid another bot", Of(EmulatorClaims("1.0").With("appid", "9a1b7c2e-1111-2222-3333-444455556666")), false),
            ("version 1, appid missing", Of(EmulatorClaims("1.0").With("appid", null)), false),
            ("version 1, azp alone", Of(EmulatorClaims("2.0").With("ver", "1.0")), false),
            ("version 2, azp another bot", Of(EmulatorClaims("2.0").With("azp", "9a1b7c2e-1111-2222-3333-444455556666")), false),
            ("version 2, appid alone", Of(EmulatorClaims("1.0").With("ver", "2.0")), false),
            ("audience another bot", Of(EmulatorClaims("1.0").With("aud", "9a1b7c2e-1111-2222-3333-444455556666")), false),
            ("version empty, audience another bot", Of(EmulatorClaims("1.0").With("ver", "").With("aud", "9a1b7c2e-1111-2222-3333-444455556666")), false),
            ("audience a list with this bot", Of(EmulatorClaims("1.0").With("ver", "").With("aud", new JsonArray(AppId))), false),
            ("expired 6 minutes ago", Of(EmulatorClaims("1.0").With("exp", Minutes(-6))), false),
            ("no expiry", Of(EmulatorClaims("2.0").With("exp", null)), false),
            ("key of the connector", Sign(issuers.Endorsed, EmulatorClaims("1.0")), false),
        ];
    }
}
