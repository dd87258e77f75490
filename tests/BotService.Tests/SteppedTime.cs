namespace BotService.Tests;

/// <summary>
/// A clock that stands until it is told to go on, and then rings its timers in their order; and which tells when somebody begins to wait.
/// </summary>
internal sealed class SteppedTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Alarm> alarms = [];
    private readonly List<(TimeSpan Length, TaskCompletionSource Begun)> watchers = [];
    private DateTimeOffset now = new(2031, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Pass(TimeSpan span)
    {
        var end = GetUtcNow() + span;
        while (NextUntil(end) is { } alarm) alarm.Ring();
    }

    /// <summary>Completes when a wait of this length begins, or has begun.</summary>
    public Task WaitBeginsAsync(TimeSpan length)
    {
        lock (gate)
        {
            if (alarms.Exists(alarm => alarm.Due == now + length)) return Task.CompletedTask;
            var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watchers.Add((length, begun));
            return begun.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Goes on to the next alarm, or to the end where none comes before it.</summary>
    private Alarm? NextUntil(DateTimeOffset end)
    {
        lock (gate)
        {
            var next = alarms.Where(alarm => alarm.Due <= end).MinBy(alarm => alarm.Due);
            now = next?.Due ?? end;
            if (next is not null) alarms.Remove(next);
            return next;
        }
    }

    private void Set(Alarm alarm, TimeSpan due)
    {
        lock (gate)
        {
            alarms.Remove(alarm);
            if (due == Timeout.InfiniteTimeSpan) return;
            alarm.Due = now + due;
            alarms.Add(alarm);
            foreach (var watcher in watchers.Where(watcher => watcher.Length == due)) watcher.Begun.TrySetResult();
        }
    }

    private sealed class Alarm(SteppedTime time, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Set(this, dueTime);
            return true;
        }

        public void Dispose() => time.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
