namespace Letters.Retrieval.Ranking;

/// <summary>What speaks for and against quoting a sentence of the shortlist as the answer.</summary>
internal sealed class SupportSignals(
    QuestionWords question, IReadOnlyList<RankedPassage> passages, IReadOnlyList<ShortlistedSentence> shortlist, float[] scores)
{
    private readonly float[] chances = Shortlist.Chances(scores);
    private readonly float bestSimilarity = passages.Count > 0 ? passages.Max(passage => passage.Of(PassageFeature.BestSimilarity)) : 0;

    private readonly Dictionary<RankedPassage, bool[]> contraries = new(ReferenceEqualityComparer.Instance);

    private readonly float heldNowhere = Enumerable.Range(0, question.Terms.Count)
        .Where(term => !passages.Any(passage => passage.Measured.Held[term])).Sum(term => question.Terms[term].Rarity) / question.Total;

    /// <summary>The sentence's features on the shortlist, then one for each <see cref="SupportFeature"/>.</summary>
    /// <param name="at">Its place on the shortlist.</param>
    public float[] Of(int at)
    {
        var sentence = shortlist[at];
        var passage = passages[sentence.Passage];
        var words = passage.Measured.Words;
        var beside = AskedForWords.Beside(question, words.Sentence(sentence.Ordinal));
        var names = Missing(passage, WordKinds.Capital, WordKinds.Number);
        var numbers = Missing(passage, WordKinds.Number, WordKinds.None);
        var plain = Missing(passage, WordKinds.None, WordKinds.Capital | WordKinds.Number);
        return
        [
            .. sentence.Features,
            scores[at],
            scores[at] - Best(other => other.Passage != sentence.Passage),
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
            names.Count,
            numbers.Count,
            plain.Count,
            passages.Take(8).Count(other => other.Measured.Candidate.Letter.Title == passage.Measured.Candidate.Letter.Title) / 8f,
            heldNowhere,
            .. beside,
            question.HasExtreme && !words.HasExtreme ? 1 : 0,
            .. WordPlaces.Of(question, words.Sentence(sentence.Ordinal)),
            SaysContrary(passage, sentence.Ordinal),
            question.Denies ? 1 : 0,
            words.Denies(sentence.Ordinal) ? 1 : 0,
            names.Share + numbers.Share + plain.Share,
            question.LastPlain is { } last && !passage.Measured.Held[last] ? question.Terms[last].Rarity / question.Total : 0,
            beside[1] > 0 ? names.Share : 0,
            beside[2] > 0 ? numbers.Share : 0,
            scores[at] - Best(other => other.Passage == sentence.Passage && other.Ordinal != sentence.Ordinal),
        ];
    }

    /// <summary>How many terms the passage does not hold that have one of the looks and none of the others, and their share of the question.</summary>
    private (int Count, float Share) Missing(RankedPassage passage, WordKinds looks, WordKinds others)
    {
        var (count, share) = (0, 0f);
        for (var i = 0; i < question.Terms.Count; i++)
        {
            var kinds = question.Kinds[i];
            if (passage.Measured.Held[i] || (kinds & others) != 0 || (looks != 0 && (kinds & looks) == 0)) continue;
            (count, share) = (count + 1, share + question.Terms[i].Rarity);
        }
        return (count, share / question.Total);
    }

    private float SaysContrary(RankedPassage passage, int sentence)
    {
        if (!contraries.TryGetValue(passage, out var bySentence))
            contraries[passage] = bySentence = Opposites.In(question, passage.Measured.Candidate, passage.Measured.Held);
        return bySentence[sentence] ? 1 : Array.IndexOf(bySentence, true) >= 0 ? 0.5f : 0;
    }

    /// <summary>The best score among the others; where there are none, one further behind than any would be.</summary>
    private float Best(Func<ShortlistedSentence, bool> others)
    {
        var best = float.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
            if (others(shortlist[i])) best = Math.Max(best, scores[i]);
        return float.IsFinite(best) ? best : scores.Min() - 5;
    }

    /// <summary>Where there are fewer passages, the last stands further behind than any would.</summary>
    private float ScoreOf(int rank) => rank < passages.Count ? passages[rank].Score : passages[^1].Score - 5;
}
