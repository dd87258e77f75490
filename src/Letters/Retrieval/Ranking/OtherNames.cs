namespace Letters.Retrieval.Ranking;

/// <summary>Tells where a text calls something by another name than the question does.</summary>
internal sealed class OtherNames
{
    private readonly List<(ulong[] Words, int[] Terms)> names = [];

    /// <param name="names">Those whose own terms are all terms of the question count; others are left out.</param>
    public OtherNames(IReadOnlyList<NamedOtherwise> names, IReadOnlyList<Term> terms)
    {
        foreach (var name in names)
        {
            int[] numbers = [.. name.Stems.Select(stem => NumberOf(terms, stem)).Where(number => number >= 0)];
            if (numbers.Length == name.Stems.Count && name.Other.Count > 0) this.names.Add(([.. name.Other.Select(stem => Hash(stem))], numbers));
        }
    }

    public bool IsEmpty => names.Count == 0;

    /// <summary>The terms of the question that the last words of a text stand for.</summary>
    /// <param name="words">The hashes of its words so far, without stop words.</param>
    public IEnumerable<int> EndingAt(List<ulong> words)
    {
        foreach (var (name, terms) in names)
            if (words.Count >= name.Length && System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words)[^name.Length..].SequenceEqual(name))
                foreach (var term in terms)
                    yield return term;
    }

    /// <summary>FNV-1a with 64 bits, so that words are compared without being kept, and everywhere alike.</summary>
    public static ulong Hash(ReadOnlySpan<char> stem)
    {
        var hash = 14695981039346656037;
        foreach (var c in stem) hash = (hash ^ c) * 1099511628211;
        return hash;
    }

    private static int NumberOf(IReadOnlyList<Term> terms, string stem)
    {
        for (var i = 0; i < terms.Count; i++)
            if (terms[i].Stem == stem) return i;
        return -1;
    }
}
