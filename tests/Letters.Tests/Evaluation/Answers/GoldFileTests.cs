using Letters.Evaluation;
using Letters.Evaluation.Answers;

namespace Letters.Tests.Evaluation.Answers;

public sealed class GoldFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gold-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string[] Gold { get; } =
        [.. new[] { "samples", "frus", "dfat" }.Select(name => RepositoryPaths.InRepository($"tests/questions/gold/{name}.jsonl"))];

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_projects_questions_are_all_read_and_none_has_anothers_id()
    {
        var questions = await GoldFile.ReadAsync(
            [.. Gold, RepositoryPaths.InRepository("tests/questions/samples.jsonl"), RepositoryPaths.InRepository("tests/questions/fresh.jsonl")], Token);

        Assert.True(questions.Count(question => question.Set is not null) >= 170);
    }

    [Fact]
    public async Task Of_every_kind_of_question_half_of_the_first_ones_is_held_back()
    {
        foreach (var file in Gold)
            foreach (var kind in (await GoldFile.ReadAsync([file], Token)).GroupBy(question => question.Kind))
            {
                var (dev, held) = (kind.Count(question => question.Set == "dev"), kind.Count(question => question.Set == "held"));
                Assert.Equal(kind.Count(), dev + held);
                // Later ones, "n…", were written for rules to be seen by alone.
                var later = kind.Count(question => question.Id.StartsWith('n'));
                Assert.InRange(dev - later - held, 0, 1);
                Assert.True(held > 0, $"{file}: no {kind.Key} is held back.");
            }
    }

    [Fact]
    public async Task The_users_own_questions_are_read_too()
    {
        var questions = await GoldFile.ReadAsync([RepositoryPaths.SharedData("gold", "seeds.jsonl")], Token);

        Assert.Equal(6, questions.Count(question => question.Expected == Expectation.NotInLetters));
        Assert.Equal(2, questions.Count(question => question.Kind == "followUp"));
    }

    [Fact]
    public async Task A_line_in_the_short_form_says_as_much_as_one_in_the_long_form()
    {
        var read = await ReadAsync(
            """{"id":"a","question":"Who?","answers":["Ada","A. Oake"],"source":"a.txt"}""",
            """{"id":"b","question":"Why?","unanswerable":true}""",
            """
            {"id":"c","question":"And then?","history":["Who?"],"kind":"positions","allOf":[["yes"],["no","never"]],"sources":["a.txt","b.txt"],"fromLetters":2,"mustNot":["maybe"],"expect":"either","set":"held"}
            """);

        Assert.Equal(["Ada", "A. Oake"], Assert.Single(read[0].Wanted));
        Assert.Equal(("fact", Expectation.Grounded, 1), (read[0].Kind, read[0].Expected, read[0].LettersNeeded));
        Assert.Equal(("unanswerable", Expectation.NotInLetters, 0), (read[1].Kind, read[1].Expected, read[1].LettersNeeded));
        Assert.Equal(("positions", Expectation.Either, 2), (read[2].Kind, read[2].Expected, read[2].LettersNeeded));
        Assert.Equal((2, "held", "maybe", "Who?"), (read[2].Wanted.Count, read[2].Set, read[2].MustNot[0], read[2].History[0]));
    }

    [Theory]
    [InlineData("no JSON", "id, question")]
    [InlineData("""{"question":"Who?"}""", "id, question")]
    [InlineData("""{"id":"a","question":"Who?","answers":["Ada"]}""", "taken already")]
    [InlineData("""{"id":"b","question":"Who?"}""", "expected \"answers\"")]
    [InlineData("""{"id":"b","question":"Who?","answers":[""]}""", "empty")]
    [InlineData("""{"id":"b","question":"Who?","answers":[null]}""", "empty")]
    [InlineData("""{"id":"b","question":"Who?","allOf":[[]]}""", "empty")]
    [InlineData("""{"id":"b","question":"Who?","allOf":[null]}""", "empty")]
    [InlineData("""{"id":"b","question":"Who?","answers":["Ada"],"expect":"perhaps"}""", "perhaps")]
    public async Task A_line_that_is_wrong_is_named_with_what_was_expected(string line, string expected)
    {
        var error = await Assert.ThrowsAsync<EvaluationFormatException>(
            () => ReadAsync("""{"id":"a","question":"Who?","answers":["Ada"]}""", line));

        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<GoldQuestion>> ReadAsync(params string[] lines)
    {
        var file = Path.Combine(folder.FullName, "questions.jsonl");
        await File.WriteAllLinesAsync(file, lines, Token);
        return await GoldFile.ReadAsync([file], Token);
    }
}
