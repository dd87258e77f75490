using System.Buffers;
using Letters.Archive;
using Letters.Index;

namespace Letters.Retrieval.Memory;

/// <summary>Letters, passages, terms and vectors in memory. For one thread at a time; <see cref="MemoryLetterIndex"/> shares it.</summary>
internal sealed class PassageIndex(EmbeddingModel? model)
{
    private readonly SortedDictionary<LetterId, Entry> letters = [];
    private readonly TermIndex terms = new();
    private readonly List<Slot?> slots = [];
    private readonly Stack<int> free = [];
    private IReadOnlyList<Letter>? listed;

    /// <summary>Every letter, by id. Each question asks for it, so it is put together once a change; readers that do so at the same time put together the same.</summary>
    public IReadOnlyList<Letter> Letters => listed ??= [.. letters.Values.Select(entry => entry.Letter)];

    public Letter? Find(LetterId id) => letters.GetValueOrDefault(id)?.Letter;

    public IReadOnlyList<Passage> PassagesOf(LetterId id) => letters.GetValueOrDefault(id)?.Passages ?? [];

    public void Replace(HeldLetter letter)
    {
        Remove(letter.Letter.Id);
        var places = new int[letter.Passages.Count];
        for (var i = 0; i < places.Length; i++)
        {
            if (!free.TryPop(out places[i]))
            {
                places[i] = slots.Count;
                slots.Add(null);
            }
            slots[places[i]] = new Slot(letter.Letter, letter.Passages[i], letter.Vectors?[i]);
            terms.Add(places[i], letter.Terms[i]);
        }
        letters.Add(letter.Letter.Id, new Entry(letter.Letter, letter.Passages, places));
        listed = null;
    }

    public bool Remove(LetterId id)
    {
        if (!letters.Remove(id, out var entry)) return false;
        listed = null;
        foreach (var place in entry.Places)
        {
            terms.Remove(place);
            slots[place] = null;
            free.Push(place);
        }
        return true;
    }

    public IndexDigest Digest() => new(letters.ToDictionary(letter => letter.Key, letter =>
    {
        using var digest = new LetterDigest(letter.Value.Letter);
        foreach (var place in letter.Value.Places)
            if (slots[place] is { } slot) digest.Add(slot.Passage, slot.Vectors, terms.Of(place));
        return digest.Hex();
    }));

    /// <exception cref="IndexMismatchException">The probe's vector is not of the index's size.</exception>
    public Candidates Search(Probe probe)
    {
        if (probe.Vector is { } vector && vector.Length != model?.Dimensions)
            throw new IndexMismatchException(EmbeddingModel.Describe(model), $"a question's vector of {vector.Length} numbers");
        var question = probe.Vector is { } given ? QuantizedVector.Of(given.Span) : (QuantizedVector?)null;

        var scores = ArrayPool<float>.Shared.Rent(slots.Count);
        try
        {
            Array.Clear(scores, 0, slots.Count);
            terms.Score(probe.Terms, scores);
            var found = Best(probe, scores, question)
                .Select(place => Candidate(slots[place], scores[place], question))
                .OfType<Candidate>()
                .Order(InOrder)
                .ToArray();
            return new Candidates(found, [.. probe.Terms.Select(terms.Rarity)]);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    /// <summary>The places of the best passages by terms together with the best by vectors.</summary>
    private HashSet<int> Best(Probe probe, float[] scores, QuantizedVector? question)
    {
        var byTerms = new BestPassages(probe.Take);
        var byVectors = new BestPassages(probe.Take);
        foreach (var place in PlacesOf(probe.Letters))
        {
            if (slots[place] is not { } slot) continue;
            if (scores[place] > 0) byTerms.Offer(scores[place], slot.Passage, place);
            if (question is { } q && slot.Vectors is { Count: > 0 } vectors) byVectors.Offer(vectors.Nearest(q), slot.Passage, place);
        }
        return [.. byTerms.Places, .. byVectors.Places];
    }

    private IEnumerable<int> PlacesOf(IReadOnlySet<LetterId>? ids) =>
        ids is null
            ? Enumerable.Range(0, slots.Count)
            : ids.SelectMany(id => letters.TryGetValue(id, out var entry) ? entry.Places : []);

    private static Candidate? Candidate(Slot? slot, float bm25, QuantizedVector? question) =>
        slot is null
            ? null
            : new Candidate(slot.Letter, slot.Passage, bm25, question is { } q && slot.Vectors is { } vectors
                ? [.. Enumerable.Range(0, vectors.Count).Select(sentence => vectors.Similarity(sentence, q))]
                : []);

    private static readonly Comparer<Candidate> InOrder =
        Comparer<Candidate>.Create((left, right) => BestPassages.InOrder(left.Passage, right.Passage));

    private sealed record Entry(Letter Letter, IReadOnlyList<Passage> Passages, int[] Places);

    private sealed record Slot(Letter Letter, Passage Passage, SentenceVectors? Vectors);
}
