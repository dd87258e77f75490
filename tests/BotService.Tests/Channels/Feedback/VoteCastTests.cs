using System.Text.Json;
using BotService.Channels.Activities;
using BotService.Channels.Feedback;

namespace BotService.Tests.Channels.Feedback;

public sealed class VoteCastTests
{
    [Fact]
    public void Teams_sends_its_form_as_JSON_in_a_string() => Assert.Equal(
        new VoteCast("m1", false, "Too short."),
        VoteCast.In(Submitted("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"Too short.\"}"}}""", "m1")));

    [Fact]
    public void The_Playground_sends_plain_words_and_names_no_message() => Assert.Equal(
        new VoteCast(null, true, "{good}"),
        VoteCast.In(Submitted("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{good}"}}""", null)));

    [Theory]
    [InlineData("""{"actionName":"other","actionValue":{"reaction":"like"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"shrug"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":"like"}""")]
    [InlineData("""{"actionName":"feedback"}""")]
    [InlineData("""[1]""")]
    [InlineData("7")]
    public void Other_submissions_are_no_votes(string value) => Assert.Null(VoteCast.In(Submitted(value, "m1")));

    [Theory]
    [InlineData("LikeAction", true)]
    [InlineData("DislikeAction", false)]
    public void Web_Chat_sends_the_thumb_that_was_pressed(string type, bool isLike) => Assert.Equal(
        new VoteCast("abc", isLike, ""), VoteCast.In(Pressed($$$"""{"@type":"{{{type}}}","target":{"urlTemplate":"letters-answer:abc"}}""")));

    [Theory]
    [InlineData("""{"@type":"LikeAction","target":{"urlTemplate":"https://elsewhere/abc"}}""")]
    [InlineData("""{"@type":"ShrugAction","target":{"urlTemplate":"letters-answer:abc"}}""")]
    [InlineData("""{"@type":"LikeAction"}""")]
    [InlineData("null")]
    public void Other_actions_are_no_votes(string action) => Assert.Null(VoteCast.In(Pressed(action)));

    [Fact]
    public void A_thumb_on_the_message_is_a_vote_and_taken_off_again_is_none()
    {
        var reaction = new Activity { Type = ActivityTypes.MessageReaction, ReplyToId = "m1" };
        Assert.Equal(new VoteCast("m1", true, ""), VoteCast.In(reaction with { ReactionsAdded = [new MessageReaction("like")] }));
        Assert.Equal(new VoteCast("m1", null, ""), VoteCast.In(reaction with { ReactionsRemoved = [new MessageReaction("like")] }));
        Assert.Null(VoteCast.In(reaction with { ReactionsAdded = [new MessageReaction("heart")] }));
    }

    private static Activity Submitted(string value, string? about) =>
        new() { Type = ActivityTypes.Invoke, Name = "message/submitAction", Value = Json(value), ReplyToId = about };

    private static Activity Pressed(string action) =>
        new() { Type = ActivityTypes.Event, Name = "webchat:activity-status/feedback", Entities = [Json(action)] };

    private static JsonElement Json(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }
}
