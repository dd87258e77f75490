using Letters.Archive;

namespace Letters.Collation;

/// <summary>Where two witnesses of a letter have different words.</summary>
/// <param name="Here">The words of the one; empty where the other has words more, at the place they would stand.</param>
/// <param name="There">The words of the other; empty likewise.</param>
public sealed record Difference(Span Here, Span There);

/// <summary>
/// Compares two witnesses word by word, their heads, signatures and annexes too; punctuation, capitals and diacritics make no
/// difference.
/// </summary>
public static class Differences
{
    /// <summary>Differences so near each other are read as one.</summary>
    private const int Near = 2;

    /// <returns>In the order of the text.</returns>
    public static IReadOnlyList<Difference> Between(Letter here, Letter there)
    {
        var (one, other) = (LetterWords.OfAll(here), LetterWords.OfAll(there));
        var gaps = new List<(int From, int To, int Start, int End)>();
        var (i, j) = (0, 0);
        foreach (var (a, b) in WordAlignment.Of(one.Hashes, other.Hashes).Append((one.Count, other.Count)))
        {
            if (a > i || b > j)
            {
                if (gaps is [.., var last] && i - last.To <= Near) gaps[^1] = (last.From, a, last.Start, b);
                else gaps.Add((i, a, j, b));
            }
            (i, j) = (a + 1, b + 1);
        }
        return [.. gaps.Select(gap => new Difference(SpanOf(one, gap.From, gap.To), SpanOf(other, gap.Start, gap.End)))];
    }

    private static Span SpanOf(LetterWords words, int from, int to) =>
        to > from ? Span.Between(words.Spans[from].Start, words.Spans[to - 1].End)
        : from > 0 ? new Span(words.Spans[from - 1].End, 0)
        : new Span(words.Count > 0 ? words.Spans[0].Start : 0, 0);
}
