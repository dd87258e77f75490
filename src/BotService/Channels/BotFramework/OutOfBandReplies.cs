using BotService.Channels.Activities;
using BotService.Channels.Conversations;
using BotService.Channels.Feedback;
using BotService.Channels.Teams;

namespace BotService.Channels.BotFramework;

/// <summary>Answers an activity by posting the replies to its channel's connector, one after the other.</summary>
internal sealed partial class OutOfBandReplies(
    LettersBot bot, ConnectorClient connector, FeedbackDesk feedback, TimeProvider time, ILogger<OutOfBandReplies> log)
{
    public async Task SendAsync(Activity incoming, ConnectorAddress address, Uri site, CancellationToken cancellationToken)
    {
        var key = new ConversationKey(incoming.ChannelId ?? "", incoming.Conversation?.Id ?? "");
        void Note(Reply reply, string? id)
        {
            if (reply.AnswerId is { } answer && id is not null) feedback.SentAs(key, answer, id);
        }

        var replies = bot.RepliesAsync(incoming, site, cancellationToken);
        if (AnswerStream.IsFor(incoming))
            replies = new AnswerStream((frame, token) => connector.SendAsync(address, frame, token), Note, () => bot.Stop(key), time).WhatIsLeftAsync(replies, cancellationToken);
        await foreach (var reply in replies)
        {
            if (reply.Stage == ReplyStage.Growing) continue;
            foreach (var part in MessageParts.Of(reply.WithoutStatus))
                if (!await ReachesAsync(address, part, incoming.ChannelId, id => Note(reply, id), cancellationToken)) break;
        }
    }

    /// <summary>Posts one reply. That it does not arrive is logged; what is still to be said is tried all the same.</summary>
    private async Task<bool> ReachesAsync(ConnectorAddress address, Activity reply, string? channel, Action<string?> arrived, CancellationToken cancellationToken)
    {
        try
        {
            arrived(await connector.SendAsync(address, reply, cancellationToken));
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
