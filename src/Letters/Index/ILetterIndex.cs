using Letters.Archive;

namespace Letters.Index;

/// <summary>
/// Where letters are kept and passages are found. The contract every index keeps:
/// <list type="bullet">
/// <item>A letter is replaced or removed whole: no reader ever sees half of one, and a crash leaves the old letter or the new one.</item>
/// <item>What is removed is gone from every answer: letters, passages, terms, vectors.</item>
/// <item>The same letters give the same result in the same order, whatever the order they were put in: best first, ties by
/// letter id and passage ordinal.</item>
/// <item>Vectors of another model or size than the index was made with are refused with both names.</item>
/// <item>A cancelled call throws <see cref="OperationCanceledException"/> and changes nothing.</item>
/// </list>
/// Members may be called from several threads at once.
/// </summary>
public interface ILetterIndex
{
    /// <summary>Puts the letter in, in place of the one held under the same id, if any.</summary>
    Task ReplaceAsync(IndexedLetter letter, CancellationToken cancellationToken);

    /// <summary>Takes the letter out of everything. False: there was none of that id.</summary>
    Task<bool> RemoveAsync(LetterId id, CancellationToken cancellationToken);

    /// <summary>Every letter held, by id.</summary>
    ValueTask<IReadOnlyList<Letter>> LettersAsync(CancellationToken cancellationToken);

    ValueTask<Letter?> FindAsync(LetterId id, CancellationToken cancellationToken);

    /// <summary>The passages of one letter in order, or none.</summary>
    ValueTask<IReadOnlyList<Passage>> PassagesAsync(LetterId id, CancellationToken cancellationToken);

    /// <summary>The candidates for a question: the best by terms together with the best by sentence vectors.</summary>
    ValueTask<Candidates> SearchAsync(Probe probe, CancellationToken cancellationToken);
}

/// <summary>A letter cut and measured, ready to be kept.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Passages">Its passages, in order.</param>
/// <param name="Vectors">One list a passage, one vector a sentence, each of length 1; null where no sentence encoder was at hand.</param>
public sealed record IndexedLetter(
    Letter Letter,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<IReadOnlyList<ReadOnlyMemory<float>>>? Vectors);

/// <summary>What is looked for.</summary>
/// <param name="Terms">Distinct stems, without stop words, in the order of the question.</param>
/// <param name="Vector">The question's own vector, of length 1; null to search by terms alone.</param>
/// <param name="Take">How many candidates each of the two ways may bring, at the most.</param>
/// <param name="Letters">Only these letters, or null for all.</param>
public sealed record Probe(
    IReadOnlyList<string> Terms, ReadOnlyMemory<float>? Vector, int Take, IReadOnlySet<LetterId>? Letters = null);

/// <summary>What an index found.</summary>
/// <param name="Found">Every candidate with both measures, in the order of letter id and ordinal.</param>
/// <param name="Rarity">The inverse document frequency of each term of the probe, in its order; unseen terms get the most there is.</param>
public sealed record Candidates(IReadOnlyList<Candidate> Found, IReadOnlyList<float> Rarity);

/// <summary>A passage that may hold the answer, with the letter it was cut from: the two are of one state, so the spans hold.</summary>
/// <param name="Bm25">Its BM25 score for the probe's terms (k1 1.2, b 0.75); 0 where none stands in it.</param>
/// <param name="Similarities">The cosine of each of its sentences with the question; empty without vectors.</param>
public sealed record Candidate(Letter Letter, Passage Passage, float Bm25, IReadOnlyList<float> Similarities);
