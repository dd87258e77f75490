using Letters.Index;

namespace Letters.Retrieval.Ranking;

/// <summary>A candidate laid beside a question.</summary>
/// <param name="Features">One number for each <see cref="PassageFeature"/>.</param>
/// <param name="Sentences">One number for each <see cref="SentenceFeature"/>, a row a sentence.</param>
/// <param name="Words">Its words, as the question sees them.</param>
/// <param name="Held">By term of the question: whether it stands in the passage or its letter's title.</param>
internal sealed record MeasuredCandidate(
    Candidate Candidate, float[] Features, float[] Sentences, PassageWords Words, IReadOnlyList<bool> Held)
{
    public ReadOnlySpan<float> Sentence(int i) => Sentences.AsSpan(i * SentenceMeasure.Features, SentenceMeasure.Features);
}

/// <summary>Lays all candidates for a question beside it, and beside each other.</summary>
internal static class MeasuredCandidates
{
    public static IReadOnlyList<MeasuredCandidate> Measure(QuestionWords question, IReadOnlyList<Candidate> candidates)
    {
        var measured = candidates.Select(candidate => Alone(question, candidate)).ToList();
        Rank(measured, PassageFeature.BestSimilarity, PassageFeature.SimilarityRank);
        Rank(measured, PassageFeature.Bm25Share, PassageFeature.Bm25Rank);
        var best = measured.Count > 0 ? measured.Max(one => one.Candidate.Bm25) : 0;
        foreach (var one in measured) Set(one, PassageFeature.Bm25Gap, (best - one.Candidate.Bm25) / Math.Max(1, best));
        foreach (var title in measured.GroupBy(one => one.Candidate.Letter.Title, StringComparer.Ordinal))
        {
            var shares = title.Select(one => Of(one, PassageFeature.Bm25Share)).OrderDescending().Take(3).ToList();
            foreach (var one in title)
            {
                Set(one, PassageFeature.BestOfTitle, shares[0]);
                Set(one, PassageFeature.MeanOfTitle, shares.Sum() / 3);
            }
        }
        return measured;
    }

    private static MeasuredCandidate Alone(QuestionWords question, Candidate candidate)
    {
        var passage = PassageWords.Read(question, candidate.Letter, candidate.Passage);
        var sentences = new float[passage.Sentences * SentenceMeasure.Features];
        for (var i = 0; i < passage.Sentences; i++)
            SentenceMeasure.Measure(
                question, passage, i, i < candidate.Similarities.Count ? candidate.Similarities[i] : 0,
                sentences.AsSpan(i * SentenceMeasure.Features, SentenceMeasure.Features));
        var one = new MeasuredCandidate(candidate, new float[PassageMeasure.Features], sentences, passage, passage.Held(question.Terms.Count));
        PassageMeasure.Measure(question, passage, sentences, one.Features);
        Set(one, PassageFeature.Bm25Share, candidate.Bm25 / question.Total);
        Set(one, PassageFeature.Bm25, candidate.Bm25 / 20);
        return one;
    }

    private static void Rank(List<MeasuredCandidate> measured, PassageFeature by, PassageFeature into)
    {
        var rank = 1;
        foreach (var one in measured.OrderByDescending(one => Of(one, by))) Set(one, into, 1f / rank++);
    }

    private static float Of(MeasuredCandidate one, PassageFeature feature) => one.Features[(int)feature];

    private static void Set(MeasuredCandidate one, PassageFeature feature, float value) => one.Features[(int)feature] = value;
}
