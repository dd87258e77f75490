using Letters.Retrieval;
using Letters.Retrieval.Memory;
using Letters.Retrieval.Ranking;

namespace Letters.Tests.Retrieval.Ranking;

public sealed class OppositesTests
{
    [Theory]
    [InlineData("imposed", "lifted")]
    [InlineData("Accepted", "rejected")]
    [InlineData("known", "unknown")]
    [InlineData("complete", "incomplete")]
    public void Contraries_are_known_both_ways(string one, string other)
    {
        Assert.True(Opposites.Are(Synonyms.StemOf(one), Synonyms.StemOf(other)));
        Assert.True(Opposites.Are(Synonyms.StemOf(other), Synonyms.StemOf(one)));
    }

    [Theory]
    [InlineData("accepted", "accepted")]
    [InlineData("accepted", "imposed")]
    [InlineData("der", "under")]
    [InlineData("der", "wonder")]
    [InlineData("deploy", "deployed")]
    public void Words_that_only_look_alike_are_no_contraries(string one, string other)
    {
        Assert.False(Opposites.Are(Synonyms.StemOf(one), Synonyms.StemOf(other)));
        Assert.False(Opposites.Are(Synonyms.StemOf(other), Synonyms.StemOf(one)));
    }

    [Fact]
    public async Task A_sentence_holds_the_contrary_of_a_word_only_where_its_passage_does_not_hold_the_word()
    {
        Assert.Equal("no yes", await InAsync("Who imposed the embargo?", "The Council met on Monday.\nThe embargo was lifted."));
        Assert.Equal("no no", await InAsync("Who imposed the embargo?", "The Council imposed it on Monday.\nThe embargo was lifted."));
    }

    /// <summary>By sentence, whether it holds a contrary.</summary>
    private static async Task<string> InAsync(string question, string paragraph)
    {
        using var index = new MemoryLetterIndex(null);
        await index.ReplaceAsync(SomeLetters.Indexed("a", paragraph), TestContext.Current.CancellationToken);
        var (words, candidates) = await new Retriever(index, null).CandidatesAsync(question, [], null, TestContext.Current.CancellationToken);
        var measured = Assert.Single(MeasuredCandidates.Measure(words, candidates));
        return string.Join(' ', Opposites.In(words, measured.Candidate, measured.Held).Select(holds => holds ? "yes" : "no"));
    }
}
