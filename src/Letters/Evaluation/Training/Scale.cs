namespace Letters.Evaluation.Training;

/// <summary>Mean and spread of each feature over the lessons: training goes on numbers of one size.</summary>
internal sealed class Scale
{
    private readonly float[] means;
    private readonly float[] deviations;

    private Scale(float[] means, float[] deviations) => (this.means, this.deviations) = (means, deviations);

    public static Scale Of(IReadOnlyList<Lesson> lessons, int features)
    {
        var (sums, squares, rows) = (new double[features], new double[features], 0L);
        foreach (var lesson in lessons)
            for (var i = 0; i < lesson.Rows; i++, rows++)
            {
                var row = lesson.Row(i);
                for (var k = 0; k < features; k++) (sums[k], squares[k]) = (sums[k] + row[k], squares[k] + ((double)row[k] * row[k]));
            }
        var deviations = squares.Select((square, k) => Math.Sqrt(Math.Max(0, (square / rows) - Math.Pow(sums[k] / rows, 2))));
        // A feature that never changes says nothing: it keeps its unit.
        return new Scale(
            [.. sums.Select(sum => (float)(sum / rows))],
            [.. deviations.Select(deviation => deviation > 1e-6 ? (float)deviation : 1)]);
    }

    public float[] Apply(Lesson lesson)
    {
        var scaled = new float[lesson.Features.Length];
        for (var i = 0; i < scaled.Length; i++) scaled[i] = (lesson.Features[i] - means[i % means.Length]) / deviations[i % means.Length];
        return scaled;
    }

    /// <summary>Weights on the features' own units as weights on scaled ones.</summary>
    public float[] Into(float[] own) => [.. own.Select((weight, k) => weight * deviations[k])];

    /// <summary>And back, with what the means add.</summary>
    public (float[] Own, float Constant) OutOf(ReadOnlySpan<float> scaled)
    {
        var own = new float[scaled.Length];
        var constant = 0f;
        for (var k = 0; k < own.Length; k++)
        {
            own[k] = scaled[k] / deviations[k];
            constant -= own[k] * means[k];
        }
        return (own, constant);
    }
}
