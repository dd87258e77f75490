using BotService.MicrosoftSdk.BotFramework;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;

namespace BotService.Channels.BotFramework;

internal static partial class BotFrameworkFeature
{
    static partial void AddOfEdition(IServiceCollection services, IConfiguration configuration, BotRegistration? bot)
    {
        // The SDKs tell every step of every turn, with the ids of conversations.
        services.AddLogging(logging => logging.AddFilter(typeof(LettersAdapter).FullName, LogLevel.Warning).AddFilter("Microsoft.SemanticKernel", LogLevel.Warning));
        services.AddSingleton(_ => SdkRegistration.CredentialsOf(configuration, bot));
        services.AddSingleton(provider => SdkRegistration.AuthenticationOf(
            configuration, bot, provider.GetRequiredService<ServiceClientCredentialsFactory>(),
            new ConnectorHttp(provider.GetRequiredService<IHttpClientFactory>()),
            provider.GetRequiredService<ILogger<BotFrameworkAuthentication>>()));
        services.AddSingleton<LettersAdapter>();
        services.AddSingleton<BotAdapter>(provider => provider.GetRequiredService<LettersAdapter>());
        services.AddTransient<SdkConnector>();
        services.AddTransient<IBot, LettersActivityHandler>();
        services.AddTransient(provider => new SdkMessagesEndpoint(
            bot, provider.GetRequiredService<Admission>(), provider.GetRequiredService<PublicAddress>(), provider.GetRequiredService<LettersAdapter>(),
            provider.GetRequiredService<IBot>(), provider.GetRequiredService<ILogger<SdkMessagesEndpoint>>()));
    }

    static partial void MapOfEdition(WebApplication app, ref RouteHandlerBuilder? messages)
    {
        LogSdk(app.Logger);
        messages = app.MapPost("/api/messages", (HttpContext context, SdkMessagesEndpoint endpoint) => endpoint.ReceiveAsync(context));
    }

    [LoggerMessage(LogLevel.Information, "/api/messages is answered by Microsoft.Bot.Builder's CloudAdapter: this is the Microsoft SDK edition.")]
    private static partial void LogSdk(ILogger log);
}
