using System.Numerics.Tensors;
using Letters.Retrieval.Ranking;

namespace Letters.Evaluation.Training;

/// <summary>How a network is trained. The same lessons give the same network.</summary>
/// <param name="Units">How many units see several features at once; 0 for a plain weighted sum.</param>
/// <param name="Rate">How far the first step goes; the last goes a tenth of it.</param>
/// <param name="Pull">How strongly the weights are pulled back to where they began.</param>
/// <param name="Voices">How many networks are learned, each from another beginning; the mean of them is kept.</param>
internal sealed record Training(int Units, int Epochs, float Rate, float Pull, int Voices = 1)
{
    private const int Batch = 16;

    /// <summary>Learns to put right rows of a lesson before wrong ones: softmax over the rows.</summary>
    /// <param name="prior">By feature, in its own unit: the weights to begin with, up to one factor that is fitted first.</param>
    public ScoreNetwork Order(IReadOnlyList<Lesson> lessons, float[] prior)
    {
        var scale = Scale.Of(lessons, prior.Length);
        var rows = lessons.Select(scale.Apply).ToList();
        var start = scale.Into(prior);
        TensorPrimitives.Multiply(start, Factor(lessons, rows, start), start);
        return Learn(lessons, rows, scale, start, (lesson, scores) =>
        {
            Chances(scores);
            var right = lesson.IsRight.Count(isRight => isRight);
            for (var i = 0; i < scores.Length; i++) scores[i] -= lesson.IsRight[i] ? 1f / right : 0;
        });
    }

    /// <summary>Learns how likely a row is right by itself: the logistic function of the score is the probability.</summary>
    public ScoreNetwork Tell(IReadOnlyList<Lesson> lessons, int features)
    {
        var scale = Scale.Of(lessons, features);
        return Learn(lessons, [.. lessons.Select(scale.Apply)], scale, new float[features], (lesson, scores) =>
        {
            for (var i = 0; i < scores.Length; i++) scores[i] = (1 / (1 + MathF.Exp(-scores[i]))) - (lesson.IsRight[i] ? 1 : 0);
        });
    }

    /// <param name="toErrors">Turns the scores of a lesson's rows into how much too high each is.</param>
    private ScoreNetwork Learn(
        IReadOnlyList<Lesson> lessons, IReadOnlyList<float[]> rows, Scale scale, float[] start, Action<Lesson, float[]> toErrors) =>
        ScoreNetwork.Mean([.. Enumerable.Range(1, Voices).Select(seed => Learn(lessons, rows, scale, start, toErrors, new Random(seed)))]);

    private ScoreNetwork Learn(
        IReadOnlyList<Lesson> lessons, IReadOnlyList<float[]> rows, Scale scale, float[] start, Action<Lesson, float[]> toErrors, Random random)
    {
        var learner = new Learner(start, Units, random);
        var order = Enumerable.Range(0, lessons.Count).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = Rate * (1 - (0.9f * epoch / Epochs));
            foreach (var batch in order.Chunk(Batch))
            {
                foreach (var i in batch)
                {
                    var scores = Scores(lessons[i].Rows, rows[i], start.Length, learner.Score);
                    toErrors(lessons[i], scores);
                    for (var row = 0; row < scores.Length; row++)
                        learner.Blame(rows[i].AsSpan(row * start.Length, start.Length), scores[row]);
                }
                learner.Step(batch.Length, rate, Pull);
            }
        }
        return learner.Result(scale);
    }

    /// <summary>What given weights must be multiplied with to fit best: they order, but know nothing of chances.</summary>
    private static float Factor(IReadOnlyList<Lesson> lessons, IReadOnlyList<float[]> rows, float[] weights)
    {
        const int every = 7; // enough to fit one number
        if (weights.All(weight => weight == 0)) return 1;
        return Enumerable.Range(0, 24).Select(i => 0.25f * MathF.Pow(1.4f, i)).MinBy(factor => Enumerable.Range(0, lessons.Count / every).Sum(at =>
        {
            var lesson = lessons[at * every];
            var scores = Scores(lesson.Rows, rows[at * every], weights.Length, row => factor * TensorPrimitives.Dot(row, weights));
            Chances(scores);
            return -Math.Log(Math.Max(1e-9, scores.Where((_, row) => lesson.IsRight[row]).Sum()));
        }));
    }

    private static float[] Scores(int count, float[] rows, int features, Func<ReadOnlySpan<float>, float> score)
    {
        var scores = new float[count];
        for (var row = 0; row < count; row++) scores[row] = score(rows.AsSpan(row * features, features));
        return scores;
    }

    private static void Chances(float[] scores)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max<float>(scores), scores); // the largest must not overflow
        TensorPrimitives.SoftMax(scores, scores);
    }
}
