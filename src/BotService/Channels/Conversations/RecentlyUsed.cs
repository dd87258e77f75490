namespace BotService.Channels.Conversations;

/// <summary>
/// Values kept by key while they are used: at most so many, the one left alone longest going first, and none longer than a
/// certain time after its last use. Not safe for several threads at once: the owner locks.
/// </summary>
/// <param name="most">How many are kept.</param>
/// <param name="lasting">How long a value is kept that nobody asks for.</param>
/// <param name="time">The clock.</param>
/// <param name="forgotten">Told of each value that goes.</param>
/// <param name="crowdOf">
/// What many values of one origin have in common. Where there are too many values, the largest crowd gives way, and where they are too
/// large, the one that holds most bytes, so that none crowds out the others; null where all are alike.
/// </param>
internal sealed class RecentlyUsed<TKey, TValue>(
    int most, TimeSpan lasting, TimeProvider time, Action<TValue>? forgotten = null, Func<TKey, TValue, string>? crowdOf = null)
    where TKey : notnull
{
    private readonly Dictionary<string, int> crowds = new(StringComparer.Ordinal);
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
            var value = make(key);
            byKey[key] = node = new LinkedListNode<Kept>(new Kept(key, value, crowdOf?.Invoke(key, value) ?? ""));
            crowds[node.Value.Crowd] = crowds.GetValueOrDefault(node.Value.Crowd) + 1;
        }
        node.Value.LastUsed = now;
        latestLast.AddLast(node);
        return node.Value.Value;
    }

    /// <summary>Lets go of the value kept under the key, if there is one, without a word to anyone.</summary>
    public void Remove(TKey key)
    {
        if (byKey.TryGetValue(key, out var node)) Drop(node);
    }

    /// <summary>How many values are kept.</summary>
    public int Count => byKey.Count;

    /// <summary>Makes room for bytes: lets values go, each of the crowd that then holds most, until it is enough or one value is left.</summary>
    /// <param name="isTooMuch">Whether all of them hold too much, asked anew each time one went.</param>
    /// <param name="bytesOf">What a value holds.</param>
    public void ForgetWhile(Func<bool> isTooMuch, Func<TValue, long> bytesOf)
    {
        var hasGone = true;
        while (hasGone && Count > 1 && isTooMuch()) hasGone = ForgetOfHeaviest(bytesOf);
    }

    /// <summary>Lets the value of the crowd go that holds the most bytes, of those that hold any the one left alone longest.</summary>
    /// <returns>False: none holds any.</returns>
    private bool ForgetOfHeaviest(Func<TValue, long> bytesOf)
    {
        var heavy = latestLast.Where(kept => bytesOf(kept.Value) > 0).GroupBy(kept => kept.Crowd, StringComparer.Ordinal)
            .MaxBy(crowd => crowd.Sum(kept => bytesOf(kept.Value)));
        if (heavy is not null) Forget(byKey[heavy.First().Key]);
        return heavy is not null;
    }

    /// <summary>Makes room: lets the value of the largest crowd go that was left alone longest.</summary>
    private void ForgetOne()
    {
        var largest = crowds.Values.DefaultIfEmpty().Max();
        var goes = latestLast.First;
        while (goes is not null && crowds[goes.Value.Crowd] < largest) goes = goes.Next;
        if (goes is not null) Forget(goes);
    }

    private void Forget(LinkedListNode<Kept> node)
    {
        Drop(node);
        forgotten?.Invoke(node.Value.Value);
    }

    private void Drop(LinkedListNode<Kept> node)
    {
        latestLast.Remove(node);
        byKey.Remove(node.Value.Key);
        if (--crowds[node.Value.Crowd] == 0) crowds.Remove(node.Value.Crowd);
    }

    private sealed class Kept(TKey key, TValue value, string crowd)
    {
        public string Crowd => crowd;

        public TKey Key => key;

        public TValue Value => value;

        public DateTimeOffset LastUsed { get; set; }
    }
}
