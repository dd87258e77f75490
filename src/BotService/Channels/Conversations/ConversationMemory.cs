using Letters.Answering;

namespace BotService.Channels.Conversations;

/// <summary>
/// What was asked and answered lately in each conversation, so that a follow-up question is understood. Kept in memory alone,
/// the last few turns of the conversations used most lately; a conversation left alone is forgotten. Where there are too many, the
/// channel with the most gives way, and where they are too large, the channel that holds the most bytes: visitors of the page do not make
/// Teams forget.
/// </summary>
internal sealed class ConversationMemory
{
    public const int MostTurns = 6;
    public const int MostConversations = 1000;

    /// <summary>So many answers of a conversation can be exported, the latest.</summary>
    public const int MostAnswers = 40;

    /// <summary>What the answers kept may take in memory, in one conversation and in all; the newest of a conversation is kept however large it is.</summary>
    public const long MostBytesInOne = 4 * 1024 * 1024, MostBytes = 128 * 1024 * 1024;

    public static readonly TimeSpan Lasting = TimeSpan.FromHours(4);

    private readonly Lock gate = new();
    private readonly RecentlyUsed<ConversationKey, Remembered> conversations;
    private long bytes;

    public ConversationMemory(TimeProvider time) => conversations =
        new RecentlyUsed<ConversationKey, Remembered>(MostConversations, Lasting, time, gone => bytes -= gone.Bytes, (key, _) => key.Channel);

    /// <summary>The turns of a conversation, oldest first.</summary>
    public IReadOnlyList<Turn> Recall(ConversationKey key)
    {
        lock (gate) return Of(key).Turns;
    }

    public void Remember(ConversationKey key, Turn turn)
    {
        lock (gate)
        {
            Enlarge(key, remembered => remembered.Remember(turn with { Answer = turn.Answer with { Why = null } }));
        }
    }

    /// <summary>Keeps an answer as it was given, so that it can be exported.</summary>
    /// <param name="key">The conversation.</param>
    /// <param name="asked">The id of the activity it answers; without one it cannot be asked for, and is not kept.</param>
    /// <param name="answer">What was said.</param>
    public void Keep(ConversationKey key, string? asked, Answer answer)
    {
        if (asked is null) return;
        lock (gate)
        {
            // How it came about is long, and not exported.
            Enlarge(key, remembered => remembered.Keep(new SaidAnswer(asked, answer with { Why = null })));
        }
    }

    /// <summary>The answers given lately in a conversation, oldest first.</summary>
    public IReadOnlyList<SaidAnswer> Said(ConversationKey key)
    {
        lock (gate) return Of(key).Said;
    }

    /// <summary>True the first time it is asked of a conversation: a channel may announce the same newcomer again and again.</summary>
    public bool IsFirstMeeting(ConversationKey key)
    {
        lock (gate)
        {
            var remembered = Of(key);
            return !remembered.Met && (remembered.Met = true);
        }
    }

    /// <summary>Forgets a conversation, as if it had never been.</summary>
    public void Forget(ConversationKey key)
    {
        lock (gate)
        {
            bytes -= Of(key).Bytes;
            conversations.Remove(key);
        }
    }

    private void Enlarge(ConversationKey key, Action<Remembered> by)
    {
        var remembered = Of(key);
        bytes -= remembered.Bytes;
        by(remembered);
        bytes += remembered.Bytes;
        conversations.ForgetWhile(() => bytes > MostBytes, one => one.Bytes);
    }

    private Remembered Of(ConversationKey key) => conversations.GetOrAdd(key, _ => new Remembered(), out _);

    private sealed class Remembered
    {
        private long ofTurns;
        private long ofSaid;

        public IReadOnlyList<Turn> Turns { get; private set; } = [];

        public IReadOnlyList<SaidAnswer> Said { get; private set; } = [];

        public long Bytes => ofTurns + ofSaid;

        public bool Met { get; set; }

        public void Remember(Turn turn) => (Turns, ofTurns) = Fitting(Turns, turn, MostTurns, one => SaidAnswer.BytesOf(one.Answer));

        public void Keep(SaidAnswer answer) => (Said, ofSaid) = Fitting(Said, answer, MostAnswers, one => SaidAnswer.BytesOf(one.Answer));

        /// <summary>The last of them, the newest in any case, as many as there is room for.</summary>
        private static (IReadOnlyList<T> Kept, long Bytes) Fitting<T>(IReadOnlyList<T> before, T newest, int most, Func<T, long> bytesOf)
        {
            IReadOnlyList<T> all = [.. before.TakeLast(most - 1), newest];
            var size = bytesOf(newest);
            var from = all.Count - 1;
            for (; from > 0 && size + bytesOf(all[from - 1]) <= MostBytesInOne; from--) size += bytesOf(all[from - 1]);
            return ([.. all.Skip(from)], size);
        }
    }
}

/// <param name="Asked">The id of the activity it answers.</param>
/// <param name="Answer">Without its explanation.</param>
internal sealed record SaidAnswer(string Asked, Answer Answer)
{
    /// <summary>What an object takes in memory beside its words; rather more than less.</summary>
    private const int Object = 300;

    /// <summary>About what an answer takes in memory: its words, two bytes each, and the objects that hold them.</summary>
    public static long BytesOf(Answer answer) => Object + 2L * (answer.Question.Length + answer.UnderstoodAs.Length)
        + answer.Statements.Sum(statement => Object + 2L * (statement.Text.Length + statement.Markdown.Length))
        + answer.Citations.Sum(citation => Object + 2L * (citation.Title.Length + citation.Quote.Length));
}
