using System.Text.Json;
using BotService.Channels.Activities;

namespace BotService.Tests.Channels.Activities;

public sealed class ActivityJsonTests
{
    [Fact]
    public void A_Teams_message_is_read_past_everything_it_carries_besides()
    {
        var activity = Read("""
            {"type":"message","text":"<at>KB Bot</at> hi","id":"fbe30832","from":{"id":"29:user-ann","name":"Ann","aadObjectId":"3333"},
             "timestamp":"2026-11-21T19:25:40.937Z","serviceUrl":"http://localhost:56151/_connector",
             "conversation":{"isGroup":true,"conversationType":"channel","tenantId":"1111","id":"19:chan-1@thread.tacv2;messageid=1795289140973"},
             "recipient":{"id":"28:2222","name":"KB Bot"},"attachments":null,"entities":[{"type":"mention","mentioned":{"id":"28:2222"},"text":"<at>KB Bot</at>"}],
             "channelData":{"tenant":{"id":"1111"}},"channelId":"msteams","speak":null,"importance":"high","textFormat":null}
            """);
        Assert.Equal(("message", "fbe30832", "msteams"), (activity.Type, activity.Id, activity.ChannelId));
        Assert.Equal(("19:chan-1@thread.tacv2;messageid=1795289140973", "channel"), (activity.Conversation?.Id, activity.Conversation?.ConversationType));
        Assert.Single(activity.Entities ?? []);
        Assert.Null(activity.TextFormat);
    }

    [Fact]
    public void Names_of_members_are_told_apart_by_case() => Assert.Null(Read("""{"type":"message","Text":"no"}""").Text);

    [Fact]
    public void Nothing_is_written_that_has_no_value() =>
        Assert.Equal("""{"type":"typing"}""", JsonSerializer.Serialize(new Activity { Type = "typing" }, ActivityJson.Default.Activity));

    [Fact]
    public void What_is_passed_on_stays_as_it_came()
    {
        const string json = """{"type":"event","name":"Zürich – \"x\"","value":{"b":[1,2.50,null],"a":"é"},"channelData":{"clientActivityID":"c"}}""";
        Assert.Equal(json, JsonSerializer.Serialize(Read(json), ActivityJson.Default.Activity));
    }

    [Fact]
    public void A_reply_goes_back_where_the_question_came_from()
    {
        var reply = Read("""{"type":"message","id":"a1","from":{"id":"ann"},"recipient":{"id":"bot"},"conversation":{"id":"c","conversationType":"personal"},"serviceUrl":"http://localhost"}""")
            .Reply("message");
        Assert.Equal("""{"type":"message","from":{"id":"bot"},"recipient":{"id":"ann"},"conversation":{"id":"c"},"replyToId":"a1"}""",
            JsonSerializer.Serialize(reply, ActivityJson.Default.Activity));
    }

    private static Activity Read(string json) =>
        JsonSerializer.Deserialize(json, ActivityJson.Default.Activity) ?? throw new JsonException("Nothing was read.");
}
