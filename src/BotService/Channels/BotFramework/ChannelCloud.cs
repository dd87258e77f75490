namespace BotService.Channels.BotFramework;

/// <summary>
/// The addresses and names of one Azure cloud. Public and US government: the authenticationConstants, governmentConstants and
/// tokenValidationParameters of Microsoft's botframework-connector 4.23.3 (MIT). China: Microsoft's page "Configure a bot in
/// Microsoft Azure operated by 21Vianet" (September 2024).
/// </summary>
internal sealed record ChannelCloud
{
    /// <summary>What the setting ChannelService says to mean this cloud; the public one is meant by nothing.</summary>
    public required string ChannelService { get; init; }

    /// <summary>Who gives out tokens: <c>{Login}/{tenant}/oauth2/v2.0/token</c>.</summary>
    public required Uri Login { get; init; }

    /// <summary>The tenant of bots that have none of their own.</summary>
    public required string SharedTenant { get; init; }

    /// <summary>What the bot's own token is for.</summary>
    public required string Scope { get; init; }

    /// <summary>Who signs the tokens of connectors, and where the keys are found.</summary>
    public required string ConnectorIssuer { get; init; }

    public required Uri ConnectorMetadata { get; init; }

    /// <summary>Who signs the tokens of the Emulator, and where the keys are found.</summary>
    public required IReadOnlyList<string> EmulatorIssuers { get; init; }

    public required Uri EmulatorMetadata { get; init; }

    /// <summary>How the issuer of a tenant's version 1 tokens begins.</summary>
    public required string FirstVersionIssuers { get; init; }

    public static ChannelCloud Public { get; } = new()
    {
        ChannelService = "",
        Login = new Uri("https://login.microsoftonline.com"),
        SharedTenant = "botframework.com",
        Scope = "https://api.botframework.com/.default",
        ConnectorIssuer = "https://api.botframework.com",
        ConnectorMetadata = new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        EmulatorIssuers =
        [
            "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
            "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
            "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
            "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
        ],
        EmulatorMetadata = new Uri("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"),
        FirstVersionIssuers = "https://sts.windows.net/",
    };

    public static ChannelCloud UsGovernment { get; } = new()
    {
        ChannelService = "https://botframework.azure.us",
        Login = new Uri("https://login.microsoftonline.us"),
        SharedTenant = "MicrosoftServices.onmicrosoft.us",
        Scope = "https://api.botframework.us/.default",
        ConnectorIssuer = "https://api.botframework.us",
        ConnectorMetadata = new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        EmulatorIssuers =
        [
            "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/",
            "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0",
            "https://login.microsoftonline.us/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
            "https://login.microsoftonline.us/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
        ],
        EmulatorMetadata = new Uri(
            "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration"),
        FirstVersionIssuers = "https://sts.windows.net/",
    };

    public static ChannelCloud China { get; } = new()
    {
        ChannelService = "https://botframework.azure.cn",
        Login = new Uri("https://login.partner.microsoftonline.cn"),
        SharedTenant = "microsoftservices.partner.onmschina.cn",
        Scope = "https://api.botframework.azure.cn/.default",
        ConnectorIssuer = "https://api.botframework.azure.cn",
        ConnectorMetadata = new Uri("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        EmulatorIssuers =
        [
            "https://sts.chinacloudapi.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/",
            "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0",
        ],
        EmulatorMetadata = new Uri(
            "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration"),
        FirstVersionIssuers = "https://sts.chinacloudapi.cn/",
    };

    public static IReadOnlyList<ChannelCloud> All { get; } = [Public, UsGovernment, China];

    /// <summary>The cloud, taking the Emulator's tokens of one more tenant: single-tenant bots get theirs from their own.</summary>
    public ChannelCloud Trusting(string tenant) => this with
    {
        EmulatorIssuers =
        [
            .. EmulatorIssuers, $"{FirstVersionIssuers}{tenant}/", $"{Login.GetLeftPart(UriPartial.Authority)}/{tenant}/v2.0",
        ],
    };
}
