namespace Letters.Retrieval.Memory;

/// <summary>What BM25 has to know of all passages together, for an index that does not hold them in memory.</summary>
/// <param name="Passages">How many there are.</param>
/// <param name="TotalLength">How many terms they have together.</param>
/// <param name="Holding">In how many of them each term stands that is asked for; a term that is not named stands in none.</param>
public sealed record TermStatistics(int Passages, long TotalLength, IReadOnlyDictionary<string, int> Holding)
{
    private float AverageLength => (float)((double)TotalLength / Math.Max(1, Passages));

    /// <summary>The inverse document frequency of the term; the most there is where no passage holds it.</summary>
    public float Rarity(string term) => Bm25.Rarity(Passages, Holding.GetValueOrDefault(term));

    /// <summary>What a term adds to a passage's score for each unit of its rarity.</summary>
    /// <param name="count">How often it stands in the passage.</param>
    /// <param name="length">How many terms the passage has.</param>
    public float Weight(int count, int length) => Bm25.Weight(count, length, AverageLength);

    /// <summary>The BM25 score of a passage, summed in the order of the question's terms as every index sums it.</summary>
    /// <param name="counts">How often each of its terms stands in it.</param>
    public float Score(IReadOnlyList<string> questionTerms, IReadOnlyDictionary<string, int> counts, int length)
    {
        var score = 0f;
        foreach (var term in questionTerms)
            if (counts.TryGetValue(term, out var count))
                score += Rarity(term) * Weight(count, length);
        return score;
    }
}
