namespace BotService.Channels.Conversations;

/// <summary>
/// The turns that wait to be answered. Turns of one conversation run one after the other in the order they came; different
/// conversations run side by side. What was taken in is answered even at shutdown, as far as the host's shutdown time allows.
/// </summary>
internal sealed partial class ConversationQueue(ILogger<ConversationQueue> log) : IHostedService, IDisposable
{
    /// <summary>More turns than this waiting in all, or in one conversation, and the next is turned away.</summary>
    public const int MostWaiting = 1000, MostWaitingInOneConversation = 20;

    /// <summary>More turns of one crowd than this waiting, and its next is turned away: there is room left for the others.</summary>
    public const int MostWaitingOfOneCrowd = MostWaiting / 2;

    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, Line> lines = [];
    private readonly Dictionary<string, int> crowds = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim running = new(Math.Max(16, 4 * Environment.ProcessorCount));
    private readonly CancellationTokenSource abandon = new();
    private int waiting;
    private bool closed;

    /// <summary>Takes a turn in, unless too many wait or the service is stopping.</summary>
    /// <param name="key">The conversation it belongs to.</param>
    /// <param name="turn">What is to be done; its failure is logged and does not stop the turns after it.</param>
    /// <param name="crowd">What many conversations of one origin have in common, such as an address; null where that is not known.</param>
    /// <returns>The turn's end, or null where it was turned away.</returns>
    public Task? TryEnqueue(ConversationKey key, Func<CancellationToken, Task> turn, string? crowd = null)
    {
        lock (gate)
        {
            var line = lines.GetValueOrDefault(key, new Line(Task.CompletedTask, 0));
            if (closed || waiting == MostWaiting || line.Waiting == MostWaitingInOneConversation) return null;
            if (crowd is not null && !Joins(crowd)) return null;
            waiting++;
            var end = RunAsync(line.End, key, turn, crowd);
            lines[key] = new Line(end, line.Waiting + 1);
            return end;
        }
    }

    /// <summary>Ends when the turns taken in so far of a conversation have ended.</summary>
    public Task QuietAsync(ConversationKey key)
    {
        lock (gate) return lines.GetValueOrDefault(key, new Line(Task.CompletedTask, 0)).End;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] open;
        lock (gate)
        {
            closed = true;
            open = [.. lines.Values.Select(line => line.End)];
        }
        try
        {
            await Task.WhenAll(open).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            LogAbandoned(log, open.Count(end => !end.IsCompleted));
            await abandon.CancelAsync();
        }
    }

    public void Dispose()
    {
        abandon.Dispose();
        running.Dispose();
    }

    private bool Joins(string crowd)
    {
        var there = crowds.GetValueOrDefault(crowd);
        if (there == MostWaitingOfOneCrowd) return false;
        crowds[crowd] = there + 1;
        return true;
    }

    private async Task RunAsync(Task before, ConversationKey key, Func<CancellationToken, Task> turn, string? crowd)
    {
        // Nothing of the turn may run inside the caller's lock.
        await Task.Yield();
        await before;
        try
        {
            await running.WaitAsync(abandon.Token);
            try
            {
                await turn(abandon.Token);
            }
            finally
            {
                running.Release();
            }
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            // Said once for all by StopAsync.
        }
        catch (Exception e)
        {
            LogFailure(log, key.Channel, e);
        }
        lock (gate)
        {
            waiting--;
            var line = lines[key];
            if (line.Waiting == 1) lines.Remove(key);
            else lines[key] = line with { Waiting = line.Waiting - 1 };
            if (crowd is not null && --crowds[crowd] == 0) crowds.Remove(crowd);
        }
    }

    /// <param name="End">Ends with the last turn in it.</param>
    private sealed record Line(Task End, int Waiting);

    [LoggerMessage(LogLevel.Error, "A turn of a conversation on {Channel} failed.")]
    private static partial void LogFailure(ILogger log, string channel, Exception exception);

    [LoggerMessage(LogLevel.Warning, "Stopped with the turns of {Conversations} conversations unanswered.")]
    private static partial void LogAbandoned(ILogger log, int conversations);
}
