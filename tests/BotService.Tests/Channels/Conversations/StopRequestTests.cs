using BotService.Channels.Activities;
using BotService.Channels.Conversations;

namespace BotService.Tests.Channels.Conversations;

public sealed class StopRequestTests
{
    [Theory]
    [InlineData("stop")]
    [InlineData(" Stop! ")]
    [InlineData("please stop")]
    [InlineData("stop, please.")]
    [InlineData("That's enough")]
    [InlineData("Stopp")]
    [InlineData("bitte abbrechen")]
    [InlineData("Arrête")]
    [InlineData("arrêtez s'il vous plaît")]
    [InlineData("¡Para!")]
    [InlineData("parar")]
    [InlineData("стоп")]
    [InlineData("停止")]
    [InlineData("توقف")]
    [InlineData("停止，停止！")]
    [InlineData("停止。停")]
    [InlineData("توقف، توقف")]
    [InlineData("停、停")]
    [InlineData("stop stop")]
    [InlineData("Stop, stop, STOP!!")]
    [InlineData("stop!")]
    [InlineData("ok stop")]
    [InlineData("ok, please stop now")]
    [InlineData("stop it, please stop")]
    [InlineData("stop, thank you")]
    public void Who_says_nothing_else_wants_it_to_stop(string text) => Assert.True(StopRequest.Is(new Activity { Type = "message", Text = text }));

    [Theory]
    [InlineData("When did the boats stop?")]
    [InlineData("stop the boats")]
    [InlineData("Who asked Norland to stop")]
    [InlineData("para qué")]
    [InlineData("Stop orders issued by whom?")]
    [InlineData("stop please the boats")]
    [InlineData("stop now what did Elbria say")]
    [InlineData("please")]
    [InlineData("ok thanks")]
    [InlineData("non-stop")]
    [InlineData("halt of the convoy")]
    [InlineData("")]
    [InlineData(null)]
    public void A_question_with_the_word_in_it_is_a_question(string? text) => Assert.False(StopRequest.Is(new Activity { Type = "message", Text = text }));

    [Theory]
    [InlineData("event", "stop", true)]
    [InlineData("event", "stopped", false)]
    [InlineData("event", null, false)]
    [InlineData("invoke", "stop", false)]
    public void A_button_sends_an_event_of_that_name(string type, string? name, bool stops) =>
        Assert.Equal(stops, StopRequest.Is(new Activity { Type = type, Name = name }));

    [Fact]
    public void In_a_group_the_bots_own_name_stands_before_it() => Assert.True(StopRequest.Is(new Activity
    {
        Type = "message",
        Text = "<at>Letters</at>&nbsp;stop",
        Recipient = new ChannelAccount { Id = "28:bot" },
        Entities = [System.Text.Json.JsonElement.Parse("""{"type":"mention","mentioned":{"id":"28:bot"},"text":"<at>Letters</at>"}""")],
    }));
}
