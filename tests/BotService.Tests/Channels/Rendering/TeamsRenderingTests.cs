using System.Globalization;
using System.Text.Json;
using BotService.Channels.Activities;
using BotService.Channels.Rendering;
using BotService.Channels.Rendering.Cards;
using Letters.Answering;

namespace BotService.Tests.Channels.Rendering;

public sealed class TeamsRenderingTests
{
    private static readonly Frame Public = new(new Uri("https://letters.example.org")) { AnswerId = "abc" };

    [Fact]
    public void Teams_gets_bare_marks_and_a_claim_for_each()
    {
        var message = Assert.Single(Render(SomeAnswers.Grounded("Norland “has not sold” any. [1]", SomeAnswers.Citation(1))));
        Assert.Equal("Norland “has not sold” any. [1]", message.Text);
        Assert.Equal(
            """{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"","citation":[{"position":1,"appearance":{"name":"Letter of Norland","abstract":"has not sold","@type":"DigitalDocument","url":"https://letters.example.org/letters/norland-0a1b2c?at=10,12#p2","keywords":["No. 7731","4 May 2031"],"image":{"name":"Text","@type":"ImageObject"}},"@type":"Claim"}]}""",
            Assert.Single(message.Entities ?? []).GetRawText());
    }

    [Fact]
    public void Marks_are_numbered_by_first_use_and_what_is_not_used_is_dropped()
    {
        var message = Assert.Single(Render(SomeAnswers.Grounded(
            "a [3] b [1] c [3] d [9]", SomeAnswers.Citation(1), SomeAnswers.Citation(2, "Unused"), SomeAnswers.Citation(3, "Third"))));
        Assert.Equal("a [1] b [2] c [1] d ", message.Text);
        Assert.Equal(["Third", "Letter of Norland"], Claims(message).Select(claim => claim.GetProperty("appearance").GetProperty("name").GetString()));
    }

    [Fact]
    public void More_citations_than_Teams_takes_go_on_in_a_second_message_numbered_anew()
    {
        var citations = Enumerable.Range(1, 30).Select(number => SomeAnswers.Citation(number)).ToList();
        var statements = citations.Select(citation => string.Create(CultureInfo.InvariantCulture, $"Statement. [{citation.Number}]"))
            .Select((text, i) => new Statement(text, text, null, [i + 1])).ToList();
        var messages = Render(SomeAnswers.Grounded("x") with { Statements = statements, Citations = citations });
        Assert.Equal([20, 10], messages.Select(message => Claims(message).Count));
        Assert.StartsWith("Statement. [1]\n\nStatement. [2]", messages[1].Text, StringComparison.Ordinal);
        Assert.Null(messages[0].ChannelData);
        Assert.NotNull(messages[1].ChannelData);
    }

    [Theory]
    [InlineData("http://letters.example.org", false)]
    [InlineData("https://letters.example.org", true)]
    [InlineData("http://localhost:3978", true)]
    public void A_source_is_linked_where_its_page_can_be_opened(string site, bool linked) => Assert.Equal(
        linked,
        Claims(Assert.Single(Render(SomeAnswers.Grounded("x [1]", SomeAnswers.Citation(1)), new Frame(new Uri(site)))))[0]
            .GetProperty("appearance").TryGetProperty("url", out _));

    [Theory]
    [InlineData("a/b.pdf", "PDF")]
    [InlineData("b.DOCX", "Microsoft Word")]
    [InlineData("b.rtf", "Microsoft Word")]
    [InlineData("mail.eml", "Text")]
    [InlineData("no-extension", "Text")]
    public void A_source_shows_what_kind_of_file_it_is(string source, string icon) => Assert.Equal(icon, DocumentIcon.Of(source).Name);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_label_of_a_model_stands_only_where_a_model_wrote(bool byModel)
    {
        var entity = Assert.Single(Assert.Single(Render(SomeAnswers.Grounded("x [1]", SomeAnswers.Citation(1)) with { ByModel = byModel })).Entities ?? []);
        Assert.Equal(byModel, entity.TryGetProperty("additionalType", out var label));
        if (byModel) Assert.Equal("""["AIGeneratedContent"]""", label.GetRawText());
    }

    [Fact]
    public void A_configured_label_of_confidentiality_is_on_every_message()
    {
        var message = Assert.Single(Render(SomeAnswers.NotInLetters("And when?"), Public with { Sensitivity = new Sensitivity("Restricted", "For the mission") }));
        Assert.Equal(
            """{"name":"Restricted","description":"For the mission","@type":"CreativeWork"}""",
            Assert.Single(message.Entities ?? []).GetProperty("usageInfo").GetRawText());
    }

    [Fact]
    public void Answers_can_be_rated_and_greetings_cannot()
    {
        Assert.Equal("""{"feedbackLoop":{"type":"default"}}""", Assert.Single(Render(SomeAnswers.NotInLetters("And when?"))).ChannelData?.GetRawText());
        Assert.Null(Assert.Single(Render(new OutOfScope { Question = "Hi", UnderstoodAs = "Hi", Reply = "Hello." })).ChannelData);
    }

    [Theory]
    [InlineData("personal", true)]
    [InlineData("groupChat", false)]
    [InlineData("channel", false)]
    public void Questions_are_suggested_in_chats_of_two(string scope, bool suggested) => Assert.Equal(
        suggested, Assert.Single(Render(SomeAnswers.Grounded("x [1]", SomeAnswers.Citation(1)), Public, scope)).SuggestedActions is not null);

    [Fact]
    public void Positions_stand_side_by_side_on_a_card_and_the_text_tells_whose_they_are()
    {
        var message = Assert.Single(Render(Table(AnswerForm.Positions, 2)));
        Assert.Equal("Writer 1 wrote [1]\n\nWriter 2 wrote [2]", message.Text);
        var card = Card(message);
        Assert.Equal("1.5", card.GetProperty("version").GetString());
        Assert.False(card.TryGetProperty("actions", out _));
        var text = card.GetRawText();
        Assert.Contains("“quote 1 of *letter* [1]”", text, StringComparison.Ordinal);
        Assert.Contains("Writer 2 wrote", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"TextBlock\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_turns_its_pages()
    {
        var message = Assert.Single(Render(Table(AnswerForm.Letters, 37)));
        Assert.StartsWith("37 of 40 letters held:\n\n4 May 2031: Writer 1 wrote [1]", message.Text, StringComparison.Ordinal);
        Assert.Contains("Writer 10 wrote [10]", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Writer 11", message.Text, StringComparison.Ordinal);

        var action = Assert.Single(Card(message).GetProperty("actions").EnumerateArray());
        Assert.Equal("Action.Execute", action.GetProperty("type").GetString());
        Assert.Equal("Action.Submit", action.GetProperty("fallback").GetProperty("type").GetString());
        Assert.Equal("""{"letters":"letters.page","question":"Who sold boats?","page":2}""", action.GetProperty("data").GetRawText());
        Assert.Equal(new CardPage("Who sold boats?", 2), CardPage.In(action.GetProperty("data")));
    }

    [Theory]
    [InlineData(1, 10, "Later")]
    [InlineData(2, 10, "Earlier,Later")]
    [InlineData(4, 7, "Earlier")]
    [InlineData(99, 7, "Earlier")]
    public void A_page_has_ten_rows_and_leads_to_its_neighbours(int page, int rows, string buttons)
    {
        var card = AnswerCard.Of(Table(AnswerForm.Letters, 37))?.ToJson(page, "msteams", Public) ?? default;
        Assert.Equal(rows, card.GetProperty("body").EnumerateArray().Count(element => element.GetProperty("type").GetString() == "ColumnSet"));
        Assert.Equal(buttons, string.Join(',', card.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("title").GetString())));
    }

    [Fact]
    public void The_Emulator_gets_the_whole_text_and_a_card_it_can_draw()
    {
        var message = Assert.Single(Render(Table(AnswerForm.Letters, 12), Public, "personal", "emulator"));
        Assert.Contains("quote 12", message.Text, StringComparison.Ordinal);
        Assert.Equal("1.3", Card(message).GetProperty("version").GetString());
        Assert.Equal("Action.Submit", Card(message).GetProperty("actions")[0].GetProperty("type").GetString());
    }

    [Fact]
    public void Web_Chat_gets_the_table_as_data_and_thumbs_that_name_the_answer()
    {
        var message = Assert.Single(Render(Table(AnswerForm.Positions, 2), Public, "personal", "directline"));
        Assert.Equal(
            """{"heads":["Party","Words","Source"],"rows":[["Writer 1 wrote","“quote 1 of *letter* [1]”","[1]"],["Writer 2 wrote","“quote 2 of *letter* [1]”","[2]"]]}""",
            message.ChannelData?.GetProperty("table").GetRawText());
        Assert.Equal(
            """[{"@type":"LikeAction","target":{"urlTemplate":"letters-answer:abc","@type":"EntryPoint"},"actionStatus":"PotentialActionStatus"},{"@type":"DislikeAction","target":{"urlTemplate":"letters-answer:abc","@type":"EntryPoint"},"actionStatus":"PotentialActionStatus"}]""",
            Assert.Single(message.Entities ?? []).GetProperty("potentialAction").GetRawText());
    }

    [Fact]
    public void A_timeline_has_its_dates_in_front_and_shows_of_each_letter_what_it_says_and_not_what_dates_it()
    {
        var teams = Assert.Single(Render(Timeline));
        Assert.StartsWith("2 dated statements from 1 of the 3 letters held, oldest first:\n\n“3 May”: Ann wrote [1][2]", teams.Text, StringComparison.Ordinal);
        var card = Card(teams).GetRawText();
        Assert.Contains("“3 May”", card, StringComparison.Ordinal);
        Assert.Contains("“It was sold on 3 May.”", card, StringComparison.Ordinal);
        Assert.DoesNotContain("\"text\":\"“4 May 2031”\"},{", card, StringComparison.Ordinal);

        var web = Assert.Single(Render(Timeline, Public, "personal", "directline"));
        Assert.Equal(
            """{"heads":["Date","Who","Words","Source"],"rows":[["“3 May”","Ann wrote","“It was sold on 3 May.”","[1] [2]"],["“4 May 2031”","Ann wrote","“I write.”","[3] [4]"]]}""",
            web.ChannelData?.GetProperty("table").GetRawText());
    }

    /// <summary>One dated by its own words and by others, one dated by its letterhead.</summary>
    private static Grounded Timeline => SomeAnswers.Grounded("x") with
    {
        Form = AnswerForm.Timeline,
        Preface = "2 dated statements from 1 of the 3 letters held, oldest first:",
        Citations =
        [
            SomeAnswers.Citation(1, "L") with { Quote = "It was sold on 3 May." }, SomeAnswers.Citation(2, "L") with { Quote = "Norland" },
            SomeAnswers.Citation(3, "L") with { Quote = "I write." }, SomeAnswers.Citation(4, "L") with { Quote = "4 May 2031" },
        ],
        Statements =
        [
            new Statement("“3 May”: Ann wrote: “It was sold on 3 May.” [1] [2]", "“3 May”: Ann wrote: “It was sold on 3 May.” [1] [2]", "Ann", [1, 2]) { When = "“3 May”" },
            new Statement("“4 May 2031”: Ann wrote: “I write.” [3] [4]", "“4 May 2031”: Ann wrote: “I write.” [3] [4]", "Ann", [3, 4]) { When = "“4 May 2031”" },
        ],
    };

    [Theory]
    [InlineData("""{"letters":"letters.page","question":"q","page":0}""")]
    [InlineData("""{"letters":"letters.page","question":"q","page":1e9}""")]
    [InlineData("""{"letters":"letters.page","question":"q","page":"2"}""")]
    [InlineData("""{"letters":"letters.page","question":" ","page":2}""")]
    [InlineData("""{"letters":"letters.page","question":7,"page":2}""")]
    [InlineData("""{"letters":"other","question":"q","page":2}""")]
    [InlineData("""{"question":"q","page":2}""")]
    [InlineData("""["letters.page"]""")]
    public void What_no_button_of_ours_sends_is_no_page(string data)
    {
        using var json = JsonDocument.Parse(data);
        Assert.Null(CardPage.In(json.RootElement));
    }

    private static Grounded Table(AnswerForm form, int rows)
    {
        var citations = Enumerable.Range(1, rows)
            .Select(number => SomeAnswers.Citation(number, $"Letter {number}") with { Quote = $"quote {number} of *letter* [1]" }).ToList();
        return SomeAnswers.Grounded("x") with
        {
            Form = form,
            Preface = form == AnswerForm.Letters ? $"{rows} of 40 letters held:" : "",
            Citations = citations,
            Statements =
            [
                .. citations.Select(citation => new Statement(
                    $"Writer {citation.Number} wrote: “{citation.Quote}” [{citation.Number}]",
                    $"Writer {citation.Number} wrote: “{QuoteMarkdown.Escape(citation.Quote)}” [{citation.Number}]", "Writer", [citation.Number])),
            ],
        };
    }

    private static List<JsonElement> Claims(Activity message) => [.. Assert.Single(message.Entities ?? []).GetProperty("citation").EnumerateArray()];

    private static JsonElement Card(Activity message)
    {
        var attachment = Assert.Single(message.Attachments ?? []);
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.ContentType);
        return attachment.Content ?? default;
    }

    private static IReadOnlyList<Activity> Render(Answer answer, Frame? frame = null, string scope = "personal", string channel = "msteams") => answer.ToMessages(
        new Activity
        {
            Type = ActivityTypes.Message,
            Id = "a1",
            ChannelId = channel,
            From = new ChannelAccount { Id = "29:ann" },
            Recipient = new ChannelAccount { Id = "28:bot", Name = "Letters" },
            Conversation = new ConversationAccount { Id = "a:1", ConversationType = scope },
        },
        frame ?? Public);
}
