using BotService.Channels.Activities;

namespace BotService.Channels.DirectLine;

/// <summary>The routes under /v3/directline, as Direct Line 3.0 clients call them.</summary>
internal sealed class DirectLineRoutes(
    DirectLineTokens tokens, DirectLineConversations conversations, DirectLineBot bot, DirectLineStream stream, TrustedPages pages,
    DirectLineSettings settings, PublicAddress address)
{
    public const int LargestActivity = 32 * 1024;

    /// <summary>POST /tokens/generate: a token for a new conversation.</summary>
    public async Task<IResult> GenerateAsync(HttpRequest request) => await Visitor.ReadAsync(request, pages) is var (visitor, refusal) && visitor is not null
        ? Results.Json(BodyOf(tokens.For(visitor)), DirectLineJson.Default.TokenBody)
        : refusal ?? Refused();

    /// <summary>POST /tokens/refresh</summary>
    public IResult Refresh(HttpRequest request) => WithToken(request, token =>
    {
        conversations.Open(token.Conv, out _);
        return Results.Json(BodyOf(tokens.Renew(token)), DirectLineJson.Default.TokenBody);
    });

    /// <summary>POST /conversations: starts the token's conversation, or finds it again.</summary>
    public IResult Start(HttpRequest request) => WithToken(request, token =>
    {
        var conversation = conversations.Open(token.Conv, out var isNew);
        if (isNew) bot.Meet(conversation, token, SiteOf(request));
        return Results.Json(BodyOf(token, request, "-"), DirectLineJson.Default.ConversationBody,
            statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    });

    /// <summary>GET /conversations/{id}?watermark=: the way back after the socket was cut.</summary>
    public IResult Reconnect(HttpRequest request, string id, string? watermark) => WithToken(request, id, token =>
    {
        conversations.Open(id, out _);
        return Results.Json(BodyOf(token, request, watermark), DirectLineJson.Default.ConversationBody);
    });

    /// <summary>GET /conversations/{id}/activities?watermark=: never an error while the token is good, for one error ends a client's polling.</summary>
    public IResult Read(HttpRequest request, string id, string? watermark) => WithToken(request, id, token =>
    {
        var news = conversations.Open(token.Conv, out _).After(watermark, withTyping: false);
        return Results.Bytes(news.ToJson(), "application/json; charset=utf-8");
    });

    /// <summary>POST /conversations/{id}/activities</summary>
    public Task<IResult> SayAsync(HttpRequest request, string id) => tokens.Of(request) is { } token && token.Conv == id
        ? ActivityBody.ReadAsync(request, activity => Task.FromResult(Said(request, token, activity, [])))
        : Task.FromResult(Refused());

    /// <summary>POST /conversations/{id}/upload</summary>
    public async Task<IResult> UploadAsync(HttpRequest request, string id)
    {
        if (tokens.Of(request) is not { } token || token.Conv != id) return Refused();
        if (settings.Uploads == UploadPolicy.Refuse)
            return ErrorBody.Result(StatusCodes.Status415UnsupportedMediaType, "NotSupported", "This bot reads questions, not files.");
        return await UploadBody.ReadAsync(request) is var (upload, refusal) && upload is not null
            ? Said(request, token, upload.Activity, upload.Files)
            : refusal ?? Refused();
    }

    /// <summary>GET /conversations/{id}/stream?watermark=&amp;t=: the WebSocket.</summary>
    public async Task<IResult> StreamAsync(HttpContext context, string id, string? watermark, string? t)
    {
        if (tokens.Of(context.Request, t ?? "") is not { } token || token.Conv != id) return Refused();
        if (!context.WebSockets.IsWebSocketRequest)
            return ErrorBody.Result(StatusCodes.Status400BadRequest, "BadArgument", "The stream is a WebSocket.");
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await stream.RunAsync(socket, conversations.Open(id, out _), watermark, context.RequestAborted);
        return Results.Empty;
    }

    private IResult Said(HttpRequest request, DirectLineToken token, Activity activity, IReadOnlyList<string> files) => Results.Json(
        new ActivityIdBody(bot.Say(conversations.Open(token.Conv, out _), token, activity, files, SiteOf(request))),
        DirectLineJson.Default.ActivityIdBody);

    private IResult WithToken(HttpRequest request, string conversation, Func<DirectLineToken, IResult> answer) =>
        WithToken(request, token => token.Conv == conversation ? answer(token) : Refused());

    private IResult WithToken(HttpRequest request, Func<DirectLineToken, IResult> answer) =>
        tokens.Of(request) is { } token ? answer(token) : Refused();

    private TokenBody BodyOf(DirectLineToken token) =>
        new(token.Conv, tokens.Write(token), (int)DirectLineTokens.Lifetime.TotalSeconds);

    private ConversationBody BodyOf(DirectLineToken token, HttpRequest request, string? watermark)
    {
        var renewed = tokens.Write(tokens.Renew(token));
        var site = SiteOf(request);
        var stream = $"{(site.Scheme == Uri.UriSchemeHttps ? "wss" : "ws")}://{site.Authority}{request.PathBase}/v3/directline/conversations/{token.Conv}/stream"
            + $"?watermark={Uri.EscapeDataString(watermark ?? "-")}&t={renewed}";
        return new ConversationBody(token.Conv, renewed, (int)DirectLineTokens.Lifetime.TotalSeconds, stream);
    }

    /// <summary>403 in every case: clients take it for an expired token and ask for another.</summary>
    private static IResult Refused() => ErrorBody.Result(
        StatusCodes.Status403Forbidden, "TokenExpired", "A token for this conversation and this page is needed that has not expired.");

    private Uri SiteOf(HttpRequest request) => address.For(request);
}
