namespace Letters.Retrieval.Ranking;

/// <summary>A candidate with its score.</summary>
/// <param name="Features">One number for each <see cref="PassageFeature"/>, those that tell of its sentences' scores among them.</param>
/// <param name="SentenceScores">The score of each of its sentences by its own features.</param>
internal sealed record RankedPassage(MeasuredCandidate Measured, float[] Features, IReadOnlyList<float> SentenceScores, float Score)
{
    public float Of(PassageFeature feature) => Features[(int)feature];
}

/// <summary>Orders the candidates for a question.</summary>
internal static class RankedPassages
{
    /// <summary>A passage without sentences stands behind every other.</summary>
    private const float NoSentence = -20;

    /// <summary>Best first; equal ones keep their order.</summary>
    public static IReadOnlyList<RankedPassage> Order(IReadOnlyList<MeasuredCandidate> measured, ScoreNetwork sentences, ScoreNetwork passages) =>
        [.. Scored(measured, sentences)
            .Select(passage => passage with { Score = passages.Score(passage.Features) })
            .OrderByDescending(passage => passage.Score)];

    /// <summary>The candidates in their order, with their sentences scored; they themselves not yet.</summary>
    public static IReadOnlyList<RankedPassage> Scored(IReadOnlyList<MeasuredCandidate> measured, ScoreNetwork sentences)
    {
        var scores = measured.Select(one => Enumerable.Range(0, one.Candidate.Passage.Sentences.Count)
            .Select(i => sentences.Score(one.Sentence(i))).ToArray()).ToList();
        var bests = scores.Select(own => own.Length > 0 ? own.Max() : NoSentence).ToList();
        var best = bests.Count > 0 ? bests.Max() : 0;
        return [.. measured.Select((one, i) =>
        {
            float[] features = [.. one.Features];
            features[(int)PassageFeature.BestSentenceScore] = bests[i];
            features[(int)PassageFeature.SentenceScoreGap] = best - bests[i];
            return new RankedPassage(one, features, scores[i], 0);
        })];
    }
}
