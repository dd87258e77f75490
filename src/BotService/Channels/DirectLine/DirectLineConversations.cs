using BotService.Channels.Conversations;

namespace BotService.Channels.DirectLine;

/// <summary>
/// The conversations that are open. They live in memory, so many and so long; a client that comes back with a good token to one
/// that was let go finds it empty, not gone, because an error would end its polling for good.
/// </summary>
internal sealed class DirectLineConversations(TimeProvider time)
{
    public const int Most = 1000;

    /// <summary>Longer than a token lives: an open page asks for a new one before.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly RecentlyUsed<string, DirectLineConversation> conversations =
        new(Most, Lasting, time, conversation => conversation.Dispose());

    /// <param name="id">The id in the client's token.</param>
    /// <param name="isNew">There was none of that id, or none any more.</param>
    public DirectLineConversation Open(string id, out bool isNew)
    {
        lock (gate) return conversations.GetOrAdd(id, _ => new DirectLineConversation(id, time), out isNew);
    }
}
