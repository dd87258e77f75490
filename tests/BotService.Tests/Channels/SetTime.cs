namespace BotService.Tests.Channels;

/// <summary>A clock that stands until it is told to go on.</summary>
internal sealed class SetTime : TimeProvider
{
    private DateTimeOffset now = new(2031, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan span) => now += span;
}
