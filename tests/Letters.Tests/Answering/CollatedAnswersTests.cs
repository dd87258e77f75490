using Letters.Answering;
using Letters.Tests.Collation;

namespace Letters.Tests.Answering;

public sealed class CollatedAnswersTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("copies-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("What does letter No. 0431 refer to?", "my letter No. 0417 dated 3 March 2031")]
    [InlineData("Which letters refer to letter No. 1188?", "made in the letter of the Permanent Representative of Elbria")]
    [InlineData("What came after letter No. 1243?", "Further to my letter No. 1243")]
    [InlineData("What does the letter of 2 May 2031 transmit?", "I have the honour to transmit herewith the report")]
    [InlineData("What answered letter No. 0417?", "With reference to letter No. 0417")]
    public async Task What_letters_are_to_each_other_is_answered_by_the_sentence_that_says_so(string question, string quoted)
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var answer = Assert.IsType<Grounded>(await letters.AskAsync(Token, question));

        Assert.Contains(answer.Citations, citation => citation.Quote.Replace('\n', ' ').Contains(quoted, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_shown_one_party_is_offered_the_reply_of_the_other()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var answer = await letters.AskAsync(Token, "Who wrote letter No. 0417?");

        var offered = Assert.Single(answer.Suggestions, suggestion => suggestion == "What answered letter No. 0417?");
        Assert.Contains((await letters.AskAsync(Token, offered)).Citations, citation => citation.Reference == "1188");
    }

    [Fact]
    public async Task What_several_copies_say_is_said_once_by_the_best_of_them()
    {
        using var letters = await CopiesAsync();
        var answer = Assert.IsType<Grounded>(await letters.AskAsync(Token, "What did the launches do in the harbour of Corran?"));

        Assert.Equal(answer.Statements.Count, answer.Citations.Select(citation => citation.Quote).Distinct().Count());
        Assert.All(answer.Citations, citation => Assert.Equal("original.txt", citation.Source));
    }

    [Fact]
    public async Task A_list_counts_letters_and_not_their_copies()
    {
        using var letters = await CopiesAsync();
        var list = Assert.IsType<Grounded>(await letters.AskAsync(Token, "Which letters mention the harbour?"));

        Assert.StartsWith("1 of the 1 letters held, one of them in several copies", list.Text, StringComparison.Ordinal);
        Assert.Contains("(also held as reprint.txt, courier.md)", Assert.Single(list.Statements).Text, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<OpenedLetters> CopiesAsync()
    {
        foreach (var letter in new[] { SomeCopies.Original(), SomeCopies.Reprint(), SomeCopies.PressCopy() })
            await File.WriteAllTextAsync(Path.Combine(folder, letter.Source), letter.Text, Token);
        return await OpenedLetters.InAsync(Token, folder);
    }
}
