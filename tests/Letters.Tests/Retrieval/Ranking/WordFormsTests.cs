using FsCheck;
using FsCheck.Fluent;
using Letters.Archive;
using Letters.Retrieval;
using Letters.Retrieval.Ranking;

namespace Letters.Tests.Retrieval.Ranking;

public sealed class WordFormsTests
{
    [Fact]
    public void A_text_is_read_alike_whether_its_words_were_met_before_or_not()
    {
        var forms = new WordForms(null);
        string[] pieces = ["Iran", "’s", "'s", "the", "The", "U", ".", ".S.", "S/PV.9612", "/", "2,060", ",", " ", "\n", "relational", "flies", "ï", "-", "9", "don", "'t", "́"];

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(77, 1),
            Prop.ForAll(
                Gen.Elements(pieces).ArrayOf().Resize(40).ToArbitrary(),
                parts => Read(string.Concat(parts), forms).SequenceEqual(Read(string.Concat(parts), null))));
    }

    [Theory]
    [InlineData("Flies over", "fli", false)]
    [InlineData("the", "the", true)]
    public void A_plain_word_is_known_by_its_stem_and_looks(string text, string stem, bool isStopWord)
    {
        var form = new WordForms(null).Beginning(text);

        Assert.Equal((stem, isStopWord), (form?.Stem, form?.IsStopWord));
    }

    [Theory]
    [InlineData("Sa'ed")]
    [InlineData("U.S.")]
    [InlineData("naïve")]
    [InlineData("B52")]
    [InlineData("9612")]
    [InlineData("")]
    public void What_may_be_joined_to_more_is_not_plain(string text) => Assert.Null(new WordForms(null).Beginning(text));

    [Fact]
    public void Words_that_share_a_place_are_not_taken_for_each_other()
    {
        var forms = new WordForms(null);
        var words = Enumerable.Range(0, 200_000).Select(i => string.Concat(i.ToString("D6", null).Select(digit => (char)('a' + (digit - '0'))))).ToList();

        Assert.All(words.Concat(words).Take(250_000), word => Assert.Equal(word, forms.Beginning(word)?.Word));
    }

    private static List<(Span Span, string Stem, bool IsStopWord, WordKinds Kinds)> Read(string text, WordForms? forms)
    {
        var read = new List<(Span, string, bool, WordKinds)>();
        for (var words = new WordReader(text, new Span(0, text.Length), forms); words.Next();)
            read.Add((words.Span, words.Stem.ToString(), words.IsStopWord, words.Form?.Kinds ?? WordKindsOf.Of(words.Span.Of(text), words.IsStopWord)));
        return read;
    }
}
