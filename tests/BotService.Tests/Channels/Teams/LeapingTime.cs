namespace BotService.Tests.Channels.Teams;

/// <summary>A clock that stands still until everything that can be done is done, then leaps to the next moment somebody waits for.</summary>
internal sealed class LeapingTime : TimeProvider
{
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = new(2031, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Runs until the task is done. Nobody waiting for any moment while it is not means that it never will be.</summary>
    public void Run(Task task)
    {
        while (!task.IsCompleted)
        {
            var next = timers.Where(timer => timer.Due is not null).MinBy(timer => timer.Due)
                ?? throw new Xunit.Sdk.XunitException("Nothing is waited for, and yet it does not end.");
            now = next.Due ?? now;
            next.Fire();
        }
        task.GetAwaiter().GetResult();
    }

    private sealed class Timer : ITimer
    {
        private readonly LeapingTime time;
        private readonly TimerCallback callback;
        private readonly object? state;

        public Timer(LeapingTime time, TimerCallback callback, object? state)
        {
            (this.time, this.callback, this.state) = (time, callback, state);
            time.timers.Add(this);
        }

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : time.now + dueTime;
            return true;
        }

        public void Fire()
        {
            Due = null;
            callback(state);
        }

        public void Dispose() => time.timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
