using Letters.Archive;
using Letters.Retrieval.Ranking;

namespace Letters.Retrieval;

/// <summary>What a search of the letters brought back for a question.</summary>
/// <param name="Terms">The words of the question that carry meaning, in order, each with its rarity in the letters.</param>
/// <param name="Evidence">Passages, best first; equal scores in the order of letter id and ordinal.</param>
/// <param name="Sentences">The sentences of the best of them, best first.</param>
public sealed record Findings(IReadOnlyList<Term> Terms, IReadOnlyList<Evidence> Evidence, IReadOnlyList<RankedSentence> Sentences);

/// <summary>A sentence that may answer, and where it stands.</summary>
/// <param name="Evidence">The passage it belongs to.</param>
/// <param name="Ordinal">Its place among the passage's sentences, from 0.</param>
/// <param name="Score">The higher, the better; only to be compared within one question.</param>
/// <param name="Chance">How likely the letters answer the question, judged by this sentence: 0 to 1.</param>
public sealed record RankedSentence(Evidence Evidence, int Ordinal, double Score, double Chance)
{
    public Span Span => Evidence.Sentences[Ordinal].Span;

    /// <summary>What its score and its chance were worked out from.</summary>
    internal float[] Signals { get; init; } = [];

    /// <summary>The same by name; seen together, none of it adds anything by itself.</summary>
    public IReadOnlyList<FeatureShare> Measured => [.. Signals.Select((value, i) => new FeatureShare(FeatureNames.Support[i], value, null))];
}

/// <summary>A word of a question.</summary>
/// <param name="Word">As it was asked.</param>
/// <param name="Stem">As it is looked up.</param>
/// <param name="Rarity">Inverse document frequency: the rarer in the letters, the higher.</param>
public sealed record Term(string Word, string Stem, float Rarity);

/// <summary>A passage and how well it supports an answer.</summary>
/// <param name="Score">The higher, the better; only to be compared within one question.</param>
/// <param name="Sentences">One entry a sentence of the passage, in order.</param>
public sealed record Evidence(Letter Letter, Passage Passage, float Score, IReadOnlyList<SentenceSupport> Sentences)
{
    /// <summary>What its score was worked out from.</summary>
    internal float[] Features { get; init; } = [];
}

/// <summary>How well one sentence supports an answer.</summary>
/// <param name="Coverage">The share of the question's rarity whose terms stand in the sentence: 0 to 1.</param>
/// <param name="Similarity">The cosine of the sentence's vector with the question's; 0 without vectors.</param>
public sealed record SentenceSupport(Span Span, float Coverage, float Similarity);
