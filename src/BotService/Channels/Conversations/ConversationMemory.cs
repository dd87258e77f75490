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
    public static readonly TimeSpan Lasting = TimeSpan.FromHours(4);

    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, LinkedListNode<Remembered>> byKey = [];
    private readonly LinkedList<Remembered> latestLast = [];

    /// <summary>The turns of a conversation, oldest first.</summary>
    public IReadOnlyList<Turn> Recall(ConversationKey key)
    {
        lock (gate) return Touch(key).Turns;
    }

    public void Remember(ConversationKey key, Turn turn)
    {
        lock (gate)
        {
            var remembered = Touch(key);
            remembered.Turns = [.. remembered.Turns.TakeLast(MostTurns - 1), turn];
        }
    }

    /// <summary>True the first time it is asked of a conversation: a channel may announce the same newcomer again and again.</summary>
    public bool IsFirstMeeting(ConversationKey key)
    {
        lock (gate)
        {
            var remembered = Touch(key);
            return !remembered.Met && (remembered.Met = true);
        }
    }

    private Remembered Touch(ConversationKey key)
    {
        var now = time.GetUtcNow();
        while (latestLast.First is { } oldest && oldest.Value.LastUsed + Lasting <= now) Forget(oldest);
        if (byKey.TryGetValue(key, out var node))
        {
            latestLast.Remove(node);
        }
        else
        {
            if (byKey.Count == MostConversations && latestLast.First is { } oldest) Forget(oldest);
            byKey[key] = node = new LinkedListNode<Remembered>(new Remembered(key));
        }
        node.Value.LastUsed = now;
        latestLast.AddLast(node);
        return node.Value;
    }

    private void Forget(LinkedListNode<Remembered> node)
    {
        latestLast.Remove(node);
        byKey.Remove(node.Value.Key);
    }

    private sealed class Remembered(ConversationKey key)
    {
        public ConversationKey Key { get; } = key;

        public IReadOnlyList<Turn> Turns { get; set; } = [];

        public bool Met { get; set; }

        public DateTimeOffset LastUsed { get; set; }
    }
}
