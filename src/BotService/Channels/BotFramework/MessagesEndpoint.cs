using BotService.Channels.Activities;
using BotService.Channels.BotFramework.Tokens;
using BotService.Channels.Conversations;
using BotService.Channels.Teams;

namespace BotService.Channels.BotFramework;

/// <summary>
/// POST /api/messages: takes an activity in and answers the request at once. Replies follow out of band through the connector,
/// or in the body where the activity expects them there.
/// </summary>
internal sealed class MessagesEndpoint(
    Admission admission, PublicAddress address, DeliveredActivities delivered, ConversationQueue queue, LettersBot bot, OutOfBandReplies replies,
    InvokeAnswers invokes)
{
    public const int LargestBody = 256 * 1024;

    public async Task<IResult> ReceiveAsync(HttpContext context)
    {
        var (token, refusal) = await admission.OfAsync(context);
        if (refusal is not null) return refusal;
        return await ActivityBody.ReadAsync(context.Request, async activity =>
            admission.ObjectionTo(activity, token, context)
            ?? (!ActivityIntake.Concerns(activity) ? ActivityIntake.Nothing(activity)
                : ActivityIntake.FaultOf(activity) is { } fault ? ActivityIntake.Faulty(fault)
                : activity.Type == ActivityTypes.Invoke ? await AnswerInvokeAsync(activity, context)
                : await TakeInAsync(activity, token, context)));
    }

    private async Task<IResult> TakeInAsync(Activity activity, CheckedToken? token, HttpContext context)
    {
        var key = KeyOf(activity);
        var site = address.For(context.Request);
        // Who expects the answer in the body and asks again did not get it: it is answered again.
        if (ActivityIntake.ExpectsReplies(activity)) return bot.Stops(activity) ? ActivityIntake.Said([]) : await AnswerInBodyAsync(key, activity, site);

        var (connector, refusal) = admission.AddressOf(activity, token);
        if (connector is null) return refusal ?? Results.StatusCode(StatusCodes.Status403Forbidden);

        // The Emulator shows the user's own message only when it has our answer to this request: no reply may overtake it.
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        context.Response.OnCompleted(() =>
        {
            answered.TrySetResult();
            return Task.CompletedTask;
        });
        // Delivered again, a "stop" must not stop the next answer too.
        return delivered.TakeOnce(key, activity, () => bot.Stops(activity) || queue.TryEnqueue(key, async cancellationToken =>
        {
            await answered.Task.WaitAsync(cancellationToken);
            await replies.SendAsync(activity, connector, site, cancellationToken);
        }) is not null)
            ? Results.Ok()
            : Busy(context);
    }

    private async Task<IResult> AnswerInBodyAsync(ConversationKey key, Activity activity, Uri site)
    {
        List<Activity>? said = null;
        var turn = queue.TryEnqueue(key, async cancellationToken =>
        {
            var messages = new List<Activity>();
            await foreach (var reply in bot.RepliesAsync(activity, site, cancellationToken))
                if (reply.Stage == ReplyStage.Final) messages.Add(reply.Activity);
            said = messages;
        });
        if (turn is not null) await turn;
        return said is null
            ? Refuse(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The bot has too much to do; try again in a moment.")
            : ActivityIntake.Said(said);
    }

    /// <summary>The channel waits for the answer: it does not queue up behind the conversation's questions.</summary>
    private async Task<IResult> AnswerInvokeAsync(Activity invoke, HttpContext context)
    {
        InvokeAnswer? answer = null;
        var site = address.For(context.Request);
        var turn = queue.TryEnqueue(KeyOf(invoke, " invokes"), async cancellationToken =>
            answer = await invokes.AnswerAsync(invoke, site, cancellationToken));
        if (turn is null) return Busy(context);
        await turn;
        return answer?.ToResult() ?? Refuse(StatusCodes.Status500InternalServerError, "ServiceError", "The letters could not be searched just now.");
    }

    private static ConversationKey KeyOf(Activity activity, string line = "") => new($"{activity.ChannelId}{line}", activity.Conversation?.Id ?? "");

    private static IResult Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "5";
        return Refuse(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The bot has too much to do; try again in a moment.");
    }

    private static IResult Refuse(int status, string code, string message) => ErrorBody.Result(status, code, message);
}
