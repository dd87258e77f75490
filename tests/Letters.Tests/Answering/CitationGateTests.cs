using Letters.Answering;
using Letters.Archive;

namespace Letters.Tests.Answering;

public sealed class CitationGateTests
{
    private readonly CitationGate gate = new();
    private readonly Letter letter = SomeLetter.OfVantora();

    [Fact]
    public void A_quotation_is_the_slice_of_the_letter_at_its_span()
    {
        Assert.True(gate.Admit(Saying("Vantora wrote: ", SomeLetter.Find("Vantora did not close it."))));

        var citation = Assert.Single(gate.Citations);
        Assert.Equal("Vantora did not close it.", citation.Quote);
        Assert.Equal(citation.Quote, citation.Span.Of(letter.Text));
        Assert.Equal("Vantora wrote: “Vantora did not close it.” [1]", gate.Statements[0].Text);
        Assert.Equal($"/letters/{letter.Id}?at={citation.Span.Start},{citation.Span.Length}#p1", citation.Url);
    }

    [Fact]
    public void A_span_beyond_the_letter_is_dropped() =>
        Assert.False(gate.Admit(Saying("Vantora wrote: ", new Span(letter.Text.Length - 2, 5))));

    [Fact]
    public void A_statement_without_a_quotation_is_dropped()
    {
        Assert.False(gate.Admit(new DraftStatement([new Segment.Ours("Vantora is innocent.")], null)));
        Assert.Empty(gate.Statements);
    }

    [Fact]
    public void A_loaded_word_of_ours_drops_the_statement_and_leaves_no_citation()
    {
        Assert.False(gate.Admit(Saying("Vantora claimed: ", SomeLetter.Find("Vantora did not close it."))));
        Assert.Empty(gate.Citations);
    }

    [Fact]
    public void The_same_words_cited_twice_keep_one_number_and_numbers_have_no_gap()
    {
        var first = SomeLetter.Find("The strait was closed on 1 March.");
        gate.Admit(Saying("One: ", first));
        gate.Admit(Saying("Wrongly: ", first));
        gate.Admit(Saying("Two: ", SomeLetter.Find("0417")));
        gate.Admit(Saying("One again: ", first));

        Assert.Equal([1, 2], gate.Citations.Select(c => c.Number));
        Assert.Equal([[1], [2], [1]], gate.Statements.Select(s => s.Citations));
    }

    [Fact]
    public void The_asked_for_words_are_bold_in_Markdown_only()
    {
        var span = SomeLetter.Find("The strait was closed on 1 March.");
        gate.Admit(new DraftStatement(
            [new Segment.Ours("It reads: "), new Segment.Quoted(letter, span, [SomeLetter.Find("strait")])], null));

        Assert.Equal("It reads: “The **strait** was closed on 1 March.” [1]", gate.Statements[0].Markdown);
        Assert.DoesNotContain("**", gate.Statements[0].Text, StringComparison.Ordinal);
    }

    private DraftStatement Saying(string words, Span quoted) =>
        new([new Segment.Ours(words), new Segment.Quoted(letter, quoted)], null);
}
