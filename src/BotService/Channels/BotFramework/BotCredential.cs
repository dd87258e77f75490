using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace BotService.Channels.BotFramework;

/// <summary>How the bot shows Azure who it is.</summary>
internal static class BotCredential
{
    /// <summary>Of one request, of which there may be a few.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <param name="bot">The bot.</param>
    /// <param name="transport">What carries its requests; the library's own where null.</param>
    public static TokenCredential Open(BotRegistration bot, HttpPipelineTransport? transport) => bot.Type switch
    {
        AppType.UserAssignedMSI => new ManagedIdentityCredential(
            With(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(bot.AppId)), transport)),
        _ => new ClientSecretCredential(bot.Tenant, bot.AppId, bot.RevealPassword(), With(new ClientSecretCredentialOptions
        {
            AuthorityHost = bot.Cloud.Login,
            // Where tokens come from is a setting; no other host is asked whether it is a good one.
            DisableInstanceDiscovery = true,
        }, transport)),
    };

    private static T With<T>(T options, HttpPipelineTransport? transport) where T : TokenCredentialOptions
    {
        if (transport is not null) options.Transport = transport;
        options.Retry.MaxRetries = 1;
        options.Retry.Delay = TimeSpan.FromSeconds(0.5);
        options.Retry.NetworkTimeout = Patience;
        return options;
    }
}
