using Letters.Answering;
using Letters.Archive;
using Letters.Collation;
using Letters.Tests.Reading;

namespace Letters.Tests.Answering;

public sealed class AnswerGivenTests
{
    private static readonly Letter Asked = Reads.Letter("7 Quoyle to Bråten\n\nLetter ANSMOUTH, 3 March 2031\n\nWe ask that the ferry to Karrow be opened to pilots.", "7.txt");

    private static readonly IReadOnlyList<Letter> Held =
    [
        Asked,
        Reads.Letter("8 Quoyle to Bråten\n\nLetter ANSMOUTH, 4 March 2031\n\nThe ferry to Karrow is still closed to the pilots.", "8.txt"),
        Reads.Letter("9 Bråten to Quoyle\n\nLetter KARROW, 5 March 2031\n\nSoup has been served to everybody since Monday.", "9.txt"),
        Reads.Letter("10 Bråten to Quoyle\n\nLetter KARROW, 9 March 2031\n\nThe ferry will be opened to your pilots on Sunday.", "10.txt"),
        Reads.Letter("11 Bråten to Quoyle\n\nLetter KARROW, 19 March 2031\n\nThe ferry to Karrow has been opened to the pilots.", "11.txt"),
    ];

    [Theory]
    [InlineData("What did Bråten answer about the ferry and the pilots?", "10.txt")]
    [InlineData("How did Bråten reply?", "9.txt")]
    [InlineData("What did Quoyle answer about the ferry and the pilots?", null)]
    [InlineData("What did d'Arvanne answer about the ferry?", null)]
    [InlineData("What did Bråten write about the ferry?", null)]
    public void The_answer_is_the_first_letter_of_the_other_on_the_same_matter(string question, string? source)
    {
        var after = Held.Skip(1).Select(letter => letter.Id).ToHashSet();
        Assert.Equal(source, AnswerGiven.In(question, Asked, after, new Collator().Collate(Held))?.Source);
    }
}
