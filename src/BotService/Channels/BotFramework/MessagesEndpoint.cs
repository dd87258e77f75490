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

    private const string ExpectReplies = "expectReplies";

    public async Task<IResult> ReceiveAsync(HttpContext context)
    {
        var (token, refusal) = await admission.OfAsync(context);
        if (refusal is not null) return refusal;
        return await ActivityBody.ReadAsync(context.Request, async activity =>
            admission.ObjectionTo(activity, token, context) ?? activity.Type switch
            {
                ActivityTypes.Invoke => await AnswerInvokeAsync(activity, context),
                ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate
                    or ActivityTypes.MessageReaction or ActivityTypes.Event or ActivityTypes.DeleteUserData => await TakeInAsync(activity, token, context),
                _ => activity.DeliveryMode == ExpectReplies ? Said([]) : Results.Ok(),
            });
    }

    private async Task<IResult> TakeInAsync(Activity activity, CheckedToken? token, HttpContext context)
    {
        if (activity is not { Conversation.Id: { } conversation, From.Id.Length: > 0 and <= ConnectorAddress.LongestId } || !ConnectorAddress.CanAddress(conversation))
            return Refuse(StatusCodes.Status400BadRequest, "BadArgument", $"A {activity.Type} names its conversation.id and its from.id.");
        if (activity.Id is not null && !ConnectorAddress.CanAddress(activity.Id))
            return Refuse(StatusCodes.Status400BadRequest, "BadArgument", "The id of the activity cannot stand in an address.");

        var key = new ConversationKey(activity.ChannelId ?? "", conversation);
        var site = address.For(context.Request);
        // Who expects the answer in the body and asks again did not get it: it is answered again.
        if (activity.DeliveryMode == ExpectReplies) return bot.Stops(activity) ? Said([]) : await AnswerInBodyAsync(key, activity, site);

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
            : Said(said);
    }

    private static IResult Said(IReadOnlyList<Activity> replies) => Results.Json(new ExpectedReplies(replies), ActivityJson.Default.ExpectedReplies);

    /// <summary>The channel waits for the answer: it does not queue up behind the conversation's questions.</summary>
    private async Task<IResult> AnswerInvokeAsync(Activity invoke, HttpContext context)
    {
        if (invoke is not { Conversation.Id: { } conversation, From.Id.Length: > 0 })
            return Refuse(StatusCodes.Status400BadRequest, "BadArgument", "An invoke names its conversation.id and its from.id.");
        InvokeAnswer? answer = null;
        var site = address.For(context.Request);
        var turn = queue.TryEnqueue(new ConversationKey($"{invoke.ChannelId} invokes", conversation), async cancellationToken =>
            answer = await invokes.AnswerAsync(invoke, site, cancellationToken));
        if (turn is null) return Busy(context);
        await turn;
        return answer?.ToResult() ?? Refuse(StatusCodes.Status500InternalServerError, "ServiceError", "The letters could not be searched just now.");
    }

    private static IResult Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "5";
        return Refuse(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The bot has too much to do; try again in a moment.");
    }

    private static IResult Refuse(int status, string code, string message) => ErrorBody.Result(status, code, message);
}
