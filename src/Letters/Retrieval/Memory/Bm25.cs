namespace Letters.Retrieval.Memory;

/// <summary>
/// Okapi BM25 with the inverse document frequency that never turns negative. K1 and B are the customary ones: values tuned on one
/// collection measured worse on every other.
/// </summary>
internal static class Bm25
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    /// <summary>The inverse document frequency of a term that stands in <paramref name="holding"/> of <paramref name="all"/> passages.</summary>
    public static float Rarity(int all, int holding) => MathF.Log(1 + (all - holding + 0.5f) / (holding + 0.5f));

    /// <summary>What a term adds to a passage's score for each unit of its rarity.</summary>
    /// <param name="count">How often it stands in the passage.</param>
    /// <param name="length">How many terms the passage has.</param>
    /// <param name="averageLength">How many a passage has on average.</param>
    public static float Weight(int count, int length, float averageLength) =>
        count * (K1 + 1) / (count + K1 * (1 - B + B * length / averageLength));
}
