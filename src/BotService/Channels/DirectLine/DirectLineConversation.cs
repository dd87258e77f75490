using System.Globalization;
using System.Text.Json;
using BotService.Channels.Activities;

namespace BotService.Channels.DirectLine;

/// <summary>
/// The activities of one conversation as its client sees them, numbered in the order they were said. A number is also the
/// watermark up to which a client has read. Numbering starts from the clock, so that neither ids nor watermarks come back when
/// a conversation was forgotten, or the service restarted, and the client goes on.
/// </summary>
/// <param name="id">Its id.</param>
/// <param name="time">The clock.</param>
/// <param name="grew">Told how many bytes more it takes in memory, or less.</param>
internal sealed class DirectLineConversation(string id, TimeProvider time, Action<int>? grew = null) : IDisposable
{
    /// <summary>What is older than this many activities, or this many bytes in memory, is let go.</summary>
    public const int MostActivities = 200, MostBytes = 256 * 1024;

    /// <summary>What the objects round the JSON of an activity take in memory, its id and mark with them; rather more than less.</summary>
    public const int BytesBeside = 600;

    private readonly Lock gate = new();
    private readonly List<Said> said = [];
    private long latest = time.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
    private int bytes;
    private TaskCompletionSource more = NewSignal();
    private CancellationTokenSource? stream;
    private bool forgotten;

    public string Id => id;

    /// <summary>What it takes in memory.</summary>
    public int Bytes => Volatile.Read(ref bytes);

    /// <summary>Adds an activity. One that the client says again is not added again.</summary>
    /// <param name="activity">What is said; its id, time, channel and conversation are set here.</param>
    /// <param name="mark">What the client's own activities are known again by; null for the bot's.</param>
    /// <param name="isNew">False: it was there already.</param>
    /// <returns>The activity as it was added.</returns>
    public Activity Add(Activity activity, RepeatMark? mark, out bool isNew)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var last = mark is null ? null : said.FindLast(one => one.Mark is not null && (mark.IsOfWords || one.Mark.Value == mark.Value));
            var earlier = last is not null && last.Mark?.Value == mark?.Value && last.At + mark?.Lasting > now ? last : null;
            isNew = earlier is null;
            return earlier is null ? Append(_ => activity, mark, null) : activity with { Id = earlier.Id };
        }
    }

    /// <summary>
    /// Shows a frame of a reply that is still growing. Of a reply only the first frame and the latest are held, and none once it is
    /// whole: who reconnects sees no reply growing that has long been given.
    /// </summary>
    /// <param name="reply">The id of the reply's first frame; null: this is it.</param>
    /// <param name="frame">Makes the frame, told its reply's id.</param>
    /// <returns>The id of the reply's first frame.</returns>
    public string Show(string? reply, Func<string, Activity> frame)
    {
        lock (gate)
        {
            Remove(one => one.Reply is not null && one.Reply == reply && one.Id != reply);
            var shown = Append(id => frame(reply ?? id), null, reply ?? "");
            return reply ?? shown.Id ?? "";
        }
    }

    /// <summary>Adds a reply that has grown whole, in place of its frames.</summary>
    public void Finish(string reply, Activity whole)
    {
        lock (gate)
        {
            Drop(reply);
            Append(_ => whole, null, null);
        }
    }

    /// <summary>Lets the frames of a reply go.</summary>
    public void Drop(string reply)
    {
        lock (gate) Remove(one => one.Reply == reply);
    }

    /// <summary>What was said after a watermark; everything after none, or one that is not ours.</summary>
    /// <param name="watermark">What the client read last.</param>
    /// <param name="withTyping">Signs of typing and growing replies go over sockets only: to a client that polls they come too late.</param>
    public ActivitySet After(string? watermark, bool withTyping)
    {
        lock (gate)
        {
            if (!long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read > latest) read = 0;
            return new ActivitySet(
                [.. said.Where(one => one.Number > read && (withTyping || !one.IsTyping)).Select(one => one.Json)],
                latest.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Ends when something was said after a watermark that <see cref="After"/> gave.</summary>
    public Task MoreAsync(string watermark, CancellationToken cancellationToken)
    {
        lock (gate)
            return watermark == latest.ToString(CultureInfo.InvariantCulture) ? more.Task.WaitAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Makes the caller the conversation's one stream: whoever was it before is told to end.</summary>
    /// <returns>Cancelled when the caller in turn is to end.</returns>
    public CancellationToken BecomeStream()
    {
        CancellationTokenSource? before;
        var mine = new CancellationTokenSource();
        bool isOver;
        lock (gate)
        {
            before = stream;
            stream = mine;
            isOver = forgotten;
        }
        // Outside the lock: whoever is told may come back for more.
        before?.Cancel();
        if (isOver) mine.Cancel();
        return mine.Token;
    }

    /// <summary>The conversation is forgotten: what it takes is counted no more.</summary>
    public void Forget()
    {
        lock (gate)
        {
            if (!forgotten) grew?.Invoke(-bytes);
            forgotten = true;
        }
    }

    /// <summary>Ends the stream of a conversation that is forgotten. Whoever listens is told at once: not to be called inside a lock.</summary>
    public void Dispose()
    {
        Forget();
        CancellationTokenSource? last;
        lock (gate) last = stream;
        last?.Cancel();
    }

    /// <param name="reply">The reply a frame belongs to; empty: the frame is its first; null: no frame.</param>
    private Activity Append(Func<string, Activity> activity, RepeatMark? mark, string? reply)
    {
        var now = time.GetUtcNow();
        var number = ++latest;
        var itsId = $"{id}|{number}";
        var added = activity(itsId) with
        {
            Id = itsId,
            Timestamp = now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ChannelId = "directline",
            Conversation = new ConversationAccount { Id = id },
        };
        var json = JsonSerializer.SerializeToUtf8Bytes(added, ActivityJson.Default.Activity);
        said.Add(new Said(number, now, itsId, added.Type == ActivityTypes.Typing, json, mark, reply is "" ? itsId : reply));
        var size = bytes + said[^1].Bytes;
        var old = 0;
        for (; said.Count - old > MostActivities || (size > MostBytes && said.Count - old > 1); old++) size -= said[old].Bytes;
        said.RemoveRange(0, old);
        Take(size);

        more.TrySetResult();
        more = NewSignal();
        return added;
    }

    private void Remove(Predicate<Said> unwanted)
    {
        if (said.RemoveAll(unwanted) > 0) Take(said.Sum(one => one.Bytes));
    }

    private void Take(int size)
    {
        if (!forgotten) grew?.Invoke(size - bytes);
        Volatile.Write(ref bytes, size);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed record Said(long Number, DateTimeOffset At, string Id, bool IsTyping, byte[] Json, RepeatMark? Mark, string? Reply)
    {
        public int Bytes => Json.Length + BytesBeside;
    }
}
