namespace BotService.Tests.Channels;

/// <summary>
/// A clock that stands until it is told to go on, and whose timers ring when it passes them; those that match
/// <paramref name="atOnce"/> it does not keep waiting: it jumps to where they ring.
/// </summary>
internal sealed class VirtualTime(Func<TimeSpan, bool>? atOnce = null) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = new(2031, 5, 4, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What was jumped over, in order.</summary>
    public List<TimeSpan> Waited { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Pass(TimeSpan span)
    {
        List<Timer> due;
        lock (gate)
        {
            now += span;
            due = [.. timers.Where(timer => timer.Due <= now)];
            timers.RemoveAll(due.Contains);
        }
        foreach (var timer in due) timer.Ring();
    }

    private void Set(Timer timer, TimeSpan due)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (due == Timeout.InfiniteTimeSpan) return;
            if (atOnce?.Invoke(due) != true)
            {
                timer.Due = now + due;
                timers.Add(timer);
                return;
            }
            now += due;
            Waited.Add(due);
        }
        ThreadPool.QueueUserWorkItem(_ => timer.Ring());
    }

    private sealed class Timer(VirtualTime clock, Action ring) : ITimer
    {
        private volatile bool disposed;

        public DateTimeOffset Due { get; set; }

        public void Ring()
        {
            if (!disposed) ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime);
            return true;
        }

        public void Dispose()
        {
            disposed = true;
            clock.Set(this, Timeout.InfiniteTimeSpan);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
