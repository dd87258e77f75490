using Letters.Answering;
using Letters.Answering.Timelines;

namespace Letters.Tests.Answering.Timelines;

public sealed class TimelineTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Give me a timeline of the detention of the pilots", "detention of the pilots", "", false)]
    [InlineData("Please draw up a short chronology of events around the Sterna.", "Sterna", "", false)]
    [InlineData("What was the sequence of events?", "", "", false)]
    [InlineData("timeline", "", "", false)]
    [InlineData("Timeline of the removal of the missiles from Cuba", "removal of the missiles from Cuba", "", false)]
    [InlineData("chronology of the letters about the Sterna", "Sterna", "", true)]
    [InlineData("In what order were the letters from Elbria written?", "", "Elbria", true)]
    [InlineData("Give me a chronology of the correspondence between Elbria and Vantora about the fog", "fog", "Elbria|Vantora", true)]
    [InlineData("A timeline of the tow, according to Vantora", "tow", "Vantora", false)]
    [InlineData("What happened to the Sterna between 1 April and 20 April 2031?", "Sterna", "", false)]
    [InlineData("What happened in April 2031?", "", "", false)]
    [InlineData("List the letters about the fog in chronological order", "fog", "", true)]
    [InlineData("Which letters were written between 1 March and 8 March 2031?", "", "", true)]
    [InlineData("What happened on 5 May 2031?", "", "", false)]
    [InlineData("What happened to the pilots in March 2031?", "pilots", "", false)]
    [InlineData("What did Elbria do in March 2031?", "Elbria", "", false)]
    [InlineData("What did Elbria say between 3 and 9 April 2031?", "", "Elbria", false)]
    [InlineData("What have Elbria and the Republic of Vantora written about the tow since April?", "tow", "Elbria|Republic of Vantora", false)]
    [InlineData("What was said about the tow in early April?", "tow", "", false)]
    [InlineData("Which letters did Elbria send between 3 and 9 April 2031?", "", "Elbria", true)]
    [InlineData("What did d'Arvanne say between 1 March and 31 March 2031?", "", "d'Arvanne", false)]
    [InlineData("Which letters did d’Arvanne send between 1 and 9 March 2031?", "", "d’Arvanne", true)]
    [InlineData("1–20 April 2031?", "", "", false)]
    public void A_question_for_the_order_of_time_tells_its_topic_and_whose_letters_are_meant(string question, string topic, string writers, bool ofLetters)
    {
        var asked = TimelineQuestion.In(question);
        Assert.Equal((topic, writers, ofLetters), (asked?.Topic, string.Join('|', asked?.Writers ?? ["?"]), asked?.OfLetters));
    }

    [Theory]
    [InlineData("What happened to the pilots?")]
    [InlineData("What happened to the pilots on 3 March 2031?")]
    [InlineData("What did Elbria say on 3 March 2031?")]
    [InlineData("What did Elbria say about the tow in March 2031?")]
    [InlineData("What did the letter of 3 March say in May 2031?")]
    [InlineData("When was the Sterna returned?")]
    [InlineData("Which letters mention S/2031/112?")]
    [InlineData("Which letters mention S/2031/112 since March 2031?")]
    [InlineData("How many letters did Elbria send between 1 April and 5 May 2031?")]
    [InlineData("List the letters of Elbria in May 2031")]
    [InlineData("In what capacity did Ilse d'Arvanne write?")]
    [InlineData("What does the letter say about the order of the Coast Guard?")]
    public void Any_other_question_is_no_question_for_a_timeline(string question) => Assert.Null(TimelineQuestion.In(question));

    [Fact]
    public void What_the_next_sentence_tells_of_the_same_event_comes_along()
    {
        var sentence = Ranked.Sentence(Ranked.Dated(2031, 3, 14), 0, "The Council met on 12 March 2031 to hear both.", "During the meeting, Ms. Bråten spoke of seven ships.", "Vantora was silent.");
        var row = new TimelineRow(sentence, DatedWords.In(sentence.Evidence.Letter, sentence.Span, []), 1);

        var quoted = Assert.Single(row.Statement(new AskedWords("")).Segments.OfType<Segment.Quoted>());
        Assert.EndsWith("spoke of seven ships.", quoted.Span.Of(sentence.Evidence.Letter.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dated_sentence_is_shown_though_it_opens_what_is_too_long_to_show()
    {
        var quoted = string.Join(' ', Enumerable.Repeat("They did not say why.", 55));
        var letter = SomeLetters.Indexed("some", $"The Merle was at Corran. On 2 March 2031 her master said: “They came aboard. {quoted}”").Letter with { Header = Ranked.Dated(2031, 3, 14) };
        var (before, sentence) = (new LetterInTime(letter, Token).Sentences[0], new LetterInTime(letter, Token).Sentences[1]);
        AssertShown(new TimelineRow(sentence.Sentence, sentence.Days, 1) { Also = [before.Sentence] });
    }

    [Fact]
    public void A_dated_sentence_is_shown_though_a_quotation_before_it_ends_within_it()
    {
        string[] paragraph = ["The Merle was at Corran, her master wrote, “and in good order.", "On 2 March 2031 they came” to take her away.", "The weather was fine."];
        var (before, sentence) = (Ranked.Sentence(Ranked.Dated(2031, 3, 14), 0, paragraph), Ranked.Sentence(Ranked.Dated(2031, 3, 14), 1, paragraph));
        AssertShown(new TimelineRow(sentence, DatedWords.In(sentence.Evidence.Letter, sentence.Span, []), 1) { Also = [before] });
    }

    private static void AssertShown(TimelineRow row) =>
        Assert.Contains(row.Statement(new AskedWords("")).Segments.OfType<Segment.Quoted>(), quoted => quoted.Span.Contains(row.Sentence.Span));

    [Fact]
    public async Task The_time_asked_for_is_met_by_every_entry_and_the_oldest_comes_first()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var answer = Assert.IsType<Grounded>(await letters.AskAsync(Token, "What happened to the Sterna between 1 April and 20 April 2031?"));

        Assert.Equal(AnswerForm.Timeline, answer.Form);
        Assert.Equal(["“14 April 2031”", "“14 April” (2031, by the document's own date)", "“14 April 2031”", "“15 April 2031”", "“15 April 2031”"], answer.Statements.Select(statement => statement.When));
        // Both sides of the story, each in its own words.
        Assert.Contains(answer.Statements, statement => statement.Text.Contains("Quoyle", StringComparison.Ordinal));
        Assert.Contains(answer.Statements, statement => statement.Text.Contains("“What reached Ansmouth on 14 April was a hull.”", StringComparison.Ordinal));
        Assert.StartsWith("5 dated statements between 1 April and 20 April 2031 from 4 of the 22 letters held, oldest first:", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_entry_quotes_one_letter_alone_and_its_date_stands_in_that_letter()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var answer = Assert.IsType<Grounded>(await letters.AskAsync(Token, "What happened between 1 April and 5 May 2031?"));

        Assert.InRange(answer.Statements.Count, 12, TimelineAnswers.MostRows);
        foreach (var statement in answer.Statements)
        {
            var cited = statement.Citations.Select(number => answer.Citations[number - 1]).ToList();
            Assert.Single(cited.Select(citation => citation.Letter).Distinct());
            Assert.StartsWith($"{statement.When}: ", statement.Text, StringComparison.Ordinal);
            var words = statement.When?.Split('”')[0].TrimStart('“') ?? "";
            Assert.Contains(cited, citation => citation.Quote.Replace('\n', ' ').Contains(words, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Letters_are_put_in_the_order_of_their_dates()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var answer = Assert.IsType<Grounded>(await letters.AskAsync(Token, "In what order were the letters from Elbria written?"));

        Assert.Equal(
            ["“7 March 2031”", "“12 March 2031”", "“18 March 2031”", "“4 April 2031”", "“16 April 2031”", "“9 May 2031”"], answer.Statements.Select(statement => statement.When));
        Assert.All(answer.Citations, citation => Assert.Contains("elbria", citation.Source, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_is_dated_so_that_is_said_and_nothing_else_is_shown()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var answer = Assert.IsType<NotInLetters>(await letters.AskAsync(Token, "What happened between 1 June and 5 July 2041?"));

        Assert.Equal("The letters do not answer this. I searched 22 letters; nothing is dated ‘between 1 June and 5 July 2041’ in them.", answer.Explanation);
        Assert.Empty(answer.Statements);
    }

    [Fact]
    public async Task A_letter_without_a_date_is_not_dated_but_counted()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var answer = Assert.IsType<Grounded>(await letters.AskAsync(Token, "Give me a chronology of the letters about Iranian drones"));

        Assert.Equal("One more letter has to do with it, but bears no date.", answer.More);
        Assert.DoesNotContain(answer.Statements, statement => statement.When is null);
    }
}
