using Letters.Answering;
using Letters.Collation;

namespace Letters.Tests.Answering;

public sealed class SpelledOutTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Words of the language that the samples do not hold.</summary>
    private static readonly HashSet<string> Known = new(["trip", "widow", "strayed", "unhappy"], StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("which letters did quoyle send", "which letters did Quoyle send")]
    [InlineData("docs from feb 2031 please", "documents from February 2031")]
    [InlineData("whats vantoras answer, acc. to the courier?", "what is Vantora’s answer, according to the courier?")]
    [InlineData("who abstained on res. 3061", "who abstained on resolution 3061")]
    [InlineData("What did the Vantoran FM tell the SG?", "What did the Vantoran Foreign Minister tell the Secretary-General?")]
    [InlineData("What happened on March 3 2031?", "What happened on March 3, 2031?")]
    [InlineData("What happened in March '31?", "What happened in March 2031?")]
    [InlineData("What did it say about the recordngs?", "What did it say about the recordings?")]
    [InlineData("What did it say about the recrodings, please?", "What did it say about the recordings?")]
    [InlineData("What happened on 3 may?", "What happened on 3 May?")]
    public async Task A_sloppy_question_is_understood_as_a_careful_one(string asked, string understood) => Assert.Equal(understood, await SpelledAsync(asked));

    [Theory]
    [InlineData("Why was she unhappy about the trip?")]
    [InlineData("Which documents does \"vantoras recordngs\" stand in?")]
    [InlineData("What may S/PV.1141 say of article 9?")]
    [InlineData("What did Nehru say?")]
    [InlineData("Who reneged and was deported?")]
    [InlineData("What does article 4 may say at 5 PM?")]
    [InlineData("What did the Vantorans say to Jan Kowalski?")]
    [InlineData("Which letter says “res. 12 of feb”?")]
    [InlineData("Was haben die Vertreter beider Regierungen geschrieben?")]
    public async Task What_is_written_well_or_in_another_language_is_left_as_it_is(string asked) => Assert.Equal(asked, await SpelledAsync(asked));

    [Fact]
    public async Task How_a_question_was_understood_is_told()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var answer = await letters.AskAsync(Token, "which letters did quoyle send");

        Assert.Equal(("which letters did quoyle send", "which letters did Quoyle send"), (answer.Question, answer.UnderstoodAs));
        Assert.Equal(5, answer.Statements.Count);
    }

    private static async Task<string> SpelledAsync(string question)
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var held = await letters.Index.LettersAsync(Token);
        return SpelledOut.Of(question, new Collator().Collate(held), held, Known.Contains);
    }
}
