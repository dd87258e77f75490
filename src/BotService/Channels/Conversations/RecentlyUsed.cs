namespace BotService.Channels.Conversations;

/// <summary>
/// Values kept by key while they are used: at most so many, the one left alone longest going first, and none longer than a
/// certain time after its last use. Not safe for several threads at once: the owner locks.
/// </summary>
/// <param name="most">How many are kept.</param>
/// <param name="lasting">How long a value is kept that nobody asks for.</param>
/// <param name="time">The clock.</param>
/// <param name="forgotten">Told of each value that goes.</param>
/// <param name="goesFirst">Where room is made, values it holds of go before the others.</param>
internal sealed class RecentlyUsed<TKey, TValue>(
    int most, TimeSpan lasting, TimeProvider time, Action<TValue>? forgotten = null, Func<TValue, bool>? goesFirst = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<Kept>> byKey = [];
    private readonly LinkedList<Kept> latestLast = [];

    /// <summary>The value kept under the key, made anew where there is none; asking is using.</summary>
    public TValue GetOrAdd(TKey key, Func<TKey, TValue> make, out bool added)
    {
        var now = time.GetUtcNow();
        while (latestLast.First is { } stale && stale.Value.LastUsed + lasting <= now) Forget(stale);
        added = !byKey.TryGetValue(key, out var node);
        if (node is not null)
        {
            latestLast.Remove(node);
        }
        else
        {
            if (byKey.Count == most) ForgetOne();
            byKey[key] = node = new LinkedListNode<Kept>(new Kept(key, make(key)));
        }
        node.Value.LastUsed = now;
        latestLast.AddLast(node);
        return node.Value.Value;
    }

    /// <summary>Lets go of the value kept under the key, if there is one, without a word to anyone.</summary>
    public void Remove(TKey key)
    {
        if (byKey.Remove(key, out var node)) latestLast.Remove(node);
    }

    /// <summary>How many values are kept.</summary>
    public int Count => byKey.Count;

    /// <summary>Makes room: lets the value go that was left alone longest, of those that go first if there are any.</summary>
    public void ForgetOne()
    {
        var goes = latestLast.First;
        if (goesFirst is not null)
            for (var node = goes; node is not null; node = node.Next)
                if (goesFirst(node.Value.Value))
                {
                    goes = node;
                    break;
                }
        if (goes is not null) Forget(goes);
    }

    private void Forget(LinkedListNode<Kept> node)
    {
        latestLast.Remove(node);
        byKey.Remove(node.Value.Key);
        forgotten?.Invoke(node.Value.Value);
    }

    private sealed class Kept(TKey key, TValue value)
    {
        public TKey Key => key;

        public TValue Value => value;

        public DateTimeOffset LastUsed { get; set; }
    }
}
