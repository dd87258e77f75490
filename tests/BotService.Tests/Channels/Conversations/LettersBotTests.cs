using BotService.Channels.Activities;
using BotService.Channels.Conversations;
using Letters.Archive;
using Letters.Index;

namespace BotService.Tests.Channels.Conversations;

public sealed class LettersBotTests
{
    private static readonly Uri Site = new("http://localhost:3978");

    [Fact]
    public async Task An_answer_that_is_not_there_after_200_ms_is_announced()
    {
        var (release, time) = (new TaskCompletionSource(), new SteppedTime());
        await using var replies = SomeBot.Over(new StubbornIndex(release.Task), time)
            .RepliesAsync(Message("Who wrote the letters?"), Site, TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var first = replies.MoveNextAsync().AsTask();
        await time.WaitBeginsAsync(TimeSpan.FromMilliseconds(200));
        Assert.False(first.IsCompleted);
        time.Pass(TimeSpan.FromMilliseconds(200));
        Assert.True(await first);
        Assert.Equal(ActivityTypes.Typing, replies.Current.Activity.Type);
        release.SetResult();
        Assert.True(await replies.MoveNextAsync());
        Assert.Equal(ActivityTypes.Message, replies.Current.Activity.Type);
        Assert.False(await replies.MoveNextAsync());
    }

    [Fact]
    public async Task An_answer_that_is_stopped_before_anything_is_proven_says_that_it_was()
    {
        var time = new SteppedTime();
        var bot = SomeBot.Over(new StubbornIndex(new TaskCompletionSource().Task), time);
        var replies = RepliesAsync(bot, Message("Who wrote the letters?"));
        await time.WaitBeginsAsync(LettersBot.Patience);

        Assert.True(bot.Stops(Message("Stop!")));
        Assert.Equal("Stopped.", Assert.Single(await replies).Text);
        Assert.False(bot.Stops(Message("Stop!")));
    }

    [Fact]
    public async Task Another_conversation_goes_on()
    {
        var (release, time) = (new TaskCompletionSource(), new SteppedTime());
        var bot = SomeBot.Over(new StubbornIndex(release.Task), time);
        var replies = RepliesAsync(bot, Message("Who wrote the letters?"));
        await time.WaitBeginsAsync(LettersBot.Patience);

        Assert.False(bot.Stops(Message("stop") with { Conversation = new ConversationAccount { Id = "other" } }));
        release.SetResult();
        Assert.NotEqual("Stopped.", Assert.Single(await replies).Text);
    }

    [Fact]
    public async Task Where_nothing_is_being_answered_who_says_stop_is_told_so() => Assert.Equal(
        "Nothing is being answered just now.", Assert.Single(await RepliesAsync(BotOver(new StubbornIndex(Task.CompletedTask)), Message("stop"))).Text);

    [Fact]
    public async Task A_search_that_fails_is_said_in_plain_words()
    {
        var reply = Assert.Single(await RepliesAsync(
            BotOver(new StubbornIndex(Task.FromException(new IOException("disk gone at /secret/path")))), Message("Who wrote?")));
        Assert.StartsWith("The letters could not be searched", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_answer_is_no_answer() => await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var bot = BotOver(new StubbornIndex(Task.Delay(Timeout.Infinite, cancelled.Token)));
        await foreach (var _ in bot.RepliesAsync(Message("Who wrote?"), Site, cancelled.Token))
        {
        }
    });

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("installationUpdate")]
    [InlineData(null)]
    public async Task Other_activities_bring_no_reply(string? type) =>
        Assert.Empty(await RepliesAsync(BotOver(new StubbornIndex(Task.CompletedTask)), Message("x") with { Type = type }));

    [Theory]
    [InlineData("scan.pdf", "https://files.example/scan.pdf", "", "I read questions, not files: scan.pdf was let go unread.")]
    [InlineData(null, "https://files.example/1", " ", "I read questions, not files: the file was let go unread.")]
    [InlineData(null, null, "", "Ask a question")]
    [InlineData("scan.pdf", "https://files.example/scan.pdf", "Hello", "Hello.")]
    public async Task A_file_without_words_is_not_passed_over_in_silence(string? name, string? address, string text, string said)
    {
        var message = Message(text) with { Attachments = [new Attachment("image/png") { Name = name, ContentUrl = address }, new Attachment("text/html")] };
        Assert.StartsWith(said, Assert.Single(await RepliesAsync(BotOver(new StubbornIndex(Task.CompletedTask)), message)).Text, StringComparison.Ordinal);
    }

    private static LettersBot BotOver(ILetterIndex index) => SomeBot.Over(index);

    private static Activity Message(string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Conversation = new ConversationAccount { Id = "c" },
        From = new ChannelAccount { Id = "ann" },
    };

    private static async Task<List<Activity>> RepliesAsync(LettersBot bot, Activity incoming)
    {
        var replies = new List<Activity>();
        await foreach (var reply in bot.RepliesAsync(incoming, Site, TestContext.Current.CancellationToken)) replies.Add(reply.Activity);
        return replies;
    }

    /// <summary>An empty index that lets nobody read before its time, or never.</summary>
    private sealed class StubbornIndex(Task opened) : ILetterIndex
    {
        public async ValueTask<IReadOnlyList<Letter>> LettersAsync(CancellationToken cancellationToken)
        {
            await opened.WaitAsync(cancellationToken);
            return [];
        }

        public async ValueTask<Candidates> SearchAsync(Probe probe, CancellationToken cancellationToken)
        {
            await opened.WaitAsync(cancellationToken);
            return new Candidates([], [.. probe.Terms.Select(_ => 1f)]);
        }

        public ValueTask<Letter?> FindAsync(LetterId id, CancellationToken cancellationToken) => ValueTask.FromResult<Letter?>(null);

        public ValueTask<IReadOnlyList<Passage>> PassagesAsync(LetterId id, CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<Passage>>([]);

        public Task ReplaceAsync(IndexedLetter letter, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<bool> RemoveAsync(LetterId id, CancellationToken cancellationToken) => Task.FromResult(false);
    }
}
