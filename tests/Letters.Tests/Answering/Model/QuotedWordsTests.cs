using Letters.Answering.Model;
using Letters.Archive;

namespace Letters.Tests.Answering.Model;

public sealed class QuotedWordsTests
{
    private const string Letter = "The “Sterna” was found\nadrift — without lights – on 3 March. She was not the pilot’s ship. The end.";

    [Theory]
    [InlineData("The \"Sterna\" was found adrift", "The “Sterna” was found\nadrift")]
    [InlineData("adrift - without lights", "adrift — without lights")]
    [InlineData("SHE WAS NOT the pilot's ship.", "She was not the pilot’s ship")]
    [InlineData("was found … without lights", "was found\nadrift — without lights")]
    [InlineData("was found [...] on 3 March", "was found\nadrift — without lights – on 3 March")]
    public void Differences_of_typing_do_not_count(string looked, string found) =>
        Assert.Equal(found, QuotedWords.Find(Letter, new Span(0, Letter.Length), looked)?.Of(Letter));

    [Theory]
    [InlineData("She was the pilot's ship")]
    [InlineData("he was not the pilot's ship")]
    [InlineData("on 3 Mar")]
    [InlineData("without lights … was found")]
    [InlineData("…")]
    [InlineData("  ")]
    public void Anything_else_is_not_found(string looked) => Assert.Null(QuotedWords.Find(Letter, new Span(0, Letter.Length), looked));

    [Fact]
    public void Words_outside_the_passage_are_not_found() => Assert.Null(QuotedWords.Find(Letter, new Span(0, 30), "She was not"));
}
