using Letters.Retrieval.Encoder;

namespace Letters.Retrieval.Ranking;

/// <summary>How near any word is to the terms of one question, each pair worked out once.</summary>
internal sealed class WordNearness
{
    private readonly WordMeanings meanings;
    private readonly int[] terms;
    private readonly float[]?[] known;

    public WordNearness(WordMeanings meanings, IReadOnlyList<Term> terms)
    {
        this.meanings = meanings;
        this.terms = [.. terms.Select(term => meanings.Find(term.Word))];
        known = [.. this.terms.Select(term => term < 0 ? null : new float[meanings.Count])];
    }

    public int Find(ReadOnlySpan<char> word) => meanings.Find(word);

    /// <summary>The cosine of a term with a word that <see cref="Find"/> knows; 0 for a term of which nothing is known.</summary>
    public float Of(int term, int word)
    {
        if (known[term] is not { } row) return 0;
        if (row[word] == 0) row[word] = meanings.Nearness(terms[term], word);
        return row[word];
    }
}
