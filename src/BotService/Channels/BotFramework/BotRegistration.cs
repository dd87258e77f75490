namespace BotService.Channels.BotFramework;

/// <summary>What kind of identity the bot has in Azure; the words of the setting MicrosoftAppType.</summary>
internal enum AppType
{
    SingleTenant,
    MultiTenant,
    UserAssignedMSI,
}

/// <summary>
/// The bot as it is registered with the Bot Framework. Setting names are those of Microsoft's own SDK, so that the settings of a
/// bot that was built with it can stay as they are.
/// </summary>
internal sealed record BotRegistration
{
    /// <summary>The settings by name, for the command line.</summary>
    public static IReadOnlyList<string> Settings { get; } =
    [
        "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "ChannelService",
        "ToChannelFromBotLoginUrl", "ToChannelFromBotOAuthScope", "ToBotFromChannelTokenIssuer", "ToBotFromChannelOpenIdMetadataUrl",
        "ToBotFromEmulatorOpenIdMetadataUrl",
    ];

    private static readonly string[] OfTheBot = ["MicrosoftAppType", "MicrosoftAppPassword", "MicrosoftAppTenantId"];

    public required AppType Type { get; init; }

    public required string AppId { get; init; }

    /// <summary>The tenant that gives the bot its tokens; unused by a managed identity.</summary>
    public required string Tenant { get; init; }

    public required ChannelCloud Cloud { get; init; }

    /// <summary>The hosts replies may go to, each with the names under it; none means whichever a checked token vouches for.</summary>
    public required IReadOnlyList<string> ServiceUrlHosts { get; init; }

    /// <summary>Whether a connector's token may vouch for an address on this machine, as in tests.</summary>
    public required bool ServiceUrlOnThisMachine { get; init; }

    private string Password { get; init; } = "";

    /// <summary>The secret, for the credential alone: never logged, and no part of what this record says of itself.</summary>
    public string RevealPassword() => Password;

    public override string ToString() => $"{Type} {AppId}";

    /// <returns>Null where no app id is set: the bot then serves programs on its own machine.</returns>
    /// <exception cref="ExpectedFailure">Settings are missing or make no sense; one sentence for each.</exception>
    public static BotRegistration? In(IConfiguration configuration)
    {
        var read = new SettingsReader(configuration);
        var id = read.Text("MicrosoftAppId");
        if (id.Length == 0)
        {
            foreach (var name in OfTheBot.Where(name => read.Text(name).Length > 0))
                read.Fault($"{name} is set but MicrosoftAppId is empty: it is the bot's application id.");
            read.ThrowIfFaulty();
            return null;
        }

        var appId = read.Guid("MicrosoftAppId", "the bot's application (client) id");
        var type = read.OneOf<AppType>("MicrosoftAppType");
        var tenant = type == AppType.MultiTenant ? "" : read.Text("MicrosoftAppTenantId");
        if (type == AppType.SingleTenant || tenant.Length > 0)
            tenant = read.Guid("MicrosoftAppTenantId", "the id of the tenant the bot is registered in");
        var password = read.Text("MicrosoftAppPassword");
        if (type is (AppType.SingleTenant or AppType.MultiTenant) && password.Length == 0)
            read.Fault($"MicrosoftAppPassword is empty: a {type} bot gets its tokens with a client secret.");

        var cloud = CloudIn(read);
        var hosts = read.List("BotFramework:ServiceUrlHosts");
        foreach (var host in hosts.Where(host => Uri.CheckHostName(host) == UriHostNameType.Unknown))
            read.Fault($"BotFramework:ServiceUrlHosts names '{host}', which is no host name; names are separated by semicolons.");
        var registration = new BotRegistration
        {
            Type = type ?? default,
            AppId = appId,
            Tenant = type == AppType.MultiTenant ? cloud.SharedTenant : tenant,
            Password = password,
            Cloud = tenant.Length > 0 ? cloud.Trusting(tenant) : cloud,
            ServiceUrlHosts = hosts,
            ServiceUrlOnThisMachine = read.YesOrNo("BotFramework:ServiceUrlOnThisMachine"),
        };
        read.ThrowIfFaulty();
        return registration;
    }

    private static ChannelCloud CloudIn(SettingsReader read)
    {
        var service = read.Text("ChannelService").TrimEnd('/');
        var cloud = ChannelCloud.All.FirstOrDefault(known => known.ChannelService.Equals(service, StringComparison.OrdinalIgnoreCase));
        if (cloud is null)
        {
            read.Fault($"ChannelService is '{service}': expected nothing for the public cloud, "
                + $"{ChannelCloud.UsGovernment.ChannelService} or {ChannelCloud.China.ChannelService}.");
            cloud = ChannelCloud.Public;
        }

        var login = read.Address("ToChannelFromBotLoginUrl", cloud.Login);
        var resource = read.Text("ToChannelFromBotOAuthScope") is { Length: > 0 } named ? named : cloud.Scope;
        var issuers = read.List("BotFramework:EmulatorIssuers");
        return cloud with
        {
            Login = new Uri(login.GetLeftPart(UriPartial.Authority)),
            // The SDK's form of this setting ends in the tenant.
            SharedTenant = login.AbsolutePath.Trim('/') is { Length: > 0 } tenant ? tenant : cloud.SharedTenant,
            Scope = resource.EndsWith("/.default", StringComparison.Ordinal) ? resource : $"{resource.TrimEnd('/')}/.default",
            ConnectorIssuer = read.Text("ToBotFromChannelTokenIssuer") is { Length: > 0 } issuer ? issuer : cloud.ConnectorIssuer,
            ConnectorMetadata = read.Address("ToBotFromChannelOpenIdMetadataUrl", cloud.ConnectorMetadata),
            EmulatorMetadata = read.Address("ToBotFromEmulatorOpenIdMetadataUrl", cloud.EmulatorMetadata),
            EmulatorIssuers = issuers.Count > 0 ? issuers : cloud.EmulatorIssuers,
        };
    }
}
