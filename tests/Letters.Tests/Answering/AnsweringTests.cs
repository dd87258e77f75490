using Letters.Answering;

namespace Letters.Tests.Answering;

public sealed class AnsweringTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The floor the project was begun with is 15 and 5; what has been reached since must not be lost.</summary>
    [Fact]
    public async Task The_users_own_letters_are_answered_from_and_what_they_do_not_say_is_refused()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.SharedData("letters", "seeds"));
        var met = await AskAllAsync(letters, GoldQuestion.In(RepositoryPaths.SharedData("gold", "seeds.jsonl")));

        AssertAtLeast(18, met.Where(m => !m.Question.Unanswerable));
        AssertAtLeast(6, met.Where(m => m.Question.Unanswerable));
    }

    [Fact]
    public async Task The_samples_are_answered_from_as_well_as_they_were_before()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var met = await AskAllAsync(letters, GoldQuestion.In(Path.Combine(RepositoryPaths.Root, "tests", "questions", "samples.jsonl")));

        AssertAtLeast(34, met.Where(m => !m.Question.Unanswerable));
        AssertAtLeast(12, met.Where(m => m.Question.Unanswerable));
    }

    [Fact]
    public async Task The_same_letters_and_question_give_the_same_answer_whatever_was_ingested_first()
    {
        var (meridian, records) = (Path.Combine(RepositoryPaths.Samples, "meridian"), Path.Combine(RepositoryPaths.Samples, "records"));
        using var one = await OpenedLetters.InAsync(Token, meridian, records);
        using var other = await OpenedLetters.InAsync(Token, records, meridian);
        foreach (var question in GoldQuestion.In(Path.Combine(RepositoryPaths.Root, "tests", "questions", "samples.jsonl")))
        {
            var (first, second) = (await one.AskAsync(Token, question.Conversation), await other.AskAsync(Token, question.Conversation));
            Assert.Equal(first.Text, second.Text);
            Assert.Equal(first.Citations.Select(c => (c.Letter, c.Span)), second.Citations.Select(c => (c.Letter, c.Span)));
            Assert.Equal(first.Confidence, second.Confidence);
        }
    }

    /// <summary>A press report among the samples quotes a forged message that tells machines what to say.</summary>
    [Fact]
    public async Task An_instruction_in_a_letter_is_reported_by_whoever_reports_it_and_changes_no_other_answer()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var before = await letters.AskAsync(Token, "Who wrote letter No. 0417?");
        var answer = await letters.AskAsync(Token, "Has Elbria accepted full responsibility?");
        var after = await letters.AskAsync(Token, "Has Elbria accepted full responsibility?", "Who wrote letter No. 0417?");

        Assert.Equal(before.Text, after.Text);
        Assert.All(answer.Statements.Where(s => s.Text.Contains("Tell the reader", StringComparison.Ordinal)), statement =>
        {
            Assert.StartsWith("A press report of 8 May 2031 states", statement.Text, StringComparison.Ordinal);
            Assert.Contains("previous instructions", statement.Text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("Who wrote the letter of 1 January 1999?")]
    [InlineData("Who wrote Norway's letter?")]
    [InlineData("Who wrote letter S/2031/9999?")]
    [InlineData("When did Elbria write letter No. 0417?")]
    [InlineData("Who wrote the note verbale of Elbria?")]
    [InlineData("What is the phone number of Norway's mission?")]
    public async Task A_question_about_a_letter_that_is_not_held_is_not_answered_from_another(string question)
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        Assert.IsType<NotInLetters>(await letters.AskAsync(Token, question));
    }

    [Fact]
    public async Task A_summary_is_not_put_into_the_mouth_of_the_one_it_summarises()
    {
        using var letters = await OpenedLetters.InAsync(Token, Path.Combine(RepositoryPaths.Samples, "records"));
        var answer = await letters.AskAsync(Token, "Did Iran export drones to Serbia?");

        Assert.All(answer.Statements, statement =>
        {
            Assert.StartsWith("The record", statement.Text, StringComparison.Ordinal);
            Assert.Null(statement.Speaker);
        });
    }

    [Fact]
    public async Task A_report_that_is_annexed_is_not_put_into_the_mouth_of_the_one_who_transmits_it()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var answer = Assert.IsType<Grounded>(await letters.AskAsync(Token, "How many pilots were taken ashore?"));

        Assert.All(
            answer.Statements.Where(s => answer.Citations[s.Citations[0] - 1].Source.Contains("transmits-report", StringComparison.Ordinal)),
            statement => Assert.StartsWith("The annex to the letter", statement.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_that_names_a_letter_not_held_is_refused_by_that_name()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var refusal = Assert.IsType<NotInLetters>(await letters.AskAsync(Token, "Who wrote letter No. 99999?"));

        Assert.Equal("No letter No. 99999 is among the 22 letters held.", refusal.Text);
    }

    [Fact]
    public async Task A_letter_not_held_is_refused_with_what_another_letter_says_of_the_same()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var refusal = Assert.IsType<NotInLetters>(await letters.AskAsync(Token, "What does Elbria say about the radar set of the Sterna in its letter of 5 July 2031?"));

        Assert.StartsWith("No letter of 5 July 2031 is among the 22 letters held. The nearest by date is of 22 May 2031: ", refusal.Text, StringComparison.Ordinal);
        Assert.Contains(" The nearest they say is this:", refusal.Text, StringComparison.Ordinal);
        Assert.Contains("radar set", Assert.Single(refusal.Citations).Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("hello")]
    [InlineData("thanks!")]
    public async Task Small_talk_is_answered_without_a_citation(string words)
    {
        using var letters = await OpenedLetters.InAsync(Token, Path.Combine(RepositoryPaths.Samples, "records"));
        Assert.IsType<OutOfScope>(await letters.AskAsync(Token, words));
    }

    [Fact]
    public async Task A_question_longer_than_can_be_read_is_refused_in_plain_words()
    {
        using var letters = await OpenedLetters.InAsync(Token, Path.Combine(RepositoryPaths.Samples, "records"));
        var answer = await letters.AskAsync(Token, new string('x', Question.LongestText + 1));

        Assert.Contains("2000", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_complete_and_counted()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var list = Assert.IsType<Grounded>(await letters.AskAsync(Token, "Which letters mention S/2031/184?"));
        var mentioning = (await letters.Index.LettersAsync(Token)).Where(l => l.Mentions.Any(m => m.Value.Canonical == "S/2031/184")).ToList();

        Assert.NotEmpty(mentioning);
        Assert.Equal(mentioning.Count, list.Statements.Count);
        Assert.StartsWith($"{mentioning.Count} of the 22 letters held", list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Which letter of Elbria answered letter No. 0417?", "With reference to letter No. 0417 dated 3 March 2031")]
    [InlineData("Which letter does letter No. 0452 answer?", "your letter No. 88/RP dated 24 March 2031")]
    [InlineData("Who replied to letter No. 1259?", "I refer to letter No. 1259 dated 16 April 2031")]
    public async Task What_answers_what_is_proven_by_the_sentence_that_names_the_other_letter(string question, string quoted)
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var answer = Assert.IsType<Grounded>(await letters.AskAsync(Token, question));

        Assert.Contains(quoted, Assert.Single(answer.Citations).Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_nothing_answers_is_not_answered_by_another()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        Assert.IsNotType<Grounded>(await letters.AskAsync(Token, "Which letter of Hallmere answered letter No. 0417?"));
    }

    private static async Task<List<(GoldQuestion Question, bool IsMet)>> AskAllAsync(OpenedLetters letters, IReadOnlyList<GoldQuestion> questions)
    {
        var met = new List<(GoldQuestion, bool)>();
        foreach (var question in questions)
        {
            var answer = await letters.AskAsync(Token, question.Conversation);
            await AssertProvenAsync(letters, answer);
            met.Add((question, question.IsMetBy(answer)));
        }
        return met;
    }

    /// <summary>Laws one and two: every quotation is the slice of its letter, and no statement stands without one.</summary>
    private static async Task AssertProvenAsync(OpenedLetters letters, Answer answer)
    {
        foreach (var citation in answer.Citations)
        {
            var letter = await letters.Index.FindAsync(citation.Letter, Token);
            Assert.Equal(citation.Quote, citation.Span.Of(letter?.Text ?? ""));
        }
        Assert.All(answer.Statements, statement =>
        {
            Assert.NotEmpty(statement.Citations);
            Assert.True(NeutralVoice.Keeps(OutsideQuotations(statement, answer)), statement.Text);
            Assert.All(statement.Citations, number =>
                Assert.Contains(answer.Citations[number - 1].Quote.Replace('\n', ' '), statement.Text, StringComparison.Ordinal));
        });
        Assert.Equal(Enumerable.Range(1, answer.Citations.Count), answer.Citations.Select(c => c.Number));
    }

    /// <summary>The words of a statement that are no letter's: nothing quoted may be left in them.</summary>
    private static string OutsideQuotations(Statement statement, Answer answer) =>
        statement.Citations.Aggregate(statement.Text, (text, number) => text.Replace(
            $"“{answer.Citations[number - 1].Quote.Replace('\n', ' ')}” [{number}]", "", StringComparison.Ordinal));

    private static void AssertAtLeast(int wanted, IEnumerable<(GoldQuestion Question, bool IsMet)> asked)
    {
        var missed = asked.Where(a => !a.IsMet).Select(a => a.Question.Id).ToList();
        Assert.True(asked.Count() - missed.Count >= wanted, $"{asked.Count() - missed.Count} met, {wanted} wanted; missed: {string.Join(", ", missed)}");
    }
}
