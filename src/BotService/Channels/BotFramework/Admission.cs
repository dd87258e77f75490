using BotService.Channels.Activities;
using BotService.Channels.BotFramework.Tokens;

namespace BotService.Channels.BotFramework;

/// <summary>
/// Who may talk to the bot, and where they may be answered: whoever has a good token, or, where the bot has no app id that one
/// could be meant for, programs on its own machine.
/// </summary>
/// <param name="bot">Null where the bot is not registered.</param>
/// <param name="check">Null likewise.</param>
/// <param name="log">Where it is said why a token was refused.</param>
internal sealed partial class Admission(BotRegistration? bot, TokenCheck? check, ILogger<Admission> log)
{
    /// <summary>Looks at a request before its body is read.</summary>
    /// <returns>The token it is let in with, if it needs one, or what it is answered instead.</returns>
    public async Task<(CheckedToken? Token, IResult? Refusal)> OfAsync(HttpContext context)
    {
        if (check is null)
            return (null, LocalPeer.Is(context)
                ? null
                : Forbidden("Without an app id this bot answers programs on its own machine only."));
        var verdict = await check.CheckAsync(context.Request.Headers.Authorization, context.RequestAborted);
        return (verdict.Token, verdict.Refused is { } reason ? Unauthorized(context, reason) : null);
    }

    /// <summary>Whether the token vouches for this activity; null where it does, or none is needed.</summary>
    public IResult? ObjectionTo(Activity activity, CheckedToken? token, HttpContext context) =>
        token?.ObjectionTo(activity) is { } reason ? Unauthorized(context, reason) : null;

    /// <summary>Where an admitted activity is answered.</summary>
    public (ConnectorAddress? Address, IResult? Refusal) AddressOf(Activity activity, CheckedToken? token) =>
        bot is null || token is null
            ? Or(ConnectorAddress.OnThisMachine(activity.ServiceUrl), "Without an app id this bot replies to a serviceUrl on its own machine only.")
            // The Emulator runs on the developer's machine, and who has its token has the bot's secret anyway.
            : Or(
                ConnectorAddress.VouchedFor(
                    activity.ServiceUrl, bot.ServiceUrlHosts, token.FromEmulator || bot.ServiceUrlOnThisMachine),
                "This bot replies to https addresses on the hosts it is allowed; that serviceUrl is none.");

    private static (ConnectorAddress?, IResult?) Or(ConnectorAddress? address, string objection) =>
        (address, address is null ? Forbidden(objection) : null);

    /// <summary>The body stays empty: what is wrong with a token is for the log, not for who sent it.</summary>
    private IResult Unauthorized(HttpContext context, string reason)
    {
        LogRefused(log, context.Connection.RemoteIpAddress?.ToString(), reason);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Results.StatusCode(StatusCodes.Status401Unauthorized);
    }

    private static IResult Forbidden(string message) => ErrorBody.Result(StatusCodes.Status403Forbidden, "Forbidden", message);

    [LoggerMessage(LogLevel.Warning, "A request to /api/messages from {Peer} was refused: {Reason}.")]
    private static partial void LogRefused(ILogger log, string? peer, string reason);
}
