using Letters.Answering;

namespace Letters.Tests.Answering;

public sealed class LetterToldApartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("What does the first letter of Vantora say?", "What does letter No. 0417 say?")]
    [InlineData("What is Elbria's latest letter about?", "What is letter No. 1302 about?")]
    [InlineData("What did the Vantoran Permanent Representative ask the Security Council in her first letter?", "What did the Vantoran Permanent Representative ask the Security Council in letter No. 0417?")]
    [InlineData("Who wrote the Karrow Courier article?", "Who wrote the press article of 13 March 2031?")]
    [InlineData("What is the Meridian Wire piece about?", "What is the press article of 6 May 2031 about?")]
    public async Task A_letter_told_by_its_order_or_its_paper_is_named(string asked, string understood) => Assert.Equal(understood, await CompletedAsync(asked));

    [Theory]
    [InlineData("What does the first letter of France say?")]
    [InlineData("What does Vantora's first letter of 3 March 2031 say?")]
    [InlineData("Who reads the Lindry Gazette article?")]
    [InlineData("What did the first ship carry?")]
    [InlineData("Who wrote the Commission's report?")]
    public async Task What_names_no_such_letter_is_left_as_it_is(string asked) => Assert.Equal(asked, await CompletedAsync(asked));

    [Fact]
    public async Task The_first_letter_of_a_party_is_answered_from()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var answer = await letters.AskAsync(Token, "What does Vantora's first letter say?");

        Assert.IsType<Grounded>(answer);
        Assert.All(answer.Citations, citation => Assert.EndsWith("2031-03-03-vantora-to-president.txt", citation.Source, StringComparison.Ordinal));
    }

    private static async Task<string> CompletedAsync(string question)
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        return LetterToldApart.Complete(question, await letters.Index.LettersAsync(Token));
    }
}
