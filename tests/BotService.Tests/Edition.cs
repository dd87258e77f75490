using BotService.Tests.Channels.BotFramework;
using BotService.Tests.Channels.BotFramework.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace BotService.Tests;

/// <summary>Which edition of the program the tests were built with, and what one of them has to be given in another way.</summary>
internal static partial class Edition
{
#if MICROSOFT_SDK
    public const bool IsMicrosoftSdk = true;
#else
    public const bool IsMicrosoftSdk = false;
#endif

    /// <summary>Lets a bot trust issuers on this machine, and show connectors the tokens of a credential of the test's own.</summary>
    public static void Trust(IServiceCollection services, SomeIssuers issuers, CountingCredential credential)
    {
        services.AddSingleton(credential.Tokens());
        TrustOfEdition(services, issuers, credential);
    }

    static partial void TrustOfEdition(IServiceCollection services, SomeIssuers issuers, CountingCredential credential);
}
