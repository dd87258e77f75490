using BotService.Channels.Activities;
using BotService.Channels.Conversations;

namespace BotService.Channels.DirectLine;

/// <summary>
/// One reply on its way into a conversation: what is worked at, the answer as it grows, the message. Between two frames of the
/// growing answer time is left to read; what grew meanwhile is shown together. A reply that is there at once has no frames.
/// </summary>
internal sealed class StreamedReply : IDisposable
{
    /// <summary>The least time between two frames of a growing answer.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    /// <summary>Web Chat takes the dots away five seconds after the last frame: before that, what is worked at is said again.</summary>
    public static readonly TimeSpan Reminder = TimeSpan.FromSeconds(4);

    private readonly Lock gate = new();
    private readonly DirectLineConversation conversation;
    private readonly TimeProvider time;
    private readonly ITimer timer;
    private string? stream;
    private int sequence;
    private Activity? working, held;
    private long? grewAt;

    public StreamedReply(DirectLineConversation conversation, TimeProvider time)
    {
        this.conversation = conversation;
        this.time = time;
        timer = time.CreateTimer(_ => Due(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes the next stage of the reply.</summary>
    public void Take(Reply reply)
    {
        lock (gate)
        {
            switch (reply.Stage)
            {
                case ReplyStage.Working:
                    working = reply.Activity;
                    Remind(reply.Activity);
                    break;
                case ReplyStage.Growing:
                    working = null;
                    Grow(reply.Activity);
                    break;
                case ReplyStage.Final:
                    Finish(reply.Activity);
                    break;
            }
        }
    }

    /// <summary>Ends the reply; one that never became a message leaves nothing behind.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            Rest();
            if (stream is not null) conversation.Drop(stream);
            stream = null;
        }
        timer.Dispose();
    }

    private void Due()
    {
        lock (gate)
        {
            if (held is not null) Grow(held);
            else if (working is not null) Remind(working);
        }
    }

    private void Remind(Activity typing)
    {
        Show(StreamInfo.Informative, typing);
        timer.Change(Reminder, Timeout.InfiniteTimeSpan);
    }

    private void Grow(Activity soFar)
    {
        var early = grewAt is { } last ? Pace - time.GetElapsedTime(last) : TimeSpan.Zero;
        held = early > TimeSpan.Zero ? soFar : null;
        if (held is not null)
        {
            timer.Change(early, Timeout.InfiniteTimeSpan);
            return;
        }
        grewAt = time.GetTimestamp();
        Show(StreamInfo.Streaming, soFar);
    }

    private void Finish(Activity message)
    {
        Rest();
        if (stream is null) conversation.Add(message, null, out _);
        else conversation.Finish(stream, new StreamInfo(StreamInfo.Final, stream, null).InEntityAndDataOf(message));
        (stream, sequence, grewAt) = (null, 0, null);
    }

    private void Show(string type, Activity said)
    {
        sequence++;
        var frame = said with { Type = ActivityTypes.Typing, SuggestedActions = null, ChannelData = null };
        var first = conversation.Show(stream, id => new StreamInfo(type, id, sequence).InEntityAndDataOf(frame));
        stream ??= first;
    }

    private void Rest()
    {
        (working, held) = (null, null);
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
