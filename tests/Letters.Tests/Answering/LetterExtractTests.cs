using Letters.Answering;
using Letters.Archive;

namespace Letters.Tests.Answering;

public sealed class LetterExtractTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("What is letter No. 0417 about?")]
    [InlineData("Summarise letter No. 0417.")]
    [InlineData("Give me a summary of the letter of 3 March 2031")]
    [InlineData("What does letter No. 0417 say?")]
    public async Task What_a_letter_is_about_is_told_in_its_own_words_and_by_its_head(string question)
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var answer = Assert.IsType<Grounded>(await letters.AskAsync(Token, question));

        Assert.All(answer.Citations, citation => Assert.Equal("0417", citation.Reference));
        Assert.Contains(answer.Citations, citation => citation.Quote == "Ilse d'Arvanne");
        Assert.InRange(answer.Citations.Count(citation => citation.Paragraph > 0), 2, 3);
    }

    [Fact]
    public void The_sentences_chosen_are_those_whose_words_come_back_and_none_that_courtesy_demands()
    {
        var letter = Of(
            "The Permanent Mission of Vantora presents its compliments to the Permanent Mission of Elbria.",
            "The pilots of Ansmouth were held in the harbour office of Port Greve.",
            "It was foggy at that time of the year, as everybody will remember.",
            "No charge was brought against the pilots held in the harbour office.",
            "Soup was served in a kitchen that had been built for twelve people.",
            "The licences of the pilots of Ansmouth had been valid since January.",
            "I should be grateful if you would have the present letter circulated to the pilots of Ansmouth.");

        Assert.Equal(
            [
                "The pilots of Ansmouth were held in the harbour office of Port Greve.",
                "No charge was brought against the pilots held in the harbour office.",
                "The licences of the pilots of Ansmouth had been valid since January.",
            ],
            LetterExtract.Central(letter).Select(span => span.Of(letter.Text)));
    }

    [Fact]
    public void A_note_verbale_says_what_it_is_for_in_the_sentence_of_its_compliments()
    {
        const string Opening =
            "The Permanent Mission of Vantora presents its compliments to the Permanent Mission of Elbria and has the honour to refer to the cutter.";
        var letter = Of(Opening, "The invoice for the tow is returned unpaid.");
        Assert.Equal(Opening, LetterExtract.Central(letter)[0].Of(letter.Text));
    }

    [Fact]
    public void The_opening_comes_first_unless_it_leans_on_another_letter()
    {
        var letter = Of(
            "My Government wishes a seat at the table when the strait is discussed.",
            "The pilots of Ansmouth were held in the harbour office of Port Greve.",
            "No charge was brought against the pilots held in the harbour office.",
            "The licences of the pilots of Ansmouth had been valid since January.");
        Assert.StartsWith("My Government", LetterExtract.Central(letter)[0].Of(letter.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What did d'Arvanne ask for?", "We request that the cutter be returned by Monday.", "Elbria is asked nothing else, but Vantora would urge its neighbour to keep the peace.")]
    [InlineData("What does it ask of its neighbour?", "Elbria is asked nothing else, but Vantora would urge its neighbour to keep the peace.")]
    public void What_a_letter_asks_for_is_told_by_its_requests(string question, params string[] requests)
    {
        var letter = Of(
            "The cutter has lain at Port Greve for a week.",
            "We request that the cutter be returned by Monday.",
            "Elbria is asked nothing else, but Vantora would urge its neighbour to keep the peace.",
            "I should be grateful if you would have the present letter circulated as a document of the Council.");
        Assert.Equal(requests, Requests.In(letter, question)?.Select(span => span.Of(letter.Text)));
    }

    [Theory]
    [InlineData("What did d'Arvanne ask about the cutter?")]
    [InlineData("What did d'Arvanne say?")]
    public void Another_question_is_not_answered_by_requests(string question) => Assert.Null(Requests.In(Of("We request that it be returned."), question));

    [Fact]
    public void A_letter_without_a_body_has_no_central_sentence() => Assert.Empty(LetterExtract.Central(Of()));

    private static Letter Of(params string[] paragraphs)
    {
        var text = string.Join("\n\n", paragraphs);
        return SomeLetter.OfVantora() with
        {
            Text = text,
            Paragraphs = [.. paragraphs.Select((words, i) => new Paragraph(i + 1, new Span(text.IndexOf(words, StringComparison.Ordinal), words.Length), ParagraphRole.Body))],
        };
    }
}
