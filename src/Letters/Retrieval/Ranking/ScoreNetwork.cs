using System.Numerics.Tensors;

namespace Letters.Retrieval.Ranking;

/// <summary>
/// Turns features into a score: what each adds by itself, and, where there are any, a few units that see several at once. All
/// weights are in the features' own units.
/// </summary>
/// <param name="weights">What each feature adds.</param>
/// <param name="constant">What is added to every score.</param>
/// <param name="units">May be none: then the score is a plain weighted sum.</param>
internal sealed class ScoreNetwork(float[] weights, float constant, IReadOnlyList<ScoreUnit> units)
{
    public IReadOnlyList<float> Weights => weights;

    public float Constant => constant;

    public IReadOnlyList<ScoreUnit> Units => units;

    /// <summary>The network whose score is the mean of the others' scores; units that were pulled down to nothing are left out.</summary>
    public static ScoreNetwork Mean(IReadOnlyList<ScoreNetwork> networks) => new(
        [.. Enumerable.Range(0, networks[0].Weights.Count).Select(i => networks.Average(network => network.Weights[i]))],
        networks.Average(network => network.Constant),
        [.. networks.SelectMany(network => network.Units).Select(unit => unit with { Adds = unit.Adds / networks.Count })
            .Where(unit => Math.Abs(unit.Adds) * unit.Weights.Max(Math.Abs) > 1e-6f)]);

    public float Score(ReadOnlySpan<float> features)
    {
        var score = constant + TensorPrimitives.Dot(features, weights);
        foreach (var unit in units) score += unit.Adds * Math.Max(0, unit.Bias + TensorPrimitives.Dot(features, unit.Weights));
        return score;
    }
}

/// <summary>Adds to a score as far as a weighted sum of the features is above zero.</summary>
internal sealed record ScoreUnit(float[] Weights, float Bias, float Adds);
