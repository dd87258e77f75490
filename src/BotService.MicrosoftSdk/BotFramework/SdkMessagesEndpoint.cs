using System.Security.Claims;
using BotService.Channels;
using BotService.Channels.Activities;
using BotService.Channels.BotFramework;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using SdkActivity = Microsoft.Bot.Schema.Activity;

namespace BotService.MicrosoftSdk.BotFramework;

/// <summary>
/// POST /api/messages by the SDK: the same bodies are taken and the same refused as by our own endpoint; who sent them is for the
/// SDK to say, and where replies may go for us.
/// </summary>
/// <param name="bot">Null where the bot is not registered: it then answers programs on its own machine.</param>
internal sealed partial class SdkMessagesEndpoint(
    BotRegistration? bot, Admission admission, PublicAddress address, LettersAdapter adapter, IBot handler, ILogger<SdkMessagesEndpoint> log)
{
    public static IResult Busy => new Later(Refuse(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The bot has too much to do; try again in a moment."));

    public async Task<IResult> ReceiveAsync(HttpContext context)
    {
        // Without an app id the SDK lets everyone in.
        if (bot is null && (await admission.OfAsync(context)).Refusal is { } stranger) return stranger;
        return await ActivityBody.ReadAsync(context.Request, activity => TakeInAsync(activity, context));
    }

    private async Task<IResult> TakeInAsync(Activity activity, HttpContext context)
    {
        var sent = SdkActivities.Of(activity);
        if (await SenderAsync(sent, context) is not { } sender) return Unauthorized(context);
        if (!ActivityIntake.Concerns(activity)) return ActivityIntake.Nothing(activity);
        if (ActivityIntake.FaultOf(activity) is { } fault) return ActivityIntake.Faulty(fault);
        var (connector, refusal) = bot is null ? admission.AddressOf(activity, null) : (AddressOf(activity, sender.ClaimsIdentity, bot), null);
        if (connector is null) return refusal ?? Refuse(StatusCodes.Status403Forbidden, "Forbidden", "This bot replies to https addresses on the hosts it is allowed; that serviceUrl is none.");

        var arrival = new Arrival(activity, address.For(context.Request), AnsweredOf(context));
        var response = await adapter.RunAsync(sender, sent, arrival, handler, context.RequestAborted);
        return arrival.Refusal ?? (response is null ? Results.Ok() : new Answered(response));
    }

    /// <summary>Null where the SDK does not let the sender in; whatever it says is wrong is for the log.</summary>
    private async Task<AuthenticateRequestResult?> SenderAsync(SdkActivity activity, HttpContext context)
    {
        try
        {
            // Without an app id tokens mean nothing: none could be meant for this bot.
            var token = bot is null ? null : context.Request.Headers.Authorization.ToString();
            return await adapter.AuthenticateAsync(activity, token, context.RequestAborted);
        }
        // A token that cannot be checked is as good as none, whatever the SDK fails with.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogRefused(log, context.Connection.RemoteIpAddress?.ToString(), e.Message);
            return null;
        }
    }

    /// <summary>A connector's token vouches for the serviceUrl; a developer's, from the Emulator, for one on the developer's machine.</summary>
    private static ConnectorAddress? AddressOf(Activity activity, ClaimsIdentity sender, BotRegistration bot) => ConnectorAddress.VouchedFor(
        activity.ServiceUrl, bot.ServiceUrlHosts, sender.FindFirst("iss")?.Value != bot.Cloud.ConnectorIssuer || bot.ServiceUrlOnThisMachine);

    private static Task AnsweredOf(HttpContext context)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        context.Response.OnCompleted(() =>
        {
            answered.TrySetResult();
            return Task.CompletedTask;
        });
        return answered.Task;
    }

    private static IResult Unauthorized(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Results.StatusCode(StatusCodes.Status401Unauthorized);
    }

    private static IResult Refuse(int status, string code, string message) => ErrorBody.Result(status, code, message);

    [LoggerMessage(LogLevel.Warning, "A request to /api/messages from {Peer} was refused by the SDK: {Reason}")]
    private static partial void LogRefused(ILogger log, string? peer, string reason);
}
