using BotService.Channels.Conversations;

namespace BotService.Channels.DirectLine;

/// <summary>
/// The conversations that are open. They live in memory, so many, so large and so long; a client that comes back with a good token to one
/// that was let go finds it empty, not gone, because an error would end its polling for good. Where there are too many, whoever has the
/// most open at one address gives way, and where they are too large, whose hold most: nobody can crowd out the others.
/// </summary>
internal sealed class DirectLineConversations
{
    public const int Most = 1000;

    /// <summary>What all of them may take in memory.</summary>
    public const long MostBytes = 128 * 1024 * 1024;

    /// <summary>Longer than a token lives: an open page asks for a new one before.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromHours(1);

    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private readonly RecentlyUsed<string, Held> conversations;
    private readonly List<DirectLineConversation> gone = [];
    private long bytes;

    public DirectLineConversations(TimeProvider time)
    {
        this.time = time;
        conversations = new RecentlyUsed<string, Held>(Most, Lasting, time, Forgotten, (_, held) => held.Address);
    }

    /// <param name="id">The id in the client's token.</param>
    /// <param name="address">Where the client is.</param>
    /// <param name="isNew">There was none of that id, or none any more.</param>
    public DirectLineConversation Open(string id, string address, out bool isNew)
    {
        DirectLineConversation opened;
        DirectLineConversation[] forgotten;
        lock (gate)
        {
            conversations.ForgetWhile(() => Interlocked.Read(ref bytes) > MostBytes, held => held.Conversation.Bytes);
            opened = conversations.GetOrAdd(id, _ => New(id, address), out isNew).Conversation;
            forgotten = [.. gone];
            gone.Clear();
        }
        // Whoever listens to them is told outside the lock.
        foreach (var conversation in forgotten) conversation.Dispose();
        return opened;
    }

    private Held New(string id, string address) => new(new DirectLineConversation(id, time, more => Interlocked.Add(ref bytes, more)), address);

    private void Forgotten(Held held)
    {
        held.Conversation.Forget();
        gone.Add(held.Conversation);
    }

    /// <param name="Address">Where it was opened from.</param>
    private sealed record Held(DirectLineConversation Conversation, string Address);
}
