using System.Text.Json;
using BotService.Channels.Activities;
using BotService.Channels.Export;
using BotService.Channels.Rendering;
using BotService.Channels.Rendering.Cards;
using BotService.Commands;
using BotService.Tests.Channels.Export;
using Letters.Answering;
using Letters.Archive;

namespace BotService.Tests.Channels.Rendering;

/// <summary>A translation beside a quotation, wherever an answer is shown: labelled, and never between quotation marks.</summary>
public sealed class TranslationRenderingTests
{
    private const string Words = "n'a pas vendu [1] *bateau*";
    private const string Label = "Traduction non officielle, par un modèle de langage";

    private static readonly Frame Frame = new(new Uri("https://letters.example/"));

    [Theory]
    [InlineData("webchat", $@"{Label} [1][1]: n\'a pas vendu \[1\] \*bateau\*")]
    [InlineData("msteams", $@"{Label} [1]: n'a pas vendu \[1\] \*bateau\*")]
    [InlineData("emulator", $@"{Label} [\[1\]](https://letters.example/letters/norland-0a1b2c?at=10,12#p2): n'a pas vendu \[1\] \*bateau\*")]
    public void A_message_says_it_after_the_statements(string channel, string line)
    {
        var answer = SomeAnswers.Grounded("It wrote: “has not sold” [1]", Translated(SomeAnswers.Citation(1))) with { More = "One more letter speaks to this." };

        var text = Assert.Single(answer.ToMessages(new Activity { ChannelId = channel, Type = "message" }, Frame)).Text ?? "";

        Assert.Contains(line, text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("has not sold", StringComparison.Ordinal) < text.IndexOf(Label, StringComparison.Ordinal));
        Assert.True(text.IndexOf(Label, StringComparison.Ordinal) < text.IndexOf("One more letter", StringComparison.Ordinal));
        Assert.DoesNotContain("“n'a", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_and_a_table_have_it_beside_the_words()
    {
        var citations = new[] { Translated(SomeAnswers.Citation(1)), SomeAnswers.Citation(2) };
        var answer = SomeAnswers.Grounded("", citations) with
        {
            Form = AnswerForm.Positions,
            Statements = [.. citations.Select(citation => new Statement($"Norland wrote: “has not sold” [{citation.Number}]", "", null, [citation.Number]))],
        };

        var card = AnswerCard.Of(answer)?.ToJson(1, "msteams", Frame).GetRawText() ?? "";
        var table = TableData.Of(AnswerTable.Of(answer) ?? throw new InvalidOperationException("It is a table."));

        Assert.Contains($"{Label}: {Words}", JsonElement.Parse(card).ToString().Replace("\\u0027", "'", StringComparison.Ordinal).Replace("\\u00E8", "è", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal($"“has not sold” ({Label}: {Words})", table.Rows[0][1]);
        Assert.Equal("“has not sold”", table.Rows[1][1]);
    }

    [Fact]
    public async Task A_document_has_it_in_the_footnote()
    {
        var letter = SomeLetters.Indexed("norland", "Norland sold no boats.");
        var citation = Translated(SomeProof.Citing(letter.Letter, 1, new Span(13, 8)));
        var exported = await ExportedAnswer.OfAsync(
            SomeProof.Answering("Who sold boats?", [SomeProof.Stating("It wrote: ", citation)], citation), await SomeProof.IndexOfAsync(letter), TestContext.Current.CancellationToken);

        Assert.Contains($@"“no boats” ({Label}: n'a pas vendu \[1\] \*bateau\*) (norland.txt", MarkdownDocument.Write([exported], null), StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_has_it_as_a_member_of_the_citation_and_only_where_there_is_one()
    {
        var answer = SomeAnswers.Grounded("It wrote: “has not sold” [1] [2]", Translated(SomeAnswers.Citation(1)), SomeAnswers.Citation(2));

        var citations = JsonSerializer.SerializeToElement(AnswerJson.Of(null, answer, TimeSpan.Zero, explain: false), CommandJson.Readable.AnswerJson).GetProperty("citations");

        Assert.Equal($$"""{"language":"fr","label":"{{Label}}","text":"{{Words}}"}""", citations[0].GetProperty("translation").GetRawText());
        Assert.False(citations[1].TryGetProperty("translation", out _));
        Assert.Contains($"\n\n{Label} [1]: {Words}", answer.PlainText, StringComparison.Ordinal);
    }

    private static Citation Translated(Citation citation) => citation with { Translation = new Translation("fr", Words) };
}
