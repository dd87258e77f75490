namespace Letters.Retrieval.Ranking;

/// <summary>What speaks for and against quoting a sentence of the shortlist as the answer.</summary>
internal sealed class SupportSignals(
    QuestionWords question, IReadOnlyList<RankedPassage> passages, IReadOnlyList<ShortlistedSentence> shortlist, float[] scores)
{
    private readonly float[] chances = Shortlist.Chances(scores);
    private readonly float bestSimilarity = passages.Count > 0 ? passages.Max(passage => passage.Of(PassageFeature.BestSimilarity)) : 0;

    private readonly float heldNowhere = Enumerable.Range(0, question.Terms.Count)
        .Where(term => !passages.Any(passage => passage.Measured.Held[term])).Sum(term => question.Terms[term].Rarity) / question.Total;

    /// <summary>The sentence's features on the shortlist, then one for each <see cref="SupportFeature"/>.</summary>
    /// <param name="at">Its place on the shortlist.</param>
    public float[] Of(int at)
    {
        var sentence = shortlist[at];
        var passage = passages[sentence.Passage];
        var held = passage.Measured.Held;
        var (names, numbers, words) = (0, 0, 0);
        for (var i = 0; i < held.Count; i++)
        {
            if (held[i]) continue;
            if ((question.Kinds[i] & WordKinds.Number) != 0) numbers++;
            else if ((question.Kinds[i] & WordKinds.Capital) != 0) names++;
            else words++;
        }
        return
        [
            .. sentence.Features,
            scores[at],
            scores[at] - BestElsewhere(sentence.Passage),
            chances[at],
            passage.Score - ScoreOf(sentence.Passage == 0 ? 1 : 0),
            passage.Score - ScoreOf(5),
            passage.Of(PassageFeature.NearCoverage),
            passage.Of(PassageFeature.ExactCoverage),
            passage.Of(PassageFeature.NameCoverage),
            passage.Of(PassageFeature.NumberCoverage),
            passage.Of(PassageFeature.RarestMissing),
            bestSimilarity,
            question.Terms.Count / 10f,
            question.Total / 30,
            names,
            numbers,
            words,
            passages.Take(8).Count(other => other.Measured.Candidate.Letter.Title == passage.Measured.Candidate.Letter.Title) / 8f,
            heldNowhere,
            .. passage.Measured.Beside(sentence.Ordinal),
            question.HasExtreme && !passage.Measured.HasExtreme ? 1 : 0,
        ];
    }

    private float BestElsewhere(int passage)
    {
        var best = float.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
            if (shortlist[i].Passage != passage) best = Math.Max(best, scores[i]);
        return float.IsFinite(best) ? best : scores.Min() - 5;
    }

    /// <summary>Where there are fewer passages, the last stands further behind than any would.</summary>
    private float ScoreOf(int rank) => rank < passages.Count ? passages[rank].Score : passages[^1].Score - 5;
}
