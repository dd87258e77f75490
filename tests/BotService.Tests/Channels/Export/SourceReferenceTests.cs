using BotService.Channels.Export;
using Letters.Archive;

namespace BotService.Tests.Channels.Export;

public sealed class SourceReferenceTests
{
    private static readonly Letter Plain = SomeLetters.Indexed("norland", "First words.", "Second words.", "3. Third words.").Letter;
    private static readonly Span InThird = new(Plain.Text.IndexOf("Third", StringComparison.Ordinal), 5);

    [Fact]
    public void A_letter_with_a_symbol_is_cited_by_it() =>
        Assert.Equal("S/2024/305, para. 3.", SourceReference.Of(Plain with { Header = new() { Symbols = [Proven(new DocumentSymbol("S/2024/305"))] } }, InThird));

    [Theory]
    [InlineData("Annex II: Statement of Norland", "S/2024/305, annex II, para. 3.")]
    [InlineData("ANNEX", "S/2024/305, annex, para. 3.")]
    [InlineData("Enclosure 1", "S/2024/305, enclosure 1, para. 3.")]
    [InlineData("Letter to the President", "S/2024/305, annex, para. 3.")]
    public void Words_of_an_annex_are_cited_there(string title, string citation) => Assert.Equal(citation, SourceReference.Of(
        Plain with
        {
            Header = new() { Symbols = [Proven(new DocumentSymbol("S/2024/305"))] },
            Annexes = [new Annex(Proven(title), new Span(0, Plain.Text.Length))],
        },
        InThird));

    [Fact]
    public void Both_halves_of_a_double_symbol_are_named() => Assert.Equal("A/78/873–S/2024/305, para. 3.", SourceReference.Of(
        Plain with { Header = new() { Symbols = [Proven(new DocumentSymbol("A/78/873")), Proven(new DocumentSymbol("S/2024/305"))] } }, InThird));

    [Fact]
    public void A_letter_without_a_symbol_is_cited_by_its_date_its_sender_its_recipient_and_its_number() => Assert.Equal(
        "Letter dated 24 May 2024 from the Permanent Representative of the Republic of Norland to the Secretary-General (No. 2060345), para. 3.",
        SourceReference.Of(
            Plain with
            {
                Header = new()
                {
                    Kind = LetterKind.Letter,
                    Date = Proven(new LetterDate(2024, 5, 24)),
                    Sender = new(Proven("Ida Harrowgate"), Proven("Ambassador, Permanent Representative"), Proven("Republic of Norland")),
                    Recipients = [new(null, Proven("Secretary-General"), null)],
                    Number = Proven("2060345"),
                },
            },
            InThird));

    [Fact]
    public void A_press_article_is_cited_by_its_title_and_day() => Assert.Equal("“Ferries stopped”, 4 May 2031, para. 1.", SourceReference.Of(
        Plain with { Title = "Ferries stopped", Header = new() { Kind = LetterKind.PressArticle, Published = Proven(new LetterDate(2031, 5, 4)) } }, new Span(0, 5)));

    [Fact]
    public void A_paragraph_is_named_by_the_number_it_bears_itself()
    {
        var letter = Plain with { Paragraphs = [.. Plain.Paragraphs.Select(paragraph => paragraph.Number == 3 ? paragraph with { OwnNumber = Proven("12.") } : paragraph)] };
        Assert.Equal("norland.txt, para. 12.", SourceReference.Of(letter, InThird));
    }

    private static Proven<T> Proven<T>(T value) => new(value, new Span(0, 1));
}
