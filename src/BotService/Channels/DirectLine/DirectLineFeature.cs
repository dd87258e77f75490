using BotService.Channels.Embed;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace BotService.Channels.DirectLine;

internal static partial class DirectLineFeature
{
    private const string TrustedOrigins = "direct-line";

    /// <summary>
    /// A Direct Line for this service's own pages and the sites they are shown on: its own server, or, where a secret is set, Azure's.
    /// Needs AddConversations.
    /// </summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="settings">Whose Direct Line, and what of files.</param>
    /// <param name="embed">Which other sites.</param>
    /// <param name="keyFile">Where the secret that signs our own tokens is kept; made when it is not there.</param>
    public static IServiceCollection AddDirectLine(
        this IServiceCollection services, DirectLineSettings settings, EmbedSettings embed, string keyFile)
    {
        services.AddSingleton(settings);
        services.AddSingleton(embed);
        services.AddSingleton<TrustedPages>();
        services.AddSingleton(provider => SigningKey.KeptIn(keyFile, provider.GetRequiredService<ILogger<SigningKey>>()));
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineConversations>();
        services.AddSingleton<DirectLineBot>();
        services.AddSingleton<DirectLineStream>();
        services.AddSingleton<DirectLineRoutes>();
        services.AddHttpClient<AzureDirectLine>(http =>
            {
                http.Timeout = AzureDirectLine.Timeout;
                http.MaxResponseContentBufferSize = AzureDirectLine.LargestAnswer;
            })
            // The secret goes to the one address that is configured, wherever that would send it on.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        services.AddRateLimiter(options =>
        {
            options.AddPolicy<string, PostPace>(PostPace.Name);
            options.AddPolicy<string, ArrivalPace>(ArrivalPace.Name);
            AddressPace.Add(options, settings);
        });
        services.AddCors(options => options.AddPolicy(TrustedOrigins, policy => policy
            .WithOrigins([.. embed.AllowedOrigins.Select(origin => origin.Value)])
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType, "x-ms-bot-agent", HeaderNames.XRequestedWith)
            .WithExposedHeaders(HeaderNames.RetryAfter)
            .SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
        return services;
    }

    public static void MapDirectLine(this WebApplication app)
    {
        // A ping now and then finds out connections that died without a word, and keeps proxies from taking quiet ones for dead.
        app.UseWebSockets(new WebSocketOptions
        {
            KeepAliveInterval = TimeSpan.FromSeconds(30),
            KeepAliveTimeout = TimeSpan.FromSeconds(30),
        });
        app.UseCors();
        app.UseRateLimiter();
        var directLine = app.MapForTrustedPages("/v3/directline");
        if (app.Services.GetRequiredService<DirectLineSettings>().Azure is { } azure) MapAzure(app, directLine, azure);
        else MapOwn(directLine);
    }

    /// <summary>Routes for this service's own pages and those of the sites it may be shown on.</summary>
    public static RouteGroupBuilder MapForTrustedPages(this WebApplication app, string prefix) =>
        app.MapGroup(prefix).RequireCors(TrustedOrigins).AddEndpointFilter(app.Services.GetRequiredService<TrustedPages>());

    private static void MapAzure(WebApplication app, RouteGroupBuilder directLine, WebOrigin azure)
    {
        LogAzure(app.Logger, azure.Value);
        directLine.MapPost("/tokens/generate", (HttpRequest request, AzureDirectLine exchange) => exchange.GenerateAsync(request))
            .WithMetadata(new RequestSizeLimitAttribute(Visitor.LargestBody)).RequireRateLimiting(ArrivalPace.Name);
        directLine.Map("/{**rest}", () => AzureDirectLine.Elsewhere());
    }

    private static void MapOwn(RouteGroupBuilder directLine)
    {
        directLine.MapPost("/tokens/generate", (HttpRequest request, DirectLineRoutes routes) => routes.GenerateAsync(request))
            .WithMetadata(new RequestSizeLimitAttribute(Visitor.LargestBody)).RequireRateLimiting(ArrivalPace.Name);
        directLine.MapPost("/tokens/refresh", (HttpRequest request, DirectLineRoutes routes) => routes.Refresh(request));

        var conversations = directLine.MapGroup("/conversations");
        conversations.MapPost("", (HttpRequest request, DirectLineRoutes routes) => routes.Start(request));
        conversations.MapGet("/{id}", (HttpRequest request, string id, string? watermark, DirectLineRoutes routes) =>
            routes.Reconnect(request, id, watermark));
        conversations.MapGet("/{id}/activities", (HttpRequest request, string id, string? watermark, DirectLineRoutes routes) =>
            routes.Read(request, id, watermark));
        conversations.MapPost("/{id}/activities", (HttpRequest request, string id, DirectLineRoutes routes) => routes.SayAsync(request, id))
            .WithMetadata(new RequestSizeLimitAttribute(DirectLineRoutes.LargestActivity)).RequireRateLimiting(PostPace.Name);
        conversations.MapPost("/{id}/upload", (HttpRequest request, string id, DirectLineRoutes routes) => routes.UploadAsync(request, id))
            .WithMetadata(new RequestSizeLimitAttribute(UploadBody.Largest)).RequireRateLimiting(PostPace.Name);
        conversations.MapGet("/{id}/stream", (HttpContext context, string id, string? watermark, string? t, DirectLineRoutes routes) =>
            routes.StreamAsync(context, id, watermark, t));
    }

    [LoggerMessage(LogLevel.Information, "Pages hold their conversations through Azure's Direct Line at {Endpoint}, as DirectLine:Secret is set.")]
    private static partial void LogAzure(ILogger log, string endpoint);
}
