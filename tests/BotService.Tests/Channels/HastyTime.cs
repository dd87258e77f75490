namespace BotService.Tests.Channels;

/// <summary>
/// The time of this machine, but nobody waits <paramref name="skipped"/> at all, and for anything else a quarter of the time.
/// </summary>
internal sealed class HastyTime(Func<TimeSpan, bool> skipped) : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime <= TimeSpan.Zero ? dueTime : skipped(dueTime) ? TimeSpan.Zero : dueTime / 4, period);
}
