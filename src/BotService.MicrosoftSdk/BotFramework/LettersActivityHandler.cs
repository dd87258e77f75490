using BotService.Channels.BotFramework;
using BotService.Channels.Conversations;
using BotService.Channels.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using ActivityTypes = BotService.Channels.Activities.ActivityTypes;

namespace BotService.MicrosoftSdk.BotFramework;

/// <summary>
/// Hands what the SDK takes in to the conversation code that every channel shares: questions to the queue of their conversation,
/// whose replies follow out of band or in the body; invokes to who answers them.
/// </summary>
internal sealed class LettersActivityHandler(
    LettersAdapter adapter, LettersBot bot, ConversationQueue queue, DeliveredActivities delivered, OutOfBandReplies replies, SdkConnector connector,
    InvokeAnswers invokes) : TeamsActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        TakeInAsync(turnContext);

    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        TakeInAsync(turnContext);

    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        TakeInAsync(turnContext);

    protected override Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        TakeInAsync(turnContext);

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        TakeInAsync(turnContext);

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Type == ActivityTypes.DeleteUserData ? TakeInAsync(turnContext) : Task.CompletedTask;

    /// <summary>The channel waits for the answer: it does not queue up behind the conversation's questions.</summary>
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var arrival = ArrivalOf(turnContext);
        var key = new ConversationKey($"{arrival.Activity.ChannelId} invokes", arrival.Activity.Conversation?.Id ?? "");
        InvokeAnswer? answer = null;
        var turn = queue.TryEnqueue(key, async token => answer = await invokes.AnswerAsync(arrival.Activity, arrival.Site, token));
        if (turn is null)
        {
            arrival.Refusal = SdkMessagesEndpoint.Busy;
            return null;
        }
        await turn;
        if (answer is null) throw new InvalidOperationException("The invoke was not answered.");
        return new InvokeResponse { Status = answer.Status, Body = answer.Body is { } body ? SdkActivities.Of(body) : null };
    }

    private async Task TakeInAsync(ITurnContext turn)
    {
        var arrival = ArrivalOf(turn);
        var key = new ConversationKey(arrival.Activity.ChannelId ?? "", arrival.Activity.Conversation?.Id ?? "");
        // Who expects the answer in the body and asks again did not get it: it is answered again.
        if (ActivityIntake.ExpectsReplies(arrival.Activity))
        {
            if (!bot.Stops(arrival.Activity) && !await AnswerInBodyAsync(key, arrival, turn)) arrival.Refusal = SdkMessagesEndpoint.Busy;
        }
        else
        {
            var back = adapter.WayBackOf(turn);
            if (!delivered.TakeOnce(key, arrival.Activity, () => bot.Stops(arrival.Activity) || queue.TryEnqueue(key, token => AnswerAsync(arrival, back, token)) is not null))
                arrival.Refusal = SdkMessagesEndpoint.Busy;
        }
    }

    /// <summary>The SDK gathers what is sent in such a turn, and puts it into the body.</summary>
    /// <returns>False where there is too much to do.</returns>
    private async Task<bool> AnswerInBodyAsync(ConversationKey key, Arrival arrival, ITurnContext turn)
    {
        var isSaid = false;
        var answering = queue.TryEnqueue(key, async token =>
        {
            await foreach (var reply in bot.RepliesAsync(arrival.Activity, arrival.Site, token))
                if (reply.Stage == ReplyStage.Final) await turn.SendActivityAsync(SdkActivities.Of(reply.Activity), token);
            isSaid = true;
        });
        if (answering is not null) await answering;
        return isSaid;
    }

    private async Task AnswerAsync(Arrival arrival, WayBack back, CancellationToken cancellationToken)
    {
        // The Emulator shows the user's own message only when it has our answer to this request: no reply may overtake it.
        await arrival.Answered.WaitAsync(cancellationToken);
        await back.GoAsync(
            (context, token) => replies.SendAsync(arrival.Activity, (activity, stop) => connector.SendAsync(context, activity, stop), arrival.Site, token),
            cancellationToken);
    }

    private static Arrival ArrivalOf(ITurnContext turn) =>
        turn.TurnState.Get<Arrival>() ?? throw new InvalidOperationException("The turn did not come by /api/messages.");
}
