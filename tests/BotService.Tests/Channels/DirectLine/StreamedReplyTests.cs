using System.Text;
using System.Text.Json;
using BotService.Channels.Activities;
using BotService.Channels.Conversations;
using BotService.Channels.DirectLine;

namespace BotService.Tests.Channels.DirectLine;

public sealed class StreamedReplyTests : IDisposable
{
    private readonly SteppedTime time = new();
    private readonly DirectLineConversation conversation;
    private readonly StreamedReply streamed;
    private readonly List<JsonElement> seen = [];
    private string? read;

    public StreamedReplyTests()
    {
        conversation = new DirectLineConversation("c", time);
        streamed = new StreamedReply(conversation, time);
    }

    public void Dispose()
    {
        streamed.Dispose();
        conversation.Dispose();
    }

    [Fact]
    public void A_reply_grows_from_what_is_worked_at_to_the_message()
    {
        Take(ReplyStage.Working, "Searching …");
        Take(ReplyStage.Growing, "one");
        time.Pass(StreamedReply.Pace);
        Take(ReplyStage.Growing, "one two");
        Take(ReplyStage.Final, "one two three");

        Assert.Equal(["typing informative 1 Searching …", "typing streaming 2 one", "typing streaming 3 one two", "message final - one two three"], seen.Select(Line));
        var first = seen[0].GetProperty("id").GetString();
        Assert.All(seen, one => Assert.Equal(first, one.GetProperty("channelData").GetProperty("streamId").GetString()));
        Assert.All(seen, one =>
        {
            var entity = one.GetProperty("entities").EnumerateArray().Single(entity => entity.GetProperty("type").GetString() == "streaminfo");
            foreach (var member in one.GetProperty("channelData").EnumerateObject())
                Assert.Equal(member.Value.GetRawText(), entity.GetProperty(member.Name).GetRawText());
        });
    }

    [Fact]
    public void A_reply_that_is_there_at_once_is_just_the_message()
    {
        Take(ReplyStage.Final, "Hello");
        Assert.False(Assert.Single(seen).TryGetProperty("channelData", out _));
    }

    [Fact]
    public void Frames_keep_their_distance_and_the_latest_words_win()
    {
        Take(ReplyStage.Working, "Searching …");
        Take(ReplyStage.Growing, "1");
        foreach (var text in (string[])["1 2", "1 2 3", "1 2 3 4"]) Take(ReplyStage.Growing, text);
        Assert.Equal("typing streaming 2 1", Line(seen[^1]));
        Pass(StreamedReply.Pace - TimeSpan.FromMilliseconds(1));
        Assert.Equal("typing streaming 2 1", Line(seen[^1]));
        Pass(TimeSpan.FromMilliseconds(1));
        Assert.Equal("typing streaming 3 1 2 3 4", Line(seen[^1]));
        Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(3, seen.Count);
    }

    [Fact]
    public void The_message_waits_for_nothing_and_nothing_comes_after_it()
    {
        Take(ReplyStage.Working, "Searching …");
        Take(ReplyStage.Growing, "1");
        Take(ReplyStage.Growing, "1 2");
        Take(ReplyStage.Final, "1 2 3");
        Assert.Equal("message final - 1 2 3", Line(seen[^1]));
        var count = seen.Count;
        Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(count, seen.Count);
    }

    [Fact]
    public void While_nothing_has_grown_what_is_worked_at_is_said_again_before_the_dots_go_out()
    {
        Take(ReplyStage.Working, "Searching …");
        for (var i = 0; i < 3; i++) Pass(StreamedReply.Reminder);
        Assert.Equal([1, 2, 3, 4], seen.Select(frame => frame.GetProperty("channelData").GetProperty("streamSequence").GetInt32()));
        Assert.All(seen, frame => Assert.Equal("informative", frame.GetProperty("channelData").GetProperty("streamType").GetString()));
    }

    [Fact]
    public void A_reply_that_never_became_a_message_leaves_nothing_behind()
    {
        Take(ReplyStage.Working, "Searching …");
        streamed.Dispose();
        Pass(TimeSpan.FromMinutes(1));
        Assert.Empty(conversation.After(null, withTyping: true).Activities);
    }

    [Fact]
    public void What_only_the_channel_understands_stays_with_the_message()
    {
        Take(ReplyStage.Working, "Searching …");
        using var why = JsonDocument.Parse("""{"why":{"line":0.5}}""");
        streamed.Take(new Reply(ReplyStage.Final, Said("x") with { ChannelData = why.RootElement }));
        Look();
        Assert.Equal("0.5", seen[^1].GetProperty("channelData").GetProperty("why").GetProperty("line").GetRawText());
        Assert.Equal("final", seen[^1].GetProperty("channelData").GetProperty("streamType").GetString());
    }

    [Fact]
    public void A_second_message_of_the_turn_is_a_message_of_its_own()
    {
        Take(ReplyStage.Working, "Searching …");
        Take(ReplyStage.Final, "part one");
        Take(ReplyStage.Final, "part two");
        Assert.Equal(["message final - part one", "message part two"], seen.TakeLast(2).Select(Line));
    }

    private void Take(ReplyStage stage, string text)
    {
        streamed.Take(new Reply(stage, Said(text) with { Type = stage == ReplyStage.Working ? ActivityTypes.Typing : ActivityTypes.Message }));
        Look();
    }

    private void Pass(TimeSpan span)
    {
        time.Pass(span);
        Look();
    }

    private static Activity Said(string text) => new() { Type = ActivityTypes.Message, Text = text };

    /// <summary>Reads on, as a socket does.</summary>
    private void Look()
    {
        var news = conversation.After(read, withTyping: true);
        read = news.Watermark;
        foreach (var json in news.Activities) seen.Add(JsonDocument.Parse(Encoding.UTF8.GetString(json)).RootElement);
    }

    private static string Line(JsonElement frame)
    {
        var text = frame.GetProperty("text").GetString();
        if (!frame.TryGetProperty("channelData", out var data)) return $"{frame.GetProperty("type").GetString()} {text}";
        var sequence = data.TryGetProperty("streamSequence", out var number) ? number.GetRawText() : "-";
        return $"{frame.GetProperty("type").GetString()} {data.GetProperty("streamType").GetString()} {sequence} {text}";
    }
}
