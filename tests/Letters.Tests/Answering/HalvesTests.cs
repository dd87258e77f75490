using Letters.Answering;

namespace Letters.Tests.Answering;

public sealed class HalvesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("What did Elbria allege and who rejected it?", "What did Elbria allege?", "who rejected it?", "who rejected it: Elbria?", true)]
    [InlineData("Why was the cutter towed, and how many pilots were held?", "Why was the cutter towed?", "how many pilots were held?", "how many pilots were held?", false)]
    public void A_question_in_two_halves_is_two_questions(string question, string first, string second, string inFull, bool leans) =>
        Assert.Equal(new Halves(first, second, inFull, leans), Halves.Of(question));

    [Theory]
    [InlineData("What did Elbria and Vantora say?")]
    [InlineData("Who signed it and when?")]
    [InlineData("How many ships were stopped and inspected?")]
    [InlineData("Which State has offered and will provide troops?")]
    [InlineData("What has been and can be done about the strait?")]
    public void One_question_is_not_cut(string question) => Assert.Null(Halves.Of(question));

    [Fact]
    public async Task Each_half_is_answered()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var answer = await letters.AskAsync(Token, "Where was the pilot cutter towed to, and who signed the receipt for her?");

        Assert.Contains("Port Greve", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Crewe-Lefèvre", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disputed_act_is_told_by_each_party_that_speaks_to_it()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.SharedData("letters", "seeds"));
        var answer = Assert.IsType<Grounded>(await letters.AskAsync(Token, "Did Iran supply drones to Russia?"));

        Assert.InRange(answer.Statements.Count, 3, 5);
        Assert.Equal(answer.Statements.Count, answer.Statements.DistinctBy(statement => statement.Speaker).Count());
    }
}
