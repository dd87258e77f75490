using Letters.Answering;
using Letters.Answering.Timelines;
using Letters.Archive;

namespace Letters.Tests.Answering;

public sealed class InnerQuotationTests
{
    [Theory]
    [InlineData("It said: “Go now.", " Do not stay.”", " Nobody went.")]
    [InlineData("It said: \"Go now.", " Do not stay.\"", " Nobody went.")]
    [InlineData("It said: “Go now. Do not stay.”", "", " Nobody went.")]
    [InlineData("It said nothing.", "", " “Go now,” it wrote.")]
    [InlineData("It said: “Go now.", "", " Nobody went.")]
    public void What_is_quoted_within_is_shown_to_its_end_where_it_has_one(string cut, string more, string after)
    {
        var letter = Of(cut + more + after);
        Assert.Equal(cut + more, InnerQuotation.Whole(letter, new Span(0, cut.Length), default).Of(letter.Text));
    }

    [Theory]
    [InlineData("The master came.", "The master came.")]
    [InlineData("The master came. He said: “Go now.", "The master came. He said: “Go now.")]
    public void Where_it_is_too_long_the_words_end_before_it_unless_what_matters_went_with_it(string kept, string shown)
    {
        const string Cut = "The master came. He said: “Go now.";
        var letter = Of($"{Cut} {string.Join(' ', Enumerable.Repeat("Do not stay here.", 80))}”");
        Assert.Equal(shown, InnerQuotation.Whole(letter, new Span(0, Cut.Length), new Span(0, kept.Length)).Of(letter.Text));
    }

    [Fact]
    public void A_mark_that_closes_thousands_of_words_later_closes_something_else()
    {
        const string Cut = "The master came. He said: “Go now.";
        var letter = Of($"{Cut} {string.Join(' ', Enumerable.Repeat("Do not stay here.", 60_000))}”");
        Assert.Equal(Cut, InnerQuotation.Whole(letter, new Span(0, Cut.Length), default).Of(letter.Text));
    }

    [Fact]
    public void The_sentence_that_answers_is_shown_though_it_opens_what_is_too_long_to_show()
    {
        var quoted = string.Join(' ', Enumerable.Repeat("Do not stay here.", 65));
        var letter = SomeLetters.Indexed("some", $"The master of the Merle came. But this was what he said: “Nine ships were stopped. {quoted}”").Letter;
        var sentence = new LetterInTime(letter, TestContext.Current.CancellationToken).Sentences[1].Sentence;
        var draft = QuotingWriter.Write("How many ships were stopped?", [new SupportedSentence(sentence, new Support(1, []))]);
        Assert.Contains(draft.Statements.SelectMany(statement => statement.Segments).OfType<Segment.Quoted>(), quote => quote.Span.Contains(sentence.Span));
    }

    [Theory]
    [InlineData("What did the letter of 8 May say?")]
    [InlineData("What did the press report of 8 May 2031 say?")]
    public async Task No_answer_ends_in_the_middle_of_what_a_letter_quotes(string question)
    {
        using var letters = await OpenedLetters.InAsync(TestContext.Current.CancellationToken, RepositoryPaths.Samples);
        var answer = Assert.IsType<Grounded>(await letters.AskAsync(TestContext.Current.CancellationToken, question));

        Assert.Contains(answer.Citations, citation => citation.Quote.Contains("stood this: “", StringComparison.Ordinal));
        Assert.All(answer.Citations, citation => Assert.Equal(citation.Quote.Count(c => c == '“'), citation.Quote.Count(c => c == '”')));
    }

    private static Letter Of(string paragraph) => SomeLetter.OfVantora() with
    {
        Text = paragraph,
        Paragraphs = [new Paragraph(1, new Span(0, paragraph.Length), ParagraphRole.Body)],
    };
}
