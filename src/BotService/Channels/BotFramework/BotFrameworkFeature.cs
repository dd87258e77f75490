using System.Security.Cryptography;
using BotService.Channels.BotFramework.Tokens;
using BotService.Channels.Teams;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Mvc;

namespace BotService.Channels.BotFramework;

internal static partial class BotFrameworkFeature
{
    private const string KeysClient = "signing keys";

    /// <summary>The Bot Framework's way in, and out to its connectors. Needs AddConversations.</summary>
    /// <exception cref="ExpectedFailure">Its settings are not in order.</exception>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        var bot = BotRegistration.In(configuration);
        var address = PublicAddress.In(configuration);
        services.AddSingleton(address);
        services.PostConfigure<HostFilteringOptions>(address.AllowItsHost);

        services.AddConnector(bot);
        if (bot is not null) services.AddTokenCheck(bot);
        services.AddSingleton(provider => new Admission(
            bot, provider.GetService<TokenCheck>(), provider.GetRequiredService<ILogger<Admission>>()));
        services.AddSingleton<DeliveredActivities>();
        services.AddTransient<OutOfBandReplies>();
        services.AddSingleton<InvokeAnswers>();
        services.AddTransient<MessagesEndpoint>();
        AddOfEdition(services, configuration, bot);
        return services;
    }

    /// <summary>POST /api/messages. Says at start whom it will answer.</summary>
    public static void MapBotFramework(this WebApplication app)
    {
        if (app.Services.GetService<BotRegistration>() is { } bot)
        {
            LogRegistered(app.Logger, bot, bot.Cloud.ConnectorIssuer);
            if (!app.Services.GetRequiredService<PublicAddress>().IsSet) LogNoAddress(app.Logger, PublicAddress.Setting);
        }
        else
        {
            LogLocalOnly(app.Logger);
        }
        RouteHandlerBuilder? ofEdition = null;
        MapOfEdition(app, ref ofEdition);
        (ofEdition ?? app.MapPost("/api/messages", (HttpContext context, MessagesEndpoint endpoint) => endpoint.ReceiveAsync(context)))
            .WithMetadata(new RequestSizeLimitAttribute(MessagesEndpoint.LargestBody));
    }

    /// <summary>What another edition of the program needs for its own endpoint; see src/BotService.MicrosoftSdk.</summary>
    static partial void AddOfEdition(IServiceCollection services, IConfiguration configuration, BotRegistration? bot);

    /// <param name="messages">Set where another edition answers the route in its own way.</param>
    static partial void MapOfEdition(WebApplication app, ref RouteHandlerBuilder? messages);

    private static void AddConnector(this IServiceCollection services, BotRegistration? bot)
    {
        services.AddHttpClient<ConnectorClient>(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // Replies go where they are meant to go: no redirect leads them elsewhere, nor, on this machine, a proxy.
                AllowAutoRedirect = false,
                UseProxy = bot is not null,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers();
        services.AddSingleton(provider => new ConnectorPatience(
            provider.GetRequiredService<TimeProvider>(), RandomNumberGenerator.GetInt32(int.MaxValue)));
        services.AddSingleton(provider => new ConnectorTokens(
            bot is null ? null : () => BotCredential.Open(bot, null), bot?.Cloud.Scope ?? "",
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ConnectorTokens>>()));
    }

    private static void AddTokenCheck(this IServiceCollection services, BotRegistration bot)
    {
        services.AddSingleton(bot);
        services.AddHttpClient(KeysClient, http =>
        {
            http.Timeout = SigningKeys.Patience;
            http.MaxResponseContentBufferSize = SigningKeys.LargestDocument;
        }).RemoveAllLoggers();
        services.AddKeyedSingleton("connector", (provider, _) => KeysAt(bot.Cloud.ConnectorMetadata, provider));
        services.AddKeyedSingleton("emulator", (provider, _) => KeysAt(bot.Cloud.EmulatorMetadata, provider));
        services.AddSingleton(provider => new TokenCheck(
            bot, provider.GetRequiredKeyedService<SigningKeys>("connector"), provider.GetRequiredKeyedService<SigningKeys>("emulator"),
            provider.GetRequiredService<TimeProvider>()));
    }

    private static SigningKeys KeysAt(Uri metadata, IServiceProvider provider) => new(
        metadata, provider.GetRequiredService<IHttpClientFactory>().CreateClient(KeysClient),
        provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SigningKeys>>());

    [LoggerMessage(
        LogLevel.Warning, "/api/messages checks no tokens because MicrosoftAppId is empty: it answers programs on this machine only.")]
    private static partial void LogLocalOnly(ILogger log);

    [LoggerMessage(
        LogLevel.Warning, "{Setting} is empty: links in answers lead to the host a channel's requests name, which need not be one readers reach. Set it to the address readers use.")]
    private static partial void LogNoAddress(ILogger log, string setting);

    [LoggerMessage(LogLevel.Information, "/api/messages answers channels that show a token for the {Bot}, signed by {Issuer}.")]
    private static partial void LogRegistered(ILogger log, BotRegistration bot, string issuer);
}
