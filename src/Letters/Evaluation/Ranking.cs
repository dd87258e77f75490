namespace Letters.Evaluation;

/// <summary>Measures of one ranked list against the documents known to be relevant, as trec_eval defines them.</summary>
/// <param name="Documents">Best first, none twice.</param>
/// <param name="Grades">How relevant each relevant document is: 1 or more. Not empty.</param>
public sealed record Ranking(IReadOnlyList<string> Documents, IReadOnlyDictionary<string, int> Grades)
{
    /// <summary>The share of the relevant documents that are among the first <paramref name="depth"/>.</summary>
    public double Recall(int depth) => (double)Documents.Take(depth).Count(Grades.ContainsKey) / Grades.Count;

    /// <summary>One over the rank of the first relevant document, 0 where none is among the first <paramref name="depth"/>.</summary>
    public double ReciprocalRank(int depth)
    {
        var at = Documents.Take(depth).ToList().FindIndex(Grades.ContainsKey);
        return at < 0 ? 0 : 1.0 / (at + 1);
    }

    /// <summary>Normalised discounted cumulative gain: the grades found, each over log2(rank + 1), by the best that could be.</summary>
    public double Ndcg(int depth) =>
        Gain(Documents.Select(document => Grades.GetValueOrDefault(document)).Take(depth))
        / Gain(Grades.Values.OrderDescending().Take(depth));

    private static double Gain(IEnumerable<int> grades) => grades.Select((grade, at) => grade / Math.Log2(at + 2)).Sum();
}
