using Letters.Answering;

namespace BotService.Channels.Conversations;

/// <summary>
/// What was asked and answered lately in each conversation, so that a follow-up question is understood. Kept in memory alone,
/// the last few turns of the conversations used most lately; a conversation left alone is forgotten.
/// </summary>
internal sealed class ConversationMemory(TimeProvider time)
{
    public const int MostTurns = 6;
    public const int MostConversations = 1000;

    /// <summary>So many answers of a conversation can be exported, the latest.</summary>
    public const int MostAnswers = 40;

    public static readonly TimeSpan Lasting = TimeSpan.FromHours(4);

    private readonly Lock gate = new();
    private readonly RecentlyUsed<ConversationKey, Remembered> conversations = new(MostConversations, Lasting, time);

    /// <summary>The turns of a conversation, oldest first.</summary>
    public IReadOnlyList<Turn> Recall(ConversationKey key)
    {
        lock (gate) return Of(key).Turns;
    }

    public void Remember(ConversationKey key, Turn turn)
    {
        lock (gate)
        {
            var remembered = Of(key);
            remembered.Turns = [.. remembered.Turns.TakeLast(MostTurns - 1), turn];
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
            var remembered = Of(key);
            // How it came about is long, and not exported.
            remembered.Said = [.. remembered.Said.TakeLast(MostAnswers - 1), new SaidAnswer(asked, answer with { Why = null })];
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
        lock (gate) conversations.Remove(key);
    }

    private Remembered Of(ConversationKey key) => conversations.GetOrAdd(key, _ => new Remembered(), out _);

    private sealed class Remembered
    {
        public IReadOnlyList<Turn> Turns { get; set; } = [];

        public IReadOnlyList<SaidAnswer> Said { get; set; } = [];

        public bool Met { get; set; }
    }
}

/// <param name="Asked">The id of the activity it answers.</param>
/// <param name="Answer">Without its explanation.</param>
internal sealed record SaidAnswer(string Asked, Answer Answer);
