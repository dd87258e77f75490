using System.Globalization;
using System.Text.Json;
using BotService.Channels.Activities;

namespace BotService.Channels.DirectLine;

/// <summary>
/// The activities of one conversation as its client sees them, numbered in the order they were said. A number is also the
/// watermark up to which a client has read. Numbering starts from the clock, so that neither ids nor watermarks come back when
/// a conversation was forgotten, or the service restarted, and the client goes on.
/// </summary>
internal sealed class DirectLineConversation(string id, TimeProvider time) : IDisposable
{
    /// <summary>What is older than this many activities, or this many bytes of JSON, is let go.</summary>
    public const int MostActivities = 200, MostBytes = 256 * 1024;

    private readonly Lock gate = new();
    private readonly Queue<Said> said = [];
    private long latest = time.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
    private int bytes;
    private TaskCompletionSource more = NewSignal();
    private CancellationTokenSource? stream;
    private bool forgotten;

    public string Id => id;

    /// <summary>Adds an activity. One with a client's own id that was added before is not added again.</summary>
    /// <param name="activity">What is said; its id, time, channel and conversation are set here.</param>
    /// <param name="clientId">The id the client gave it, by which it knows its own activity again when it is echoed.</param>
    /// <param name="isNew">False: it was there already.</param>
    /// <returns>The activity as it was added.</returns>
    public Activity Add(Activity activity, string? clientId, out bool isNew)
    {
        lock (gate)
        {
            var earlier = clientId is null ? null : said.FirstOrDefault(one => one.ClientId == clientId);
            isNew = earlier is null;
            if (earlier is not null) return earlier.Activity;

            var number = ++latest;
            var added = activity with
            {
                Id = $"{id}|{number}",
                Timestamp = time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                ChannelId = "directline",
                Conversation = new ConversationAccount { Id = id },
            };
            var json = JsonSerializer.SerializeToUtf8Bytes(added, ActivityJson.Default.Activity);
            said.Enqueue(new Said(number, added, json, clientId));
            bytes += json.Length;
            while (said.Count > MostActivities || (bytes > MostBytes && said.Count > 1)) bytes -= said.Dequeue().Json.Length;

            more.TrySetResult();
            more = NewSignal();
            return added;
        }
    }

    /// <summary>What was said after a watermark; everything after none, or one that is not ours.</summary>
    /// <param name="watermark">What the client read last.</param>
    /// <param name="withTyping">Signs of typing go over sockets only: to a client that polls they come too late.</param>
    public ActivitySet After(string? watermark, bool withTyping)
    {
        lock (gate)
        {
            _ = long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var read);
            return new ActivitySet(
                [.. said.Where(one => one.Number > read && (withTyping || one.Activity.Type != ActivityTypes.Typing)).Select(one => one.Json)],
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
        lock (gate)
        {
            before = stream;
            stream = mine;
            if (forgotten) mine.Cancel();
        }
        before?.Cancel();
        return mine.Token;
    }

    /// <summary>Ends the stream: the conversation is being forgotten.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            forgotten = true;
            stream?.Cancel();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed record Said(long Number, Activity Activity, byte[] Json, string? ClientId);
}
