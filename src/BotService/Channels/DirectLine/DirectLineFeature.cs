using Microsoft.AspNetCore.Mvc;

namespace BotService.Channels.DirectLine;

internal static class DirectLineFeature
{
    /// <summary>A Direct Line server for this service's own pages. Needs AddConversations.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="keyFile">Where the secret that signs tokens is kept; made when it is not there.</param>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, string keyFile)
    {
        services.AddSingleton(provider => SigningKey.KeptIn(keyFile, provider.GetRequiredService<ILogger<SigningKey>>()));
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineConversations>();
        services.AddSingleton<DirectLineBot>();
        services.AddSingleton<DirectLineStream>();
        services.AddSingleton<DirectLineRoutes>();
        return services;
    }

    public static void MapDirectLine(this WebApplication app)
    {
        // A ping now and then finds out connections that died without a word.
        app.UseWebSockets(new WebSocketOptions
        {
            KeepAliveInterval = TimeSpan.FromSeconds(30),
            KeepAliveTimeout = TimeSpan.FromSeconds(30),
        });
        var directLine = app.MapGroup("/v3/directline").AddEndpointFilter<SameOrigin>();
        directLine.MapPost("/tokens/generate", (DirectLineRoutes routes) => routes.Generate());
        directLine.MapPost("/tokens/refresh", (HttpRequest request, DirectLineRoutes routes) => routes.Refresh(request));

        var conversations = directLine.MapGroup("/conversations");
        conversations.MapPost("", (HttpRequest request, DirectLineRoutes routes) => routes.Start(request));
        conversations.MapGet("/{id}", (HttpRequest request, string id, string? watermark, DirectLineRoutes routes) =>
            routes.Reconnect(request, id, watermark));
        conversations.MapGet("/{id}/activities", (HttpRequest request, string id, string? watermark, DirectLineRoutes routes) =>
            routes.Read(request, id, watermark));
        conversations.MapPost("/{id}/activities", (HttpRequest request, string id, DirectLineRoutes routes) =>
            routes.SayAsync(request, id)).WithMetadata(new RequestSizeLimitAttribute(DirectLineRoutes.LargestActivity));
        conversations.MapPost("/{id}/upload", () => DirectLineRoutes.Upload());
        conversations.MapGet("/{id}/stream", (HttpContext context, string id, string? watermark, string? t, DirectLineRoutes routes) =>
            routes.StreamAsync(context, id, watermark, t));
    }
}
