using Letters.Archive;

namespace Letters.Retrieval;

/// <summary>A sentence that may answer, and where it stands.</summary>
/// <param name="Evidence">The passage it belongs to.</param>
/// <param name="Ordinal">Its place among the passage's sentences, from 0.</param>
/// <param name="Score">The higher, the better.</param>
public sealed record RankedSentence(Evidence Evidence, int Ordinal, double Score)
{
    public Span Span => Evidence.Sentences[Ordinal].Span;
}

/// <summary>
/// Orders the sentences of the best passages by how likely each is the one that answers: the passage's own score, what the
/// sentence covers of the question alone and together with the sentence before it, its nearness in meaning, and whether it
/// brings something new of the kind asked for.
/// </summary>
public static class SentenceRanking
{
    /// <summary>Passages beyond these have never held the sentence looked for while none before did.</summary>
    private const int PassagesLookedAt = 8;

    public static IReadOnlyList<RankedSentence> Rank(Findings findings, string question)
    {
        var kind = AskedForThings.In(question);
        return findings.Evidence
            .Take(PassagesLookedAt)
            .SelectMany(evidence => evidence.Sentences.Select((_, i) => new RankedSentence(evidence, i, Score(evidence, i, kind, question))))
            .OrderByDescending(sentence => sentence.Score)
            .ToList();
    }

    private static double Score(Evidence evidence, int i, AskedFor kind, string question)
    {
        var sentence = evidence.Sentences[i];
        var before = i > 0 ? evidence.Sentences[i - 1].Coverage : 0;
        var bringsIt = kind == AskedFor.Anything || AskedForThings.StandIn(kind, evidence.Letter.Text, sentence.Span, question);
        return evidence.Score
            + sentence.Coverage
            + (0.25 * Math.Max(0, before - sentence.Coverage))
            + (0.5 * sentence.Similarity)
            + (bringsIt ? 0.15 : 0);
    }
}
