using System.Numerics.Tensors;

namespace Letters.Retrieval.Ranking;

/// <summary>A sentence of one of the best passages.</summary>
/// <param name="Passage">The rank of its passage, from 0.</param>
/// <param name="Ordinal">Its place in the passage, from 0.</param>
/// <param name="Features">Its own, then one for each <see cref="ShortlistFeature"/>.</param>
internal sealed record ShortlistedSentence(int Passage, int Ordinal, float[] Features)
{
    public float Of(SentenceFeature feature) => Features[(int)feature];
}

/// <summary>The sentences of the best passages, where the one that answers is looked for.</summary>
internal static class Shortlist
{
    /// <summary>Passages beyond these held the sentence looked for in fewer than two of a hundred questions.</summary>
    private const int PassagesLookedAt = 8;

    public static IReadOnlyList<ShortlistedSentence> Of(IReadOnlyList<RankedPassage> passages)
    {
        var sentences = new List<ShortlistedSentence>();
        for (var rank = 0; rank < Math.Min(passages.Count, PassagesLookedAt); rank++)
        {
            var passage = passages[rank];
            for (var i = 0; i < passage.SentenceScores.Count; i++)
                sentences.Add(new ShortlistedSentence(rank, i, Features(passage, rank, i, passages[0].Score)));
        }
        return sentences;
    }

    private static float[] Features(RankedPassage passage, int rank, int sentence, float best)
    {
        var own = passage.Measured.Sentence(sentence);
        return
        [
            .. own,
            passage.SentenceScores[sentence],
            passage.Score,
            best - passage.Score,
            1f / (1 + rank),
            passage.Of(PassageFeature.Coverage),
            passage.Of(PassageFeature.Bm25Share),
            passage.Of(PassageFeature.BestSentence) - own[(int)SentenceFeature.Coverage],
            passage.Of(PassageFeature.BestSimilarity) - own[(int)SentenceFeature.Similarity],
        ];
    }

    /// <summary>The score of each, in the same order.</summary>
    public static float[] Score(IReadOnlyList<ShortlistedSentence> sentences, ScoreNetwork shortlist) =>
        [.. sentences.Select(sentence => shortlist.Score(sentence.Features))];

    /// <summary>Scores as chances that add up to 1.</summary>
    public static float[] Chances(float[] scores)
    {
        if (scores.Length == 0) return [];
        var chances = new float[scores.Length];
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max<float>(scores), chances);
        TensorPrimitives.SoftMax(chances, chances);
        return chances;
    }
}
