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
        var counts = new Dictionary<string, int>(passageTerms.Count, StringComparer.Ordinal);
        foreach (var term in passageTerms) CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
        var lists = new List<Postings>(counts.Count);
        foreach (var (term, count) in counts)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, term, out _);
            list ??= new Postings(term);
            list.Add(new Posting(passage, count));
            lists.Add(list);
        }
        passages.Add(passage, [.. lists]);
        if (passage >= lengths.Length) Array.Resize(ref lengths, Math.Max(16, 2 * passage));
        lengths[passage] = passageTerms.Count;
        totalLength += passageTerms.Count;
    }

    /// <summary>The terms of the passage, with how often each stands in it.</summary>
    public IEnumerable<(string Term, int Count)> Of(int passage) => passages[passage].Select(list => (list.Term, list.CountIn(passage)));

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

        /// <summary>By passage, so that one is found among tens of thousands without looking at them all.</summary>
        public List<Posting> Entries { get; } = [];

        public void Add(Posting posting)
        {
            if (Entries.Count == 0 || Entries[^1].Passage < posting.Passage) Entries.Add(posting);
            else Entries.Insert(~Entries.BinarySearch(posting, ByPassage), posting);
        }

        public int CountIn(int passage) => Entries[Entries.BinarySearch(new Posting(passage, 0), ByPassage)].Count;

        public void Remove(int passage) => Entries.RemoveAt(Entries.BinarySearch(new Posting(passage, 0), ByPassage));
    }

    private static readonly Comparer<Posting> ByPassage =
        Comparer<Posting>.Create((left, right) => left.Passage.CompareTo(right.Passage));
}
