namespace BotService.Channels.Conversations;

/// <summary>The replies of a turn, asked for one ahead, so that something can be said while the next is worked at.</summary>
internal sealed class RepliesAhead : IAsyncDisposable
{
    private readonly CancellationTokenSource over;
    private readonly IAsyncEnumerator<Reply> source;

    public RepliesAhead(IAsyncEnumerable<Reply> replies, CancellationToken cancellationToken)
    {
        over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        source = replies.GetAsyncEnumerator(over.Token);
        Next = source.MoveNextAsync().AsTask();
    }

    /// <summary>Whether there is one more; until it ends, that is being worked at.</summary>
    public Task<bool> Next { get; private set; }

    /// <summary>The reply that <see cref="Next"/> told of.</summary>
    public Reply Current => source.Current;

    public void GoOn() => Next = source.MoveNextAsync().AsTask();

    /// <summary>Waits for <see cref="Next"/>, but not longer than this.</summary>
    /// <returns>Whether it has come.</returns>
    public async Task<bool> ComesWithinAsync(TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        if (wait > TimeSpan.Zero)
            await ((Task)Next).WaitAsync(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return Next.IsCompleted;
    }

    /// <summary>Left early, as at shutdown, the next reply is told to end and waited for: what is under way cannot be disposed of.</summary>
    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await ((Task)Next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await source.DisposeAsync();
        over.Dispose();
    }
}
