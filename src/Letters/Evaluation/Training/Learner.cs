using System.Numerics.Tensors;
using Letters.Retrieval.Ranking;

namespace Letters.Evaluation.Training;

/// <summary>
/// A <see cref="ScoreNetwork"/> while it learns, on scaled features. One list of numbers holds everything that is learned: the
/// weights of the features, the constant, then of each unit its weights, its bias and what it adds.
/// </summary>
internal sealed class Learner
{
    private readonly int features;
    private readonly int units;
    private readonly float[] learned;
    private readonly float[] start;
    private readonly float[] gradient;
    private readonly float[] mean;
    private readonly float[] square;
    private int steps;

    /// <param name="start">The weights to begin with, and to be pulled towards.</param>
    public Learner(float[] start, int units, Random random)
    {
        (features, this.units) = (start.Length, units);
        learned = new float[features + 1 + (units * (features + 2))];
        start.CopyTo(learned, 0);
        for (var unit = 0; unit < units; unit++)
        {
            var at = UnitAt(unit);
            for (var i = 0; i < features; i++) learned[at + i] = Around(random, MathF.Sqrt(3f / features));
            learned[at + features + 1] = Around(random, 0.3f);
        }
        this.start = [.. learned];
        if (units > 0) Array.Clear(this.start, features, this.start.Length - features);
        (gradient, mean, square) = (new float[learned.Length], new float[learned.Length], new float[learned.Length]);
    }

    public float Score(ReadOnlySpan<float> row)
    {
        var score = TensorPrimitives.Dot(row, learned.AsSpan(0, features)) + learned[features];
        for (var unit = 0; unit < units; unit++)
            score += learned[UnitAt(unit) + features + 1] * Math.Max(0, Input(unit, row));
        return score;
    }

    /// <summary>Takes in how much higher than it should be the score of a row was.</summary>
    public void Blame(ReadOnlySpan<float> row, float error)
    {
        if (error == 0) return;
        Add(row, error, 0);
        gradient[features] += error;
        for (var unit = 0; unit < units; unit++)
        {
            var input = Input(unit, row);
            if (input <= 0) continue;
            var at = UnitAt(unit);
            var share = error * learned[at + features + 1];
            gradient[at + features + 1] += error * input;
            gradient[at + features] += share;
            Add(row, share, at);
        }
    }

    /// <summary>One step of Adam (Kingma and Ba, 2015) against what was taken in, and back to the start as far as it pulls.</summary>
    public void Step(int rows, float rate, float pull)
    {
        steps++;
        var (first, second) = (1 - MathF.Pow(0.9f, steps), 1 - MathF.Pow(0.999f, steps));
        for (var i = 0; i < learned.Length; i++)
        {
            var slope = (gradient[i] / rows) + (pull * (learned[i] - start[i]));
            mean[i] = (0.9f * mean[i]) + (0.1f * slope);
            square[i] = (0.999f * square[i]) + (0.001f * slope * slope);
            learned[i] -= rate * (mean[i] / first) / (MathF.Sqrt(square[i] / second) + 1e-8f);
        }
        Array.Clear(gradient);
    }

    public ScoreNetwork Result(Scale scale)
    {
        var (weights, constant) = scale.OutOf(learned.AsSpan(0, features));
        return new ScoreNetwork(weights, constant + learned[features], [.. Enumerable.Range(0, units).Select(unit =>
        {
            var at = UnitAt(unit);
            var (own, shift) = scale.OutOf(learned.AsSpan(at, features));
            return new ScoreUnit(own, learned[at + features] + shift, learned[at + features + 1]);
        })]);
    }

    private int UnitAt(int unit) => features + 1 + (unit * (features + 2));

    private float Input(int unit, ReadOnlySpan<float> row) =>
        learned[UnitAt(unit) + features] + TensorPrimitives.Dot(row, learned.AsSpan(UnitAt(unit), features));

    private void Add(ReadOnlySpan<float> row, float factor, int at)
    {
        var into = gradient.AsSpan(at, features);
        TensorPrimitives.MultiplyAdd(row, factor, into, into);
    }

    private static float Around(Random random, float spread) => ((random.NextSingle() * 2) - 1) * spread;
}
