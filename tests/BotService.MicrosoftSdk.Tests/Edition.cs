using BotService.Tests.Channels.BotFramework;
using BotService.Tests.Channels.BotFramework.Tokens;
using BotService.Tests.MicrosoftSdk;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace BotService.Tests;

internal static partial class Edition
{
    static partial void TrustOfEdition(IServiceCollection services, SomeIssuers issuers, CountingCredential credential)
    {
        MetadataOverHttp.Allow(issuers.Connector.Metadata);
        MetadataOverHttp.Allow(issuers.Emulator.Metadata);
        services.AddSingleton<ServiceClientCredentialsFactory>(new CountingCredentials(credential));
    }
}
