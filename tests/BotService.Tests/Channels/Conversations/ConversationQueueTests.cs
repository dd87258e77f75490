using BotService.Channels.Conversations;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotService.Tests.Channels.Conversations;

public sealed class ConversationQueueTests : IDisposable
{
    private static readonly ConversationKey One = new("test", "one"), Other = new("test", "other");

    private readonly ConversationQueue queue = new(NullLogger<ConversationQueue>.Instance);

    [Fact]
    public async Task Turns_of_one_conversation_run_one_after_the_other()
    {
        var ran = new List<int>();
        var running = 0;
        var turns = Enumerable.Range(0, ConversationQueue.MostWaitingInOneConversation).Select(i => queue.TryEnqueue(One, async _ =>
        {
            Assert.Equal(1, Interlocked.Increment(ref running));
            await Task.Yield();
            ran.Add(i);
            Interlocked.Decrement(ref running);
        })).OfType<Task>().ToList();
        await Task.WhenAll(turns);
        Assert.Equal(Enumerable.Range(0, ConversationQueue.MostWaitingInOneConversation), ran);
    }

    [Fact]
    public async Task Another_conversation_does_not_wait()
    {
        var release = new TaskCompletionSource();
        var held = queue.TryEnqueue(One, _ => release.Task);
        await Task.WhenAll(Taken(queue.TryEnqueue(Other, _ => Task.CompletedTask)));
        Assert.False(Taken(held).IsCompleted);
        release.SetResult();
        await Taken(held);
    }

    [Fact]
    public async Task A_turn_that_fails_does_not_stop_the_next()
    {
        var failing = queue.TryEnqueue(One, _ => throw new InvalidOperationException("on purpose"));
        var ran = false;
        await Taken(queue.TryEnqueue(One, _ =>
        {
            ran = true;
            return Task.CompletedTask;
        }));
        Assert.True(ran);
        await Taken(failing);
    }

    [Fact]
    public async Task A_conversation_with_too_much_waiting_is_turned_away_until_it_is_through()
    {
        var release = new TaskCompletionSource();
        for (var i = 0; i < ConversationQueue.MostWaitingInOneConversation; i++) Assert.NotNull(queue.TryEnqueue(One, _ => release.Task));
        Assert.Null(queue.TryEnqueue(One, _ => Task.CompletedTask));
        Assert.NotNull(queue.TryEnqueue(Other, _ => Task.CompletedTask));
        release.SetResult();
        await queue.QuietAsync(One);
        await Taken(queue.TryEnqueue(One, _ => Task.CompletedTask));
    }

    [Fact]
    public async Task A_crowd_leaves_room_for_others()
    {
        var release = new TaskCompletionSource();
        for (var i = 0; i < ConversationQueue.MostWaitingOfOneCrowd; i++)
            Assert.NotNull(queue.TryEnqueue(new ConversationKey("test", $"{i}"), _ => release.Task, "192.0.2.1"));
        Assert.Null(queue.TryEnqueue(One, _ => Task.CompletedTask, "192.0.2.1"));
        Assert.NotNull(queue.TryEnqueue(One, _ => Task.CompletedTask, "192.0.2.2"));
        Assert.NotNull(queue.TryEnqueue(Other, _ => Task.CompletedTask));
        release.SetResult();
        for (var i = 0; i < ConversationQueue.MostWaitingOfOneCrowd; i++) await queue.QuietAsync(new ConversationKey("test", $"{i}"));
        await Taken(queue.TryEnqueue(Other, _ => Task.CompletedTask, "192.0.2.1"));
    }

    [Fact]
    public async Task What_was_taken_in_is_answered_before_the_service_stops()
    {
        var release = new TaskCompletionSource();
        var answered = false;
        Assert.NotNull(queue.TryEnqueue(One, async _ =>
        {
            await release.Task;
            answered = true;
        }));
        var stopping = queue.StopAsync(TestContext.Current.CancellationToken);
        Assert.Null(queue.TryEnqueue(One, _ => Task.CompletedTask));
        Assert.False(stopping.IsCompleted);
        release.SetResult();
        await stopping;
        Assert.True(answered);
    }

    [Fact]
    public async Task A_turn_that_will_not_end_is_given_up_when_the_time_to_stop_is_over()
    {
        var begun = new TaskCompletionSource();
        var givenUp = new TaskCompletionSource();
        Assert.NotNull(queue.TryEnqueue(One, async cancellationToken =>
        {
            begun.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                givenUp.SetResult();
            }
        }));
        await begun.Task;
        using var over = new CancellationTokenSource();
        var stopping = queue.StopAsync(over.Token);
        await over.CancelAsync();
        await stopping;
        await givenUp.Task;
    }

    public void Dispose() => queue.Dispose();

    private static Task Taken(Task? turn)
    {
        Assert.NotNull(turn);
        return turn;
    }
}
