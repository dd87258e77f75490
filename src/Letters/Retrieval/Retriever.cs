using Letters.Archive;
using Letters.Index;
using Microsoft.Extensions.AI;

namespace Letters.Retrieval;

/// <summary>
/// Finds the passages that bear on a question. A passage's score is its BM25 over the rarity of all terms of the question, so that
/// questions of any length compare, plus the cosine of its nearest sentence. Scores are added, ranks never: measured, rank fusion
/// does worse than either half.
/// </summary>
/// <param name="encoder">What made the index's vectors; null to go by terms alone.</param>
public sealed class Retriever(ILetterIndex index, IEmbeddingGenerator<string, Embedding<float>>? encoder)
{
    /// <summary>How many passages terms and vectors may each propose. Among twice 40 the right one is missing once in a hundred questions.</summary>
    private const int Proposals = 40;

    /// <param name="question">A question that is complete in itself.</param>
    /// <param name="take">How many passages at the most.</param>
    /// <param name="letters">Only these letters, or null for all.</param>
    /// <exception cref="IndexMismatchException">The encoder is not the one the index was made with.</exception>
    public async Task<Findings> FindAsync(
        string question, int take, IReadOnlySet<LetterId>? letters, CancellationToken cancellationToken)
    {
        var tokens = Terms.Of(question).DistinctBy(token => token.Stem).ToArray();
        var vector = encoder is null || !question.Any(char.IsLetterOrDigit)
            ? (ReadOnlyMemory<float>?)null
            : await encoder.GenerateVectorAsync(question, cancellationToken: cancellationToken);
        var probe = new Probe([.. tokens.Select(token => token.Stem)], vector, Proposals, letters);
        var candidates = await index.SearchAsync(probe, cancellationToken);

        var terms = tokens.Zip(candidates.Rarity, (token, rarity) => new Term(token.Span.Of(question), token.Stem, rarity)).ToArray();
        var weights = new TermWeights(terms);
        var evidence = candidates.Found
            .Select(candidate => (Candidate: candidate, Score: Score(candidate, weights)))
            .OrderByDescending(scored => scored.Score)
            .Take(take)
            .Select(scored => new Evidence(
                scored.Candidate.Letter, scored.Candidate.Passage, scored.Score, Supports(scored.Candidate, weights)));
        return new Findings(terms, [.. evidence]);
    }

    /// <summary>Equal scores keep the order of the candidates: a sort by LINQ is stable.</summary>
    private static float Score(Candidate candidate, TermWeights weights) =>
        weights.Share(candidate.Bm25) + (candidate.Similarities.Count > 0 ? candidate.Similarities.Max() : 0);

    private static SentenceSupport[] Supports(Candidate candidate, TermWeights weights) =>
        [.. candidate.Passage.Sentences.Select((sentence, i) => new SentenceSupport(
            sentence,
            weights.Coverage(Terms.Of(candidate.Letter.Text, sentence).Select(token => token.Stem)),
            i < candidate.Similarities.Count ? candidate.Similarities[i] : 0))];

    /// <summary>What each term of the question weighs.</summary>
    private sealed class TermWeights(IReadOnlyList<Term> terms)
    {
        private readonly Dictionary<string, float> rarities = terms.ToDictionary(term => term.Stem, term => term.Rarity);
        private readonly float total = terms.Sum(term => term.Rarity);

        public float Share(float weight) => total > 0 ? weight / total : 0;

        /// <summary>The share of the question's weight that stands among the stems: 0 to 1.</summary>
        public float Coverage(IEnumerable<string> stems) =>
            Math.Min(1, Share(stems.Distinct().Where(rarities.ContainsKey).Sum(stem => rarities[stem])));
    }
}
