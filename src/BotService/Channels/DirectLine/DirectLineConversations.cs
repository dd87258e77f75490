using BotService.Channels.Conversations;

namespace BotService.Channels.DirectLine;

/// <summary>
/// The conversations that are open. They live in memory, so many, so large and so long; a client that comes back with a good token to one
/// that was let go finds it empty, not gone, because an error would end its polling for good. Where there are too many, whoever has the
/// most open at one address gives way: nobody can crowd out the others.
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
    private readonly Dictionary<string, int> byAddress = new(StringComparer.Ordinal);
    private readonly List<DirectLineConversation> gone = [];
    private int crowd;
    private long bytes;

    public DirectLineConversations(TimeProvider time)
    {
        this.time = time;
        conversations = new RecentlyUsed<string, Held>(Most, Lasting, time, Forgotten, held => byAddress[held.Address] == crowd);
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
            for (MeasureCrowd(); Interlocked.Read(ref bytes) > MostBytes && conversations.Count > 1; MeasureCrowd()) conversations.ForgetOne();
            opened = conversations.GetOrAdd(id, _ => New(id, address), out isNew).Conversation;
            forgotten = [.. gone];
            gone.Clear();
        }
        // Whoever listens to them is told outside the lock.
        foreach (var conversation in forgotten) conversation.Dispose();
        return opened;
    }

    private Held New(string id, string address)
    {
        byAddress[address] = byAddress.GetValueOrDefault(address) + 1;
        return new Held(new DirectLineConversation(id, time, more => Interlocked.Add(ref bytes, more)), address);
    }

    /// <summary>How many the address has open that has the most; looked for only where one must go.</summary>
    private void MeasureCrowd() =>
        crowd = conversations.Count >= Most || Interlocked.Read(ref bytes) > MostBytes ? byAddress.Values.DefaultIfEmpty().Max() : 0;

    private void Forgotten(Held held)
    {
        if (--byAddress[held.Address] == 0) byAddress.Remove(held.Address);
        held.Conversation.Forget();
        gone.Add(held.Conversation);
    }

    /// <param name="Address">Where it was opened from.</param>
    private sealed record Held(DirectLineConversation Conversation, string Address);
}
