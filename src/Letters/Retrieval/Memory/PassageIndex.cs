using System.Buffers;
using Letters.Archive;
using Letters.Index;

namespace Letters.Retrieval.Memory;

/// <summary>Letters, passages, terms and vectors in memory. For one thread at a time; <see cref="MemoryLetterIndex"/> shares it.</summary>
internal sealed class PassageIndex(EmbeddingModel? model)
{
    private readonly SortedDictionary<LetterId, Entry> letters = [];
    private readonly TermIndex terms = new();
    private readonly VectorIndex vectors = new(model?.Dimensions ?? 0);
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
            slots[places[i]] = new Slot(letter.Letter, letter.Passages[i], letter.Vectors is { } all ? vectors.Add(places[i], all[i]) : null);
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
            if (slots[place]?.Rows is { } rows) vectors.Remove(rows);
            slots[place] = null;
            free.Push(place);
        }
        return true;
    }

    public IndexDigest Digest() => new(letters.ToDictionary(letter => letter.Key, letter =>
    {
        using var digest = new LetterDigest(letter.Value.Letter);
        foreach (var place in letter.Value.Places)
            if (slots[place] is { } slot) digest.Add(slot.Passage, slot.Rows is { } rows ? vectors.Of(rows) : null, terms.Of(place));
        return digest.Hex();
    }));

    /// <exception cref="IndexMismatchException">The probe's vector is not of the index's size.</exception>
    public Candidates Search(Probe probe)
    {
        if (probe.Vector is { } vector && vector.Length != model?.Dimensions)
            throw new IndexMismatchException(EmbeddingModel.Describe(model), $"a question's vector of {vector.Length} numbers");
        var question = probe.Vector is { } given ? QuantizedVector.Of(given.Span) : (QuantizedVector?)null;

        var scores = ArrayPool<float>.Shared.Rent(slots.Count);
        var nearest = ArrayPool<float>.Shared.Rent(slots.Count);
        try
        {
            Array.Clear(scores, 0, slots.Count);
            terms.Score(probe.Terms, scores);
            if (question is { } q) Near(probe, q, nearest);
            var found = Best(probe, scores, question is null ? [] : nearest)
                .Select(place => Candidate(slots[place], scores[place], question))
                .OfType<Candidate>()
                .Order(InOrder)
                .ToArray();
            return new Candidates(found, [.. probe.Terms.Select(terms.Rarity)]);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
            ArrayPool<float>.Shared.Return(nearest);
        }
    }

    /// <summary>Less than any cosine: the passage has no sentence.</summary>
    private const float NoSentence = -2;

    /// <summary>Writes the cosine of each passage's nearest sentence to the place of its number.</summary>
    private void Near(Probe probe, QuantizedVector question, float[] nearest)
    {
        Array.Fill(nearest, NoSentence, 0, slots.Count);
        if (probe.Letters is null)
        {
            vectors.Nearest(question, nearest);
            return;
        }
        foreach (var place in PlacesOf(probe.Letters))
            foreach (var row in slots[place]?.Rows ?? [])
                nearest[place] = Math.Max(nearest[place], vectors.Similarity(row, question));
    }

    /// <summary>The places of the best passages by terms together with the best by vectors.</summary>
    /// <param name="nearest">By place; empty without vectors.</param>
    private HashSet<int> Best(Probe probe, float[] scores, float[] nearest)
    {
        var byTerms = new BestPassages(probe.Take);
        var byVectors = new BestPassages(probe.Take);
        foreach (var place in PlacesOf(probe.Letters))
        {
            if (scores[place] > 0) Offer(byTerms, scores[place], place);
            // Rounding may take the opposite direction a little below -1.
            if (nearest.Length > 0 && nearest[place] > NoSentence) Offer(byVectors, Math.Max(-1, nearest[place]), place);
        }
        return [.. byTerms.Places, .. byVectors.Places];
    }

    private void Offer(BestPassages best, float score, int place)
    {
        if (best.MayTake(score) && slots[place] is { } slot) best.Offer(score, slot.Passage, place);
    }

    private IEnumerable<int> PlacesOf(IReadOnlySet<LetterId>? ids) =>
        ids is null
            ? Enumerable.Range(0, slots.Count)
            : ids.SelectMany(id => letters.TryGetValue(id, out var entry) ? entry.Places : []);

    private Candidate? Candidate(Slot? slot, float bm25, QuantizedVector? question) =>
        slot is null
            ? null
            : new Candidate(slot.Letter, slot.Passage, bm25, question is { } q && slot.Rows is { } rows
                ? [.. rows.Select(row => vectors.Similarity(row, q))]
                : []);

    private static readonly Comparer<Candidate> InOrder =
        Comparer<Candidate>.Create((left, right) => BestPassages.InOrder(left.Passage, right.Passage));

    private sealed record Entry(Letter Letter, IReadOnlyList<Passage> Passages, int[] Places);

    /// <param name="Rows">Where the vector of each of its sentences lies; null in an index without.</param>
    private sealed record Slot(Letter Letter, Passage Passage, int[]? Rows);
}
