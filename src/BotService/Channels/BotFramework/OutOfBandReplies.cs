using BotService.Channels.Activities;
using BotService.Channels.Conversations;
using BotService.Channels.Feedback;
using BotService.Channels.Teams;

namespace BotService.Channels.BotFramework;

/// <summary>Answers an activity by posting the replies to its channel's connector, one after the other.</summary>
internal sealed partial class OutOfBandReplies(
    LettersBot bot, ConnectorClient connector, FeedbackDesk feedback, TimeProvider time, ILogger<OutOfBandReplies> log)
{
    public Task SendAsync(Activity incoming, ConnectorAddress address, Uri site, CancellationToken cancellationToken) =>
        SendAsync(incoming, (activity, token) => connector.SendAsync(address, activity, token), site, cancellationToken);

    /// <param name="incoming">What is answered.</param>
    /// <param name="send">Posts an activity and gives the id the connector gave it; throws as <see cref="ConnectorClient.SendAsync"/> does.</param>
    /// <param name="site">The address under which the reader reaches this service's pages.</param>
    /// <param name="cancellationToken">Stops the answering.</param>
    public async Task SendAsync(
        Activity incoming, Func<Activity, CancellationToken, Task<string?>> send, Uri site, CancellationToken cancellationToken)
    {
        var key = new ConversationKey(incoming.ChannelId ?? "", incoming.Conversation?.Id ?? "");
        void Note(Reply reply, string? id)
        {
            if (reply.AnswerId is { } answer && id is not null) feedback.SentAs(key, answer, id);
        }

        var replies = bot.RepliesAsync(incoming, site, cancellationToken);
        replies = AnswerStream.IsFor(incoming)
            ? new AnswerStream(send, Note, () => bot.Stop(key), time).WhatIsLeftAsync(replies, cancellationToken)
            : TypingDots.KeptUpAsync(replies.Where(reply => reply.Stage != ReplyStage.Growing), time, cancellationToken);
        var showsDots = true;
        await foreach (var reply in replies)
        {
            if (reply.Stage == ReplyStage.Working && !showsDots) continue;
            foreach (var part in MessageParts.Of(reply.WithoutStatus))
            {
                if (await ReachesAsync(send, part, incoming.ChannelId, id => Note(reply, id), cancellationToken)) continue;
                showsDots &= reply.Stage != ReplyStage.Working;
                break;
            }
        }
    }

    /// <summary>Posts one reply. That it does not arrive is logged; what is still to be said is tried all the same.</summary>
    private async Task<bool> ReachesAsync(
        Func<Activity, CancellationToken, Task<string?>> send, Activity reply, string? channel, Action<string?> arrived, CancellationToken cancellationToken)
    {
        try
        {
            arrived(await send(reply, cancellationToken));
            return true;
        }
        catch (Exception e) when (e is ConnectorRefusedException or ConnectorUnreachableException)
        {
            LogUndelivered(log, reply.Type, channel, e.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A {Type} did not reach the connector of {Channel}: {Reason}.")]
    private static partial void LogUndelivered(ILogger log, string? type, string? channel, string reason);
}
