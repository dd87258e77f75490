using BotService.Channels.BotFramework;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace BotService.MicrosoftSdk.BotFramework;

/// <summary>
/// The bot's registration as the SDK reads it. The settings are the SDK's own; what they leave open it is given from
/// <see cref="ChannelCloud"/>, because it takes either none of its addresses from the settings or all of them.
/// </summary>
internal static class SdkRegistration
{
    public static ServiceClientCredentialsFactory CredentialsOf(IConfiguration configuration, BotRegistration? bot) =>
        bot is null ? new PasswordServiceClientCredentialFactory() : new ConfigurationServiceClientCredentialFactory(configuration);

    public static BotFrameworkAuthentication AuthenticationOf(
        IConfiguration configuration, BotRegistration? bot, ServiceClientCredentialsFactory credentials, IHttpClientFactory http, ILogger log) =>
        new ConfigurationBotFrameworkAuthentication(
            bot is null ? configuration : InFull(configuration, bot), credentials,
            new AuthenticationConfiguration { ValidTokenIssuers = bot?.Cloud.EmulatorIssuers.ToArray() ?? [] }, http, log);

    private static IConfigurationRoot InFull(IConfiguration configuration, BotRegistration bot) => new ConfigurationBuilder()
        .AddConfiguration(configuration)
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            // The SDK takes its addresses for those of a cloud it knows only where this is not set.
            ["ChannelService"] = "",
            ["ToChannelFromBotLoginUrl"] = LoginOf(bot),
            ["ToChannelFromBotOAuthScope"] = bot.Cloud.Scope.Replace("/.default", "", StringComparison.Ordinal),
            ["ToBotFromChannelTokenIssuer"] = bot.Cloud.ConnectorIssuer,
            ["OAuthUrl"] = configuration["OAuthUrl"] is { Length: > 0 } set ? set : bot.Cloud.ConnectorIssuer,
            ["ToBotFromChannelOpenIdMetadataUrl"] = bot.Cloud.ConnectorMetadata.AbsoluteUri,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = bot.Cloud.EmulatorMetadata.AbsoluteUri,
        })
        .Build();

    /// <summary>The template of a cloud the SDK knows, into which it puts the tenant itself, or else the whole address.</summary>
    private static string LoginOf(BotRegistration bot)
    {
        var root = bot.Cloud.Login.GetLeftPart(UriPartial.Authority);
        string[] known = [AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate];
        return known.Contains($"{root}/{{0}}", StringComparer.OrdinalIgnoreCase) ? $"{root}/{{0}}" : $"{root}/{bot.Tenant}";
    }
}
