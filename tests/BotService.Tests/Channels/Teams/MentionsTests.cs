using System.Text.Json;
using BotService.Channels.Activities;
using BotService.Channels.Teams;

namespace BotService.Tests.Channels.Teams;

public sealed class MentionsTests
{
    [Theory]
    [InlineData("<at>Letters</at> who wrote?", "who wrote?")]
    [InlineData("<at>Letters</at>&nbsp;who\n wrote?", "who wrote?")]
    [InlineData("who <at>Letters</at> wrote?", "who wrote?")]
    [InlineData("<at>Letters</at> <at>Letters</at>", "")]
    [InlineData("who wrote? <at>Other</at>", "who wrote? Other")]
    [InlineData("  who   wrote ", "who wrote")]
    public void The_bots_own_name_is_taken_out(string text, string asked) =>
        Assert.Equal(asked, Mentions.Without(Message(text, ("28:bot", "<at>Letters</at>"), ("29:other", "<at>Other</at>"))));

    [Fact]
    public void Who_bears_the_bots_name_is_not_the_bot()
    {
        var message = Message("<at>Letters</at> wrote what?", ("29:a-person", "<at>Letters</at>"));
        Assert.Equal("Letters wrote what?", Mentions.Without(message));
        Assert.False(Mentions.Name(message));
    }

    [Theory]
    [InlineData("""[7, null, "mention", {"type":"mention"}, {"type":"mention","mentioned":"28:bot","text":"x"}, {"type":"mention","mentioned":{"id":"28:bot"},"text":7}]""")]
    [InlineData("""[{"type":"mention","mentioned":{"id":7},"text":"who"}, {"type":"clientInfo","locale":"en-US"}]""")]
    public void Entities_of_another_make_are_passed_over(string entities)
    {
        using var json = JsonDocument.Parse(entities);
        var message = new Activity { Text = "who wrote?", Recipient = new ChannelAccount { Id = "28:bot" }, Entities = [.. json.RootElement.EnumerateArray()] };
        Assert.Equal("who wrote?", Mentions.Without(message));
    }

    private static Activity Message(string text, params (string Id, string Text)[] mentions) => new()
    {
        Text = text,
        Recipient = new ChannelAccount { Id = "28:bot", Name = "Letters" },
        Entities = [.. mentions.Select(mention => JsonSerializer.SerializeToElement(new { type = "mention", mentioned = new { id = mention.Id }, text = mention.Text }))],
    };
}
