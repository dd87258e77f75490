using System.Net;
using System.Runtime.CompilerServices;
using BotService.Channels.Activities;
using BotService.Channels.BotFramework;
using BotService.Channels.Conversations;
using BotService.Channels.Teams;
using static BotService.Tests.Channels.Teams.StreamRun;

namespace BotService.Tests.Channels.Teams;

public sealed class AnswerStreamTests
{
    private readonly StreamRun run = new();

    [Fact]
    public void An_answer_grows_from_what_is_worked_at_to_the_message_itself()
    {
        run.Go([(Now, Working()), (Seconds(1.5), Growing("One.")), (Seconds(2), Growing("One.\n\nTwo.")), (Seconds(3), Final("One.\n\nTwo.\n\nThree."))]);

        Assert.Equal(
            [
                """typing Searching the letters … {"streamType":"informative","streamSequence":1,"type":"streaminfo"}""",
                """typing One. {"streamType":"streaming","streamId":"stream","streamSequence":2,"type":"streaminfo"}""",
                """typing One.|Two. {"streamType":"streaming","streamId":"stream","streamSequence":3,"type":"streaminfo"}""",
                """message One.|Two.|Three. {"streamType":"final","streamId":"stream","type":"streaminfo"}""",
            ],
            run.Frames.Select(sent => Told(sent.Frame)));
        Assert.Empty(run.Left);
        Assert.Single(run.Shown);
    }

    [Fact]
    public void Buttons_come_with_the_message_alone()
    {
        run.Go([(Now, Working()), (Seconds(2), Growing("One.")), (Seconds(2), Final("One. Two."))]);
        Assert.Equal([false, false, true], run.Frames.Select(sent => sent.Frame.SuggestedActions is not null));
    }

    [Fact]
    public void Growth_that_comes_faster_than_a_frame_a_second_is_gathered_up()
    {
        run.Go([(Now, Working()), .. Enumerable.Range(1, 30).Select(i => (Seconds(0.1), Growing(new string('x', i)))), (Seconds(0.1), Final(new string('x', 40)))]);
        Assert.Equal([0, 1, 2, 3, 4.0], run.Frames.Select(sent => sent.At.TotalSeconds));
        Assert.Equal([10, 20, 30, 40], run.Frames.Skip(1).Select(sent => sent.Frame.Text?.Length ?? 0));
    }

    [Fact]
    public void A_frame_waits_for_the_answer_to_the_one_before()
    {
        run.Go([(Now, Working()), (Seconds(1), Growing("One.")), (Seconds(1), Growing("One. Two.")), (Seconds(9), Final("One. Two. Three."))],
            delay: number => number == 2 ? Seconds(4) : Now);
        Assert.Equal([0, 1, 5, 14.0], run.Frames.Select(sent => sent.At.TotalSeconds));
    }

    [Fact]
    public void An_answer_that_is_there_at_once_is_a_message()
    {
        run.Go([(Now, Final("One."))]);
        Assert.Empty(run.Frames);
        Assert.Single(run.Left);
    }

    [Fact]
    public void What_does_not_go_on_from_what_was_shown_is_not_shown()
    {
        run.Go([(Now, Growing("One.")), (Seconds(2), Growing("Other.")), (Seconds(2), Working()), (Seconds(2), Final("One. Two."))]);
        Assert.Equal(["One.", "One. Two."], run.Frames.Select(sent => sent.Frame.Text));
    }

    [Fact]
    public void Further_messages_follow_the_stream_as_messages()
    {
        run.Go([(Now, Working()), (Seconds(2), Final("Part one.")), (Now, Final("Part two."))]);
        Assert.Equal("Part two.", Assert.Single(run.Left).Activity.Text);
        Assert.Equal(2, run.Frames.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_a_refusal_the_whole_is_sent_as_a_message_once(int refused)
    {
        run.Go([(Now, Working()), (Seconds(2), Growing("One.")), (Seconds(2), Final("One. Two."))],
            number => number == refused ? throw new ConnectorRefusedException(HttpStatusCode.Forbidden, "ContentStreamNotAllowed", "Over the time limit.") : "stream");
        Assert.Equal(refused, run.Frames.Count);
        Assert.Equal("One. Two.", Assert.Single(run.Left).Activity.Text);
        Assert.Empty(run.Shown);
        Assert.Equal(0, run.Stops);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Who_pressed_stop_is_sent_nothing_more(int refused)
    {
        run.Go([(Now, Working()), (Seconds(2), Growing("One.")), (Seconds(2), Final("One. Two.")), (Now, Final("Part two."))],
            number => number == refused ? throw new ConnectorRefusedException(HttpStatusCode.Forbidden, "ContentStreamNotAllowed", "Content stream was canceled by user.") : "stream");
        Assert.Equal(refused, run.Frames.Count);
        Assert.Empty(run.Left);
        Assert.Equal(1, run.Stops);
    }

    [Fact]
    public void A_message_that_arrived_though_its_answer_was_lost_is_not_sent_again()
    {
        run.Go([(Now, Working()), (Seconds(2), Growing("One.")), (Seconds(2), Final("One. Two."))],
            number => number == 3 ? throw new ConnectorRefusedException(HttpStatusCode.Forbidden, "ContentStreamNotAllowed", "Content stream is not allowed on an already completed streamed message.") : "stream");
        Assert.Equal(3, run.Frames.Count);
        Assert.Empty(run.Left);
        Assert.Equal("One. Two.", Assert.Single(run.Shown).Activity.Text);
    }

    [Fact]
    public async Task Who_stops_while_the_next_reply_is_under_way_waits_for_it_to_let_go()
    {
        using var stopping = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        var hasLetGo = false;
        async IAsyncEnumerable<Reply> RepliesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            yield return Working();
            asked.SetResult();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }
            finally
            {
                await Task.Yield();
                hasLetGo = true;
            }
        }

        var stream = new AnswerStream((_, _) => Task.FromResult<string?>("stream"), (_, _) => { }, () => { }, TimeProvider.System);
        var consuming = ConsumeAsync(stream.WhatIsLeftAsync(RepliesAsync(stopping.Token), stopping.Token));
        await asked.Task;
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => consuming);
        Assert.True(hasLetGo);
    }

    [Fact]
    public void A_frame_that_is_lost_does_not_keep_the_stream_from_its_end()
    {
        run.Go([(Now, Working()), (Seconds(2), Growing("One.")), (Seconds(2), Growing("One. Two.")), (Seconds(2), Final("One. Two. Three."))],
            number => number == 2 ? throw new ConnectorRefusedException(HttpStatusCode.TooManyRequests, null, null) : "stream");
        Assert.Equal(["Searching the letters …", "One.", "One. Two. Three."], run.Frames.Select(sent => sent.Frame.Text));
        Assert.Empty(run.Left);
    }

    [Fact]
    public void A_first_frame_that_is_given_no_id_is_the_last()
    {
        run.Go([(Now, Working()), (Seconds(2), Growing("One.")), (Seconds(2), Final("One. Two."))], _ => null);
        Assert.Single(run.Frames);
        Assert.Single(run.Left);
    }

    [Fact]
    public void A_stream_that_takes_too_long_is_ended_and_the_answer_follows()
    {
        run.Go([(Now, Working()), (Seconds(30), Growing("One.")), (Seconds(300), Final("One. Two."))]);
        var (at, last) = run.Frames[^1];
        Assert.Equal(AnswerStream.Longest, at);
        Assert.Equal(ActivityTypes.Message, last.Type);
        Assert.StartsWith("One.\n\nThis takes longer", last.Text, StringComparison.Ordinal);
        Assert.Equal("One. Two.", Assert.Single(run.Left).Activity.Text);
    }

    [Theory]
    [InlineData("msteams", "personal", true)]
    [InlineData("agents", "personal", true)]
    [InlineData("msteams", "groupChat", false)]
    [InlineData("msteams", "channel", false)]
    [InlineData("msteams", null, false)]
    [InlineData("emulator", "personal", false)]
    public void Answers_are_streamed_in_chats_of_two_in_Teams(string channel, string? scope, bool streamed) => Assert.Equal(streamed, AnswerStream.IsFor(
        new Activity { Type = ActivityTypes.Message, ChannelId = channel, Conversation = new ConversationAccount { Id = "c", ConversationType = scope } }));

    private static async Task ConsumeAsync(IAsyncEnumerable<Reply> left)
    {
        await foreach (var _ in left)
        {
        }
    }

    private static TimeSpan Now => TimeSpan.Zero;

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private static string Told(Activity frame) =>
        $"{frame.Type} {frame.Text?.Replace("\n\n", "|", StringComparison.Ordinal)} {Assert.Single(frame.Entities ?? []).GetRawText()}";
}
