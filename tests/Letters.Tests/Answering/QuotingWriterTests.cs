using Letters.Answering;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Tests.Answering;

public sealed class QuotingWriterTests
{
    [Theory]
    [InlineData("They were free.", true)]
    [InlineData("But this was denied.", true)]
    [InlineData("Elbria rejects this claim.", true)]
    [InlineData("Vantora holds such vessels in port.", true)]
    [InlineData("Both of them were free.", true)]
    [InlineData("4. The latter was free.", true)]
    [InlineData("Elbria makes a claim, and this claim is wrong.", false)]
    [InlineData("This letter is written in haste.", false)]
    [InlineData("I wish to make a remark in this regard.", false)]
    [InlineData("It is regrettable that ships were stopped.", false)]
    [InlineData("Ships such as the Sterna were stopped.", false)]
    [InlineData("Ships were stopped.", false)]
    public void A_sentence_that_leans_on_the_one_before_is_told_by_its_words(string sentence, bool leans) =>
        Assert.Equal(leans, BackPointing.IsIn(sentence));

    [Fact]
    public void The_sentences_that_make_it_readable_come_along()
    {
        var draft = Write(Supported(Ranked.Sentence(2, "Elbria stopped nine ships.", "They were tankers.", "Such ships pay more.")));

        Assert.Equal(["Elbria stopped nine ships.\nThey were tankers.\nSuch ships pay more."], Quotations(draft));
    }

    [Fact]
    public void But_not_more_than_two()
    {
        var draft = Write(Supported(Ranked.Sentence(3, "It rained.", "They were nine.", "They were tankers.", "They paid more.")));

        Assert.Equal(["They were nine.\nThey were tankers.\nThey paid more."], Quotations(draft));
    }

    [Fact]
    public void Each_letter_has_a_statement_of_its_own_the_newest_first()
    {
        var draft = Write(Of("a", 2031, "Nine ships were stopped."), Of("b", 2032, "Ten ships were stopped."), Of("c", 2030, "Ships were stopped."));

        Assert.Equal(["Ten ships were stopped.", "Nine ships were stopped.", "Ships were stopped."], Quotations(draft));
        Assert.Equal("", draft.More);
    }

    [Fact]
    public void What_one_letter_says_in_two_places_is_one_statement()
    {
        var (first, second) = (Ranked.Sentence(0, "Nine ships were stopped.", "It rained.", "Two ships were free."), Ranked.Sentence(2, "Nine ships were stopped.", "It rained.", "Two ships were free."));
        var draft = Write(Supported(second), Supported(first));

        Assert.Single(draft.Statements);
        Assert.Equal(["Nine ships were stopped.", "Two ships were free."], Quotations(draft));
    }

    [Fact]
    public void What_a_letter_says_itself_and_what_it_passes_on_are_two_statements()
    {
        string[] text = ["Nine ships were stopped.", "The representative of Elbria said that two were free."];
        var draft = Write(Supported(Ranked.Sentence(0, text)), Supported(Ranked.Sentence(1, text)));

        Assert.Equal(2, draft.Statements.Count);
    }

    [Fact]
    public void Beyond_five_statements_only_the_number_of_letters_is_said()
    {
        var draft = Write([.. Enumerable.Range(0, 7).Select(i => Of($"letter-{i}", 2031, $"Ship {i} was stopped."))]);

        Assert.Equal(5, draft.Statements.Count);
        Assert.StartsWith("2 more letters", draft.More, StringComparison.Ordinal);
    }

    private static Draft Write(params SupportedSentence[] sentences) => QuotingWriter.Write("What was stopped?", sentences);

    private static SupportedSentence Supported(RankedSentence sentence) => new(sentence, new Support(1, []));

    private static SupportedSentence Of(string id, int year, string words)
    {
        var ranked = Ranked.Sentence(Ranked.Dated(year, 3, 3), 0, words);
        return Supported(ranked with { Evidence = ranked.Evidence with { Letter = ranked.Evidence.Letter with { Id = new LetterId(id) } } });
    }

    private static IEnumerable<string> Quotations(Draft draft) =>
        draft.Statements.SelectMany(s => s.Segments).OfType<Segment.Quoted>().Select(quote => quote.Span.Of(quote.Letter.Text));
}
