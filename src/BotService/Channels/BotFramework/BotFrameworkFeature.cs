using System.Security.Cryptography;
using BotService.Channels.Teams;
using Microsoft.AspNetCore.Mvc;

namespace BotService.Channels.BotFramework;

internal static partial class BotFrameworkFeature
{
    private const string NoTokens =
        "MicrosoftAppId is set, but this version cannot check tokens yet: leave it empty to serve programs on this machine.";

    /// <summary>The Bot Framework's way in. Needs AddConversations.</summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddHttpClient<ConnectorClient>(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // Replies go to this machine and stay here: no redirect, no proxy leads them elsewhere.
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers();
        services.AddSingleton(provider => new ConnectorPatience(
            provider.GetRequiredService<TimeProvider>(), RandomNumberGenerator.GetInt32(int.MaxValue)));
        services.AddSingleton(provider => new ConnectorTokens(
            null, "", provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ConnectorTokens>>()));
        services.AddTransient<OutOfBandReplies>();
        services.AddSingleton<InvokeAnswers>();
        services.AddTransient<MessagesEndpoint>();
        return services;
    }

    /// <summary>POST /api/messages. Says at start whom it will answer.</summary>
    public static void MapBotFramework(this WebApplication app)
    {
        if (string.IsNullOrWhiteSpace(app.Configuration["MicrosoftAppId"]))
        {
            LogLocalOnly(app.Logger);
            app.MapPost("/api/messages", (HttpContext context, MessagesEndpoint endpoint) => endpoint.ReceiveAsync(context))
                .WithMetadata(new RequestSizeLimitAttribute(MessagesEndpoint.LargestBody));
        }
        else
        {
            LogClosed(app.Logger, NoTokens);
            app.MapPost("/api/messages", () => ErrorBody.Result(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", NoTokens));
        }
    }

    [LoggerMessage(LogLevel.Warning, "/api/messages checks no tokens because MicrosoftAppId is empty: it answers programs on this machine only.")]
    private static partial void LogLocalOnly(ILogger log);

    [LoggerMessage(LogLevel.Error, "/api/messages is closed. {Reason}")]
    private static partial void LogClosed(ILogger log, string reason);
}
