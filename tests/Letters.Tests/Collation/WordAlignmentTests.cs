using FsCheck;
using FsCheck.Fluent;
using Letters.Collation;

namespace Letters.Tests.Collation;

public sealed class WordAlignmentTests
{
    [Fact]
    public void Pairs_are_equal_words_and_ascend_in_both_rows() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(31, 7).WithMaxTest(500),
        Prop.ForAll(Rows(12), Rows(12), (one, other) =>
        {
            var pairs = WordAlignment.Of(one, other);
            Assert.All(pairs, pair => Assert.Equal(one[pair.One], other[pair.Other]));
            Assert.All(pairs.Zip(pairs.Skip(1)), next => Assert.True(next.First.One < next.Second.One && next.First.Other < next.Second.Other));
        }));

    [Fact]
    public void A_row_from_which_words_were_left_out_is_met_whole() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(31, 9).WithMaxTest(500),
        Prop.ForAll(Rows(5), row =>
        {
            ulong[] shorter = [.. row.Where((word, i) => (i * 7 + (int)word) % 3 != 0)];
            Assert.Equal(shorter.Length, WordAlignment.Of(row, shorter).Count);
        }));

    [Fact]
    public void Two_long_rows_without_a_common_word_are_left_unmatched_in_bounded_work()
    {
        var one = Enumerable.Range(0, 20_000).Select(i => (ulong)(i % 50)).ToArray();
        var other = Enumerable.Range(0, 20_000).Select(i => 100 + (ulong)(i % 50)).ToArray();
        Assert.Empty(WordAlignment.Of(one, other));
    }

    private static Arbitrary<ulong[]> Rows(int words) =>
        Gen.Choose(0, words - 1).Select(word => (ulong)word).ArrayOf().ToArbitrary();
}
