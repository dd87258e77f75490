using Letters.Archive;
using Letters.Index;

namespace Letters.Retrieval.Memory;

/// <summary>A passage that a search engine proposes, with all that is needed to measure it exactly.</summary>
/// <param name="Terms">How often each of its terms stands in it.</param>
/// <param name="Length">How many terms it has.</param>
/// <param name="Vectors">Null in an index without vectors.</param>
public sealed record ProposedPassage(
    Letter Letter, Passage Passage, IReadOnlyDictionary<string, int> Terms, int Length, SentenceVectors? Vectors);

/// <summary>
/// The best of what a search engine proposes, measured as the index in memory measures: whatever the engine's own figures, the
/// candidates, their figures and their order are the same.
/// </summary>
public static class ProposedPassages
{
    /// <summary>
    /// How many times its true score an engine may take a passage for. By terms it goes by weights of the day a passage was put in, when
    /// passages were longer or shorter on average; by vectors, by the same numbers in another order of adding up.
    /// </summary>
    private const float ByTerms = 1.1f, ByVectors = 1.0001f;

    /// <param name="depth">How many passages the engine was asked for by terms, and as many by vectors.</param>
    /// <returns>
    /// Null where a passage that was not proposed may be as good as the last that would be taken: then ask for more. The engine's
    /// own order may differ a little from this one, so what is taken has to lie clear of where the proposals end.
    /// </returns>
    public static Candidates? Choose(Probe probe, TermStatistics statistics, IReadOnlyList<ProposedPassage> proposed, int depth)
    {
        var question = probe.Vector is { } given ? QuantizedVector.Of(given.Span) : (QuantizedVector?)null;
        var scores = proposed.Select(one => statistics.Score(probe.Terms, one.Terms, one.Length)).ToArray();
        var byTerms = new BestPassages(probe.Take);
        var byVectors = new BestPassages(probe.Take);
        var nearest = new List<float>();
        for (var place = 0; place < proposed.Count; place++)
        {
            if (scores[place] > 0) byTerms.Offer(scores[place], proposed[place].Passage, place);
            if (question is not { } q || proposed[place].Vectors is not { Count: > 0 } vectors) continue;
            nearest.Add(vectors.Nearest(q));
            byVectors.Offer(nearest[^1], proposed[place].Passage, place);
        }
        if (!IsSettled([.. scores.Where(score => score > 0)], probe.Take, depth, ByTerms) || !IsSettled(nearest, probe.Take, depth, ByVectors)) return null;

        var found = byTerms.Places.Union(byVectors.Places)
            .Select(place => Measured(proposed[place], scores[place], question))
            .Order(Comparer<Candidate>.Create((left, right) => BestPassages.InOrder(left.Passage, right.Passage)));
        return new Candidates([.. found], [.. probe.Terms.Select(statistics.Rarity)]);
    }

    private static bool IsSettled(List<float> scores, int take, int depth, float margin)
    {
        if (scores.Count < depth) return true;
        scores.Sort();
        return take < depth && scores[^depth] * margin < scores[^take];
    }

    private static Candidate Measured(ProposedPassage proposed, float bm25, QuantizedVector? question) =>
        new(proposed.Letter, proposed.Passage, bm25, question is { } q && proposed.Vectors is { } vectors
            ? [.. Enumerable.Range(0, vectors.Count).Select(sentence => vectors.Similarity(sentence, q))]
            : []);
}
