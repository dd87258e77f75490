using System.Text;
using System.Text.Json;
using BotService.Channels.Activities;
using BotService.Channels.DirectLine;

namespace BotService.Tests.Channels.DirectLine;

public sealed class DirectLineConversationTests
{
    private readonly SetTime time = new();

    [Fact]
    public void Reading_on_from_a_watermark_brings_each_activity_once_in_order()
    {
        using var conversation = new DirectLineConversation("c", time);
        var read = new List<string?>();
        string? watermark = null;
        for (var i = 0; i < 10; i++)
        {
            conversation.Add(Message($"{i}"), null, out _);
            if (i % 3 == 0) continue;
            var set = conversation.After(watermark, withTyping: false);
            read.AddRange(Texts(set));
            watermark = set.Watermark;
        }
        read.AddRange(Texts(conversation.After(watermark, withTyping: false)));
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{i}"), read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-5")]
    [InlineData("rubbish")]
    public void Without_a_good_watermark_everything_is_read(string? watermark)
    {
        using var conversation = new DirectLineConversation("c", time);
        conversation.Add(Message("x"), null, out _);
        Assert.Equal(["x"], Texts(conversation.After(watermark, withTyping: false)));
    }

    [Fact]
    public void A_client_that_comes_back_to_a_forgotten_conversation_misses_nothing()
    {
        string watermark, id;
        using (var before = new DirectLineConversation("c", time))
        {
            id = before.Add(Message("before"), null, out _).Id ?? "";
            watermark = before.After(null, withTyping: false).Watermark;
        }
        time.Pass(TimeSpan.FromMilliseconds(1));
        using var after = new DirectLineConversation("c", time);
        Assert.NotEqual(id, after.Add(Message("after"), null, out _).Id);
        Assert.Equal(["after"], Texts(after.After(watermark, withTyping: false)));
    }

    [Fact]
    public void The_same_activity_sent_again_is_added_once()
    {
        using var conversation = new DirectLineConversation("c", time);
        var mark = new RepeatMark("client-1", DirectLineConversations.Lasting);
        var first = conversation.Add(Message("x"), mark, out var isNew);
        var again = conversation.Add(Message("x"), mark, out var isNewAgain);
        Assert.Equal((true, false, first.Id), (isNew, isNewAgain, again.Id));
        Assert.Single(Texts(conversation.After(null, withTyping: false)));
    }

    [Fact]
    public void The_same_words_are_the_same_activity_only_so_soon_as_a_request_is_sent_again()
    {
        using var conversation = new DirectLineConversation("c", time);
        var asked = Message("x") with { LocalTimestamp = "2031-05-04T12:00:00Z" };
        bool Add(Activity activity)
        {
            conversation.Add(activity, RepeatMark.Of(activity), out var isNew);
            return isNew;
        }
        Assert.True(Add(asked));
        Assert.False(Add(asked));
        Assert.True(Add(asked with { LocalTimestamp = "2031-05-04T12:00:01Z" }));
        time.Pass(RepeatMark.TooSoon);
        Assert.True(Add(asked));
        Assert.True(Add(Message("something else")));
        Assert.True(Add(asked));
    }

    [Fact]
    public void Of_a_growing_reply_the_first_and_the_latest_frame_are_held_and_none_when_it_is_whole()
    {
        using var conversation = new DirectLineConversation("c", time);
        conversation.Add(Message("question"), null, out _);
        var before = conversation.After(null, withTyping: true).Watermark;
        var reply = conversation.Show(null, id => Frame($"working {id}"));
        foreach (var text in (string[])["one", "one two", "one two three"]) Assert.Equal(reply, conversation.Show(reply, _ => Frame(text)));
        Assert.Equal([$"working {reply}", "one two three"], Texts(conversation.After(before, withTyping: true)));
        Assert.Empty(conversation.After(before, withTyping: false).Activities);

        conversation.Finish(reply, Message("whole"));
        Assert.Equal(["question", "whole"], Texts(conversation.After(null, withTyping: true)));
        Assert.Equal(["whole"], Texts(conversation.After(before, withTyping: false)));
    }

    [Fact]
    public void A_reply_that_is_dropped_leaves_nothing_behind()
    {
        using var conversation = new DirectLineConversation("c", time);
        var reply = conversation.Show(null, _ => Frame("working"));
        conversation.Show(reply, _ => Frame("one"));
        conversation.Drop(reply);
        Assert.Empty(conversation.After(null, withTyping: true).Activities);
    }

    [Fact]
    public void A_watermark_of_a_clock_that_was_ahead_hides_nothing()
    {
        using var conversation = new DirectLineConversation("c", time);
        conversation.Add(Message("x"), null, out _);
        Assert.Equal(["x"], Texts(conversation.After("99999999999999999", withTyping: false)));
    }

    [Fact]
    public void Typing_is_for_sockets_only()
    {
        using var conversation = new DirectLineConversation("c", time);
        conversation.Add(new Activity { Type = ActivityTypes.Typing }, null, out _);
        Assert.Empty(conversation.After(null, withTyping: false).Activities);
        Assert.Single(conversation.After(null, withTyping: true).Activities);
    }

    [Fact]
    public void What_is_kept_is_bounded_in_number_and_in_bytes()
    {
        using var many = new DirectLineConversation("c", time);
        for (var i = 0; i < DirectLineConversation.MostActivities + 5; i++) many.Add(Message($"{i}"), null, out _);
        Assert.Equal(DirectLineConversation.MostActivities, many.After(null, withTyping: false).Activities.Count);

        using var large = new DirectLineConversation("c", time);
        for (var i = 0; i < 20; i++) large.Add(Message(new string('x', 30_000)), null, out _);
        Assert.InRange(large.After(null, withTyping: false).Activities.Sum(json => json.Length), 1, DirectLineConversation.MostBytes);
    }

    [Fact]
    public void What_it_takes_in_memory_is_told_with_all_that_comes_round_the_words()
    {
        var taken = 0;
        using var conversation = new DirectLineConversation("c", time, more => taken += more);
        for (var i = 0; i < 10; i++) conversation.Add(Message(""), null, out _);
        Assert.True(taken >= 10 * DirectLineConversation.BytesBeside);
        var reply = conversation.Show(null, _ => Frame(new string('x', 5000)));
        Assert.True(taken >= 11 * DirectLineConversation.BytesBeside + 5000);
        conversation.Drop(reply);
        for (var i = 0; i < 1000; i++) conversation.Add(Message(new string('x', i)), null, out _);
        Assert.InRange(taken, 1, DirectLineConversation.MostBytes);
        conversation.Dispose();
        conversation.Add(Message("too late"), null, out _);
        Assert.Equal(0, taken);
    }

    [Fact]
    public async Task News_wake_whoever_waits_for_them()
    {
        using var conversation = new DirectLineConversation("c", time);
        var read = conversation.After(null, withTyping: true).Watermark;
        var waiting = conversation.MoreAsync(read, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        conversation.Add(Message("x"), null, out _);
        await waiting;
        await conversation.MoreAsync(read, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_new_stream_takes_the_place_of_the_old_one()
    {
        var conversation = new DirectLineConversation("c", time);
        var old = conversation.BecomeStream();
        var young = conversation.BecomeStream();
        Assert.True(old.IsCancellationRequested);
        Assert.False(young.IsCancellationRequested);
        conversation.Dispose();
        Assert.True(young.IsCancellationRequested);
        Assert.True(conversation.BecomeStream().IsCancellationRequested);
    }

    private static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };

    private static Activity Frame(string text) => new() { Type = ActivityTypes.Typing, Text = text };

    private static List<string?> Texts(ActivitySet set)
    {
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(set.ToJson().Span));
        Assert.Equal(set.Watermark, json.RootElement.GetProperty("watermark").GetString());
        return [.. json.RootElement.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString())];
    }
}
