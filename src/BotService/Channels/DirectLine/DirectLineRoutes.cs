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
    public IResult Refresh(HttpRequest request) => ForCaller(request, caller =>
    {
        Open(caller, out _);
        return Results.Json(BodyOf(tokens.Renew(caller.Token)), DirectLineJson.Default.TokenBody);
    });

    /// <summary>POST /conversations: starts the token's conversation, or finds it again.</summary>
    public IResult Start(HttpRequest request) => ForCaller(request, caller =>
    {
        var conversation = Open(caller, out var isNew);
        if (isNew) bot.Meet(conversation, caller);
        return Results.Json(BodyOf(caller, request, "-"), DirectLineJson.Default.ConversationBody,
            statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    });

    /// <summary>GET /conversations/{id}?watermark=: the way back after the socket was cut.</summary>
    public IResult Reconnect(HttpRequest request, string id, string? watermark) => ForCaller(request, id, caller =>
    {
        Open(caller, out _);
        return Results.Json(BodyOf(caller, request, watermark), DirectLineJson.Default.ConversationBody);
    });

    /// <summary>GET /conversations/{id}/activities?watermark=: never an error while the token is good, for one error ends a client's polling.</summary>
    public IResult Read(HttpRequest request, string id, string? watermark) => ForCaller(request, id, caller =>
    {
        var news = Open(caller, out _).After(watermark, withTyping: false);
        return Results.Bytes(news.ToJson(), "application/json; charset=utf-8");
    });

    /// <summary>POST /conversations/{id}/activities</summary>
    public Task<IResult> SayAsync(HttpRequest request, string id) => CallerOf(request, id) is { } caller
        ? ActivityBody.ReadAsync(request, activity => Task.FromResult(Said(caller, activity, [])))
        : Task.FromResult(Refused());

    /// <summary>POST /conversations/{id}/upload</summary>
    public async Task<IResult> UploadAsync(HttpRequest request, string id)
    {
        if (CallerOf(request, id) is not { } caller) return Refused();
        if (settings.Uploads == UploadPolicy.Refuse)
            return ErrorBody.Result(StatusCodes.Status415UnsupportedMediaType, "NotSupported", "This bot reads questions, not files.");
        return await UploadBody.ReadAsync(request) is var (upload, refusal) && upload is not null
            ? Said(caller, upload.Activity, upload.Files)
            : refusal ?? Refused();
    }

    /// <summary>GET /conversations/{id}/stream?watermark=&amp;t=: the WebSocket.</summary>
    public async Task<IResult> StreamAsync(HttpContext context, string id, string? watermark, string? t)
    {
        if (CallerOf(context.Request, id, t ?? "") is not { } caller) return Refused();
        if (!context.WebSockets.IsWebSocketRequest)
            return ErrorBody.Result(StatusCodes.Status400BadRequest, "BadArgument", "The stream is a WebSocket.");
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await stream.RunAsync(socket, Open(caller, out _), watermark, context.RequestAborted);
        return Results.Empty;
    }

    private IResult Said(Caller caller, Activity activity, IReadOnlyList<string> files) => Results.Json(
        new ActivityIdBody(bot.Say(Open(caller, out _), caller, activity, files)), DirectLineJson.Default.ActivityIdBody);

    private DirectLineConversation Open(Caller caller, out bool isNew) => conversations.Open(caller.Token.Conv, caller.Address, out isNew);

    private IResult ForCaller(HttpRequest request, string conversation, Func<Caller, IResult> answer) =>
        CallerOf(request, conversation) is { } caller ? answer(caller) : Refused();

    private IResult ForCaller(HttpRequest request, Func<Caller, IResult> answer) =>
        tokens.Of(request) is { } token ? answer(CallerWith(token, request)) : Refused();

    /// <summary>Who calls with a good token for a conversation; null for anyone else.</summary>
    private Caller? CallerOf(HttpRequest request, string conversation, string? inAddress = null) =>
        tokens.Of(request, inAddress) is { } token && token.Conv == conversation ? CallerWith(token, request) : null;

    private Caller CallerWith(DirectLineToken token, HttpRequest request) => new(token, Caller.AddressOf(request.HttpContext), address.For(request));

    private TokenBody BodyOf(DirectLineToken token) =>
        new(token.Conv, tokens.Write(token), (int)DirectLineTokens.Lifetime.TotalSeconds);

    private ConversationBody BodyOf(Caller caller, HttpRequest request, string? watermark)
    {
        var (token, site) = (caller.Token, caller.Site);
        var renewed = tokens.Write(tokens.Renew(token));
        var stream = $"{(site.Scheme == Uri.UriSchemeHttps ? "wss" : "ws")}://{site.Authority}{request.PathBase}/v3/directline/conversations/{token.Conv}/stream"
            + $"?watermark={Uri.EscapeDataString(watermark ?? "-")}&t={renewed}";
        return new ConversationBody(token.Conv, renewed, (int)DirectLineTokens.Lifetime.TotalSeconds, stream);
    }

    /// <summary>403 in every case: clients take it for an expired token and ask for another.</summary>
    private static IResult Refused() => ErrorBody.Result(
        StatusCodes.Status403Forbidden, "TokenExpired", "A token for this conversation and this page is needed that has not expired.");
}
