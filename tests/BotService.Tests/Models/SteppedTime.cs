namespace BotService.Tests.Models;

/// <summary>A clock whose timers go off when the time is set past them, and which tells when somebody begins to wait.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private readonly Lock changing = new();
    private readonly List<Timer> timers = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Set)> watchers = [];
    private DateTimeOffset now = new(2031, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (changing) return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Pass(TimeSpan span)
    {
        List<Timer> due;
        lock (changing)
        {
            now += span;
            due = [.. timers.Where(timer => timer.Due <= now)];
            foreach (var timer in due) timer.Due = DateTimeOffset.MaxValue;
        }
        foreach (var timer in due) timer.Fire();
    }

    /// <summary>Completes when a wait of this length begins, or has begun.</summary>
    public Task WaitBeginsAsync(TimeSpan length)
    {
        lock (changing)
        {
            if (timers.Any(timer => timer.Due == now + length)) return Task.CompletedTask;
            var set = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watchers.Add((length, set));
            return set.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(SteppedTime time, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; set; } = DateTimeOffset.MaxValue;

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.changing)
            {
                time.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                Due = time.now + dueTime;
                time.timers.Add(this);
                foreach (var watcher in time.watchers.Where(watcher => watcher.Due == dueTime)) watcher.Set.TrySetResult();
            }
            return true;
        }

        public void Dispose()
        {
            lock (time.changing) time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
