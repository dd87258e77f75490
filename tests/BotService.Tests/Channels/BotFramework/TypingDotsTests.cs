using System.Runtime.CompilerServices;
using BotService.Channels.Activities;
using BotService.Channels.BotFramework;
using BotService.Channels.Conversations;

namespace BotService.Tests.Channels.BotFramework;

public sealed class TypingDotsTests
{
    private static readonly Reply Working = new(ReplyStage.Working, new Activity { Type = ActivityTypes.Typing }),
        Final = new(ReplyStage.Final, new Activity { Type = ActivityTypes.Message, Text = "One." });

    private readonly SteppedTime time = new();

    [Fact]
    public async Task Dots_stay_on_screen_while_an_answer_is_worked_at_and_not_longer()
    {
        var release = new TaskCompletionSource();
        await using var replies = TypingDots.KeptUpAsync(RepliesAsync(release.Task), time, CancellationToken.None).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await replies.MoveNextAsync());
        for (var again = 1; again < TypingDots.Most; again++)
        {
            Assert.Same(Working, replies.Current);
            var next = replies.MoveNextAsync();
            await time.WaitBeginsAsync(TypingDots.Every);
            time.Pass(TypingDots.Every);
            Assert.True(await next);
        }
        var last = replies.MoveNextAsync();
        time.Pass(10 * TypingDots.Every);
        Assert.False(last.IsCompleted);
        release.SetResult();
        Assert.True(await last);
        Assert.Same(Final, replies.Current);
        Assert.False(await replies.MoveNextAsync());
    }

    [Fact]
    public async Task An_answer_that_is_there_at_once_has_none()
    {
        var seen = new List<Reply>();
        await foreach (var reply in TypingDots.KeptUpAsync(RepliesAsync(Task.CompletedTask), time, TestContext.Current.CancellationToken)) seen.Add(reply);
        Assert.Equal([Working, Final], seen);
    }

    private static async IAsyncEnumerable<Reply> RepliesAsync(Task answered, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return Working;
        await answered.WaitAsync(cancellationToken);
        yield return Final;
    }
}
