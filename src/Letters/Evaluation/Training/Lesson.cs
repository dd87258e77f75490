namespace Letters.Evaluation.Training;

/// <summary>What one question teaches: its candidates, of which some are right.</summary>
/// <param name="Features">A row a candidate, all rows of one length.</param>
/// <param name="IsRight">One entry a candidate; at least one is right.</param>
/// <param name="Fold">In which fifth of the articles the question lies.</param>
internal sealed record Lesson(float[] Features, bool[] IsRight, int Fold)
{
    public int Rows => IsRight.Length;

    public ReadOnlySpan<float> Row(int i)
    {
        var length = Features.Length / Rows;
        return Features.AsSpan(i * length, length);
    }
}
