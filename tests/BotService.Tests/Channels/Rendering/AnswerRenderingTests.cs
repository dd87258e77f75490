using System.Text.Json;
using BotService.Channels.Activities;
using BotService.Channels.Rendering;
using Letters.Answering;

namespace BotService.Tests.Channels.Rendering;

public sealed class AnswerRenderingTests
{
    private static readonly Uri Site = new("http://localhost:3978");

    [Fact]
    public void Web_Chat_gets_links_by_reference_and_the_references_after_a_blank_line() => Assert.Equal(
        """
        Norland “has not sold” any.[1][1] Nobody did.[2][2][1][1]

        [1]: http://localhost:3978/letters/norland-0a1b2c?at=10,12#p2 "Letter of Norland, No. 7731, 4 May 2031, paragraph 2"
        [2]: http://localhost:3978/letters/norland-0a1b2c?at=20,12#p0 "Note, No. 7731, 4 May 2031"
        """,
        Render("webchat", SomeAnswers.Grounded("Norland “has not sold” any.[1] Nobody did.[2][1]",
            SomeAnswers.Citation(1), SomeAnswers.Citation(2, "Note", paragraph: 0))).Text);

    [Fact]
    public void Everyone_else_gets_plain_links_and_a_list_of_sources() => Assert.Equal(
        """
        Norland “has not sold” any. [\[1\]](http://localhost:3978/letters/norland-0a1b2c?at=10,12#p2)

        **Sources**

        1. [Letter of Norland, No. 7731, 4 May 2031, paragraph 2](http://localhost:3978/letters/norland-0a1b2c?at=10,12#p2)
        """,
        Render("emulator", SomeAnswers.Grounded("Norland “has not sold” any. [1]", SomeAnswers.Citation(1))).Text);

    [Fact]
    public void Brackets_of_a_quotation_and_numbers_of_no_citation_are_not_marks() => Assert.Equal(
        "a \\[1\\] b [7] c [\\[1\\]](http://localhost:3978/letters/norland-0a1b2c?at=10,12#p2)",
        Render("emulator", SomeAnswers.Grounded("a \\[1\\] b [7] c [1]", SomeAnswers.Citation(1))).Text?.Split('\n')[0]);

    [Fact]
    public void Web_Chat_cannot_embellish_the_characters_of_a_quotation() => Assert.Equal(
        """it\'s \"so\"\.\.. and\-- \(c) \+-1\!\!! a-b\'""",
        Render("directline", SomeAnswers.Grounded("""it's "so"... and-- (c) +-1!!! a-b\'""")).Text);

    [Theory]
    [InlineData("""A "quoted" title [x](javascript:alert(1))""")]
    [InlineData("A title\nof two lines")]
    public void A_title_cannot_break_out_of_its_reference(string title)
    {
        var text = Render("webchat", SomeAnswers.Grounded("x [1]", SomeAnswers.Citation(1, title))).Text ?? "";
        var definition = Assert.Single(text.Split('\n'), line => line.StartsWith("[1]: ", StringComparison.Ordinal));
        Assert.Equal(2, Count(definition.Replace("\\\"", "", StringComparison.Ordinal), '"'));
        Assert.DoesNotContain("[x](", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_entity_names_each_source_by_the_address_of_its_link()
    {
        var entities = Render("webchat", SomeAnswers.Grounded("x [1]", SomeAnswers.Citation(1))).Entities;
        Assert.NotNull(entities);
        Assert.Equal(
            """{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"","citation":[{"@id":"http://localhost:3978/letters/norland-0a1b2c?at=10,12#p2","position":1,"name":"Letter of Norland, No. 7731, 4 May 2031, paragraph 2","appearance":{"name":"Letter of Norland","abstract":"has not sold","@type":"DigitalDocument","url":"http://localhost:3978/letters/norland-0a1b2c?at=10,12#p2"},"@type":"Claim"}]}""",
            Assert.Single(entities).GetRawText());
    }

    [Fact]
    public void A_follow_up_shows_how_it_was_understood()
    {
        var text = Render("emulator", SomeAnswers.NotInLetters("When did *Norland* sell boats?")).Text;
        Assert.Equal("*Understood as: When did \\*Norland\\* sell boats?*\n\nNo letter says it.", text);
    }

    [Fact]
    public void A_refusal_shows_what_the_letters_say_nearest_with_its_source()
    {
        var citation = SomeAnswers.Citation(1);
        var refusal = SomeAnswers.NotInLetters("And when?") with
        {
            Explanation = "No letter says it of ‘5 May’ [1]. The nearest they say is this:",
            Statements = [new Statement("Norland wrote: “has not sold” [1]", "Norland wrote: “**has** not sold” [1]", "Norland", [1])],
            Citations = [citation],
        };

        Assert.Equal(
            """
            No letter says it of ‘5 May’ \[1\]. The nearest they say is this:

            Norland wrote: “**has** not sold” [\[1\]](http://localhost:3978/letters/norland-0a1b2c?at=10,12#p2)

            **Sources**

            1. [Letter of Norland, No. 7731, 4 May 2031, paragraph 2](http://localhost:3978/letters/norland-0a1b2c?at=10,12#p2)
            """,
            Render("emulator", refusal).Text);
    }

    [Fact]
    public void Without_citations_there_is_no_list_and_no_entity()
    {
        var message = Render("webchat", SomeAnswers.NotInLetters("And when?"));
        Assert.Equal("No letter says it.", message.Text);
        Assert.Null(message.Entities);
    }

    [Fact]
    public void What_may_be_asked_next_is_offered_as_buttons()
    {
        var action = Assert.Single(Render("webchat", SomeAnswers.Grounded("x [1]", SomeAnswers.Citation(1))).SuggestedActions?.Actions ?? []);
        Assert.Equal(new CardAction("imBack", "And when?", "And when?"), action);
    }

    [Fact]
    public void A_reply_as_it_goes_over_the_wire() => Assert.Equal(
        """{"type":"message","from":{"id":"bot","name":"Bot","role":"bot"},"recipient":{"id":"ann"},"conversation":{"id":"c|livechat"},"replyToId":"a1","text":"No letter says it.","textFormat":"markdown"}""",
        JsonSerializer.Serialize(Render("emulator", SomeAnswers.NotInLetters("And when?")), ActivityJson.Default.Activity));

    private static Activity Render(string channel, Answer answer) => Assert.Single(answer.ToMessages(
        new Activity
        {
            Type = ActivityTypes.Message,
            Id = "a1",
            ChannelId = channel,
            From = new ChannelAccount { Id = "ann" },
            Recipient = new ChannelAccount { Id = "bot", Name = "Bot", Role = "bot" },
            Conversation = new ConversationAccount { Id = "c|livechat", ConversationType = "personal" },
        },
        new Frame(Site)));

    private static int Count(string text, char c) => text.Count(one => one == c);
}
