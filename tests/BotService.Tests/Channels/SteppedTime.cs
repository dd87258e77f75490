namespace BotService.Tests.Channels;

/// <summary>A clock with timers that stands until it is told to go on, and then rings them in their order.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Alarm> alarms = [];
    private DateTimeOffset now = new(2031, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        lock (gate) alarms.Add(alarm);
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Pass(TimeSpan span)
    {
        var end = now + span;
        for (; ; )
        {
            Alarm? next;
            lock (gate) next = alarms.Where(alarm => alarm.Due <= end).MinBy(alarm => alarm.Due);
            if (next?.Due is not { } due) break;
            now = due;
            next.Ring();
        }
        now = end;
    }

    private sealed class Alarm(SteppedTime time, Action ring) : ITimer
    {
        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : time.now + dueTime;
            return true;
        }

        public void Ring()
        {
            Due = null;
            ring();
        }

        public void Dispose()
        {
            lock (time.gate) time.alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
