using Letters.Retrieval.Encoder;

namespace Letters.Tests.Retrieval.Encoder;

public sealed class UnigramTokenizerTests
{
    // Ids are places; the first six are the model's own.
    private static readonly UnigramTokenizer Tokenizer = new(new Vocabulary(
    [
        ("\uFFFD", 0), ("<s>", 0), ("</s>", 0), ("x1", 0), ("x2", 0), ("x3", 0),
        ("\u2581", -5), ("\u2581note", -3), ("n", -4), ("o", -4), ("t", -4), ("e", -4), ("no", -5), ("te", -5), ("\u2581n", -4),
    ]));

    [Theory]
    [InlineData("", new int[0])]
    [InlineData("note", new[] { 7 })]
    [InlineData("note note", new[] { 7, 7 })]
    [InlineData("ｎｏｔｅ", new[] { 7 })]
    [InlineData("notenote", new[] { 7, 12, 13 })]
    [InlineData("no", new[] { 14, 9 })]
    [InlineData("<s>", new[] { 6, 0 })]
    [InlineData("n長長🙂長n", new[] { 14, 0, 8 })]
    [InlineData("n\to", new[] { 14, 0, 9 })]
    public void The_pieces_with_the_highest_sum_of_scores_are_taken(string text, int[] expected) =>
        Assert.Equal(expected, Tokenizer.Encode(text));

    [Fact]
    public void A_cut_in_the_middle_of_a_surrogate_pair_takes_the_whole_pair_away()
    {
        var text = new string('n', UnigramTokenizer.MostCharacters - 1);
        Assert.Equal(Tokenizer.Encode(text), Tokenizer.Encode(text + "🙂"));
    }
}
