using Letters.Answering;
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
        Assert.Equal(cut + more, InnerQuotation.Whole(letter, new Span(0, cut.Length)).Of(letter.Text));
    }

    [Fact]
    public void Where_it_is_too_long_the_words_end_before_it()
    {
        var letter = Of($"The master came. He said: “Go now. {string.Join(' ', Enumerable.Repeat("Do not stay here.", 80))}”");
        Assert.Equal("The master came.", InnerQuotation.Whole(letter, new Span(0, "The master came. He said: “Go now.".Length)).Of(letter.Text));
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
