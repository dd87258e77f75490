using Letters.Evaluation;

namespace Letters.Tests.Evaluation;

public sealed class RankingTests
{
    private static readonly Ranking Found = new(["x", "a", "y", "b"], new Dictionary<string, int> { ["a"] = 1, ["b"] = 2, ["c"] = 1 });

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1 / 3.0)]
    [InlineData(10, 2 / 3.0)]
    public void Recall_is_the_share_of_the_relevant_that_were_found(int depth, double expected) => Assert.Equal(expected, Found.Recall(depth), 1e-12);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0.5)]
    [InlineData(10, 0.5)]
    public void The_reciprocal_rank_is_that_of_the_first_relevant(int depth, double expected) =>
        Assert.Equal(expected, Found.ReciprocalRank(depth), 1e-12);

    [Fact]
    public void Ndcg_weighs_grades_by_rank_against_the_best_order() => Assert.Equal(
        (1 / Math.Log2(3) + 2 / Math.Log2(5)) / (2 + 1 / Math.Log2(3) + 1 / Math.Log2(4)), Found.Ndcg(10), 1e-12);

    [Fact]
    public void Ndcg_of_the_best_order_is_one() =>
        Assert.Equal(1, new Ranking(["b", "a", "c"], Found.Grades).Ndcg(3), 1e-12);

    [Fact]
    public void What_is_cut_off_does_not_lower_ndcg() => Assert.Equal(1, new Ranking(["b"], Found.Grades).Ndcg(1), 1e-12);

    [Fact]
    public void Nothing_found_measures_nothing()
    {
        var nothing = new Ranking([], Found.Grades);

        Assert.Equal((0, 0, 0), (nothing.Recall(10), nothing.ReciprocalRank(10), nothing.Ndcg(10)));
    }

    [Theory]
    [InlineData("It had nine members.", "nine", true)]
    [InlineData("Ninety-nine nines.", "nine", true)]
    [InlineData("It was ninety.", "nine", false)]
    [InlineData("In 19145 and 1914.", "1914", true)]
    [InlineData("In 19145.", "1914", false)]
    [InlineData("Paid $5 million.", "$5", true)]
    [InlineData("Nine", "nine", false)]
    public void An_answer_stands_in_a_sentence_on_word_boundaries(string sentence, string answer, bool expected) =>
        Assert.Equal(expected, AnswerStrings.Hit(sentence, ["absent", answer]));
}
