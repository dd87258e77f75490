using BotService.Channels.Conversations;

namespace BotService.Tests.Channels;

/// <summary>
/// The time of this machine, but for the bot no answer ever takes long: that something is announced before it comes does not hang on how
/// busy the machine is. What is announced and how has tests of its own.
/// </summary>
internal sealed class UnhurriedTime : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime == LettersBot.Patience ? Timeout.InfiniteTimeSpan : dueTime, period);
}
