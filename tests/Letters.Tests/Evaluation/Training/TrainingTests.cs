using Letters.Evaluation;
using Letters.Evaluation.Training;
using LearnedNetwork = Letters.Evaluation.Training.Training;

namespace Letters.Tests.Evaluation.Training;

public sealed class TrainingTests
{
    private static readonly LearnedNetwork Plain = new(Units: 0, Epochs: 20, Rate: 0.05f, Pull: 0);

    [Fact]
    public void Right_rows_come_to_stand_before_wrong_ones()
    {
        var network = Plain.Order(Lessons(200, row => row[0] - (0.5f * row[1])), new float[3]);

        Assert.All(Lessons(50, row => row[0] - (0.5f * row[1]), seed: 9), lesson =>
        {
            var scores = Enumerable.Range(0, lesson.Rows).Select(row => network.Score(lesson.Row(row))).ToList();
            Assert.InRange(scores.OrderDescending().ToList().IndexOf(scores[Array.IndexOf(lesson.IsRight, true)]), 0, 1);
        });
        Assert.True(network.Weights[0] > 0 && network.Weights[1] < 0);
    }

    [Fact]
    public void The_same_lessons_give_the_same_weights()
    {
        var training = new LearnedNetwork(Units: 4, Epochs: 3, Rate: 0.01f, Pull: 1e-3f);

        var (once, again) = (training.Order(Lessons(60, row => row[0]), new float[3]), training.Order(Lessons(60, row => row[0]), new float[3]));

        Assert.Equal(once.Weights, again.Weights);
        Assert.Equal(once.Units.SelectMany(unit => unit.Weights), again.Units.SelectMany(unit => unit.Weights));
    }

    [Fact]
    public void Units_see_what_no_weighted_sum_can()
    {
        // A row is right where exactly one of two features is high.
        var lessons = Lessons(400, row => row[0] > 0 != row[1] > 0 ? 1 : 0);
        var network = new LearnedNetwork(Units: 8, Epochs: 40, Rate: 0.02f, Pull: 0).Order(lessons, new float[3]);

        Assert.True(network.Score([1, -1, 0]) > network.Score([1, 1, 0]));
        Assert.True(network.Score([-1, 1, 0]) > network.Score([-1, -1, 0]));
    }

    [Fact]
    public void A_strong_pull_keeps_the_order_that_was_given()
    {
        var network = (Plain with { Pull = 1000, Rate = 0.001f }).Order(Lessons(50, row => row[0]), [0, 0, 1]);

        Assert.True(network.Weights[2] > 10 * Math.Abs(network.Weights[0]));
    }

    [Fact]
    public void A_probability_is_learned_as_often_as_it_comes_true()
    {
        var random = new Random(3);
        var lessons = Enumerable.Range(0, 2000).Select(i => new Lesson([i % 2], [random.NextDouble() < (i % 2 == 0 ? 0.2 : 0.7)], 0)).ToList();

        var network = (Plain with { Rate = 0.01f }).Tell(lessons, 1);

        Assert.InRange(Chance(network.Score([0])), 0.15, 0.25);
        Assert.InRange(Chance(network.Score([1])), 0.65, 0.75);
    }

    [Fact]
    public void The_area_under_the_curve_is_how_often_a_good_one_is_above_a_bad_one()
    {
        Assert.Equal(1, Auroc.Of([2, 3], [0, 1]));
        Assert.Equal(0, Auroc.Of([0], [1]));
        Assert.Equal(0.5, Auroc.Of([1, 1], [1]));
        Assert.Equal(0.75, Auroc.Of([1, 3], [2, 0]));
    }

    private static double Chance(float score) => 1 / (1 + Math.Exp(-score));

    /// <summary>Lessons of five rows of three features, of which the one with the most worth is right.</summary>
    private static List<Lesson> Lessons(int count, Func<float[], float> worth, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var rows = Enumerable.Range(0, 5).Select(_ => new[] { Any(), Any(), Any() }).ToList();
            var best = rows.MaxBy(worth) ?? rows[0];
            return new Lesson([.. rows.SelectMany(row => row)], [.. rows.Select(row => row == best)], 0);
        })];

        float Any() => (float)((2 * random.NextDouble()) - 1);
    }
}
