using System.Runtime.InteropServices;

namespace Letters.Retrieval.Memory;

/// <summary>
/// An inverted index over numbered passages. A passage that is removed leaves its posting lists at once, so that nothing dead is
/// ever scored and nothing has to be compacted. Scores depend on the passages held alone, not on how they came in.
/// </summary>
internal sealed class TermIndex
{
    private readonly Dictionary<string, Postings> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Postings[]> passages = [];
    private int[] lengths = [];
    private long totalLength;

    public void Add(int passage, IReadOnlyList<string> passageTerms)
    {
        var lists = new List<Postings>(passageTerms.Count);
        foreach (var term in passageTerms)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, term, out _);
            list ??= new Postings(term);
            if (list.Count(passage)) lists.Add(list);
        }
        passages.Add(passage, [.. lists]);
        if (passage >= lengths.Length) Array.Resize(ref lengths, Math.Max(16, 2 * passage));
        lengths[passage] = passageTerms.Count;
        totalLength += passageTerms.Count;
    }

    public void Remove(int passage)
    {
        if (!passages.Remove(passage, out var lists)) return;
        foreach (var list in lists)
        {
            list.Remove(passage);
            if (list.Entries.Count == 0) terms.Remove(list.Term);
        }
        totalLength -= lengths[passage];
    }

    /// <summary>The inverse document frequency of the term; the most there is where no passage holds it.</summary>
    public float Rarity(string term) => Bm25.Rarity(passages.Count, terms.TryGetValue(term, out var list) ? list.Entries.Count : 0);

    /// <summary>Adds the BM25 score of each passage to the place of its number.</summary>
    public void Score(IReadOnlyList<string> questionTerms, Span<float> scores)
    {
        var averageLength = (float)((double)totalLength / Math.Max(1, passages.Count));
        foreach (var term in questionTerms)
        {
            if (!terms.TryGetValue(term, out var list)) continue;
            var rarity = Bm25.Rarity(passages.Count, list.Entries.Count);
            foreach (var (passage, count) in CollectionsMarshal.AsSpan(list.Entries))
                scores[passage] += rarity * Bm25.Weight(count, lengths[passage], averageLength);
        }
    }

    private readonly record struct Posting(int Passage, int Count);

    private sealed class Postings(string term)
    {
        public string Term { get; } = term;

        /// <summary>In no particular order: a removed one is replaced by the last.</summary>
        public List<Posting> Entries { get; } = [];

        /// <summary>Counts the term once more in the passage, which must be the one counted last if it was counted before.</summary>
        /// <returns>Whether it is the first time.</returns>
        public bool Count(int passage)
        {
            var isFirst = Entries.Count == 0 || Entries[^1].Passage != passage;
            if (isFirst) Entries.Add(new Posting(passage, 1));
            else Entries[^1] = new Posting(passage, Entries[^1].Count + 1);
            return isFirst;
        }

        public void Remove(int passage)
        {
            var at = Entries.Count - 1;
            while (Entries[at].Passage != passage) at--;
            Entries[at] = Entries[^1];
            Entries.RemoveAt(Entries.Count - 1);
        }
    }
}
