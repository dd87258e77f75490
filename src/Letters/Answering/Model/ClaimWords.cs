using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering.Model;

/// <summary>A word of a claim or of the words that are to prove it.</summary>
/// <param name="Key">What it is compared by: its stem; of a stop word, the word itself.</param>
/// <param name="IsNamed">Whether it begins with a capital or a figure. A claim goes on after "that": its first word has a capital only where it is a name.</param>
internal readonly record struct ClaimWord(Span Span, string Key, bool IsStopWord, bool IsNamed);

/// <summary>Words in their order, stop words among them.</summary>
internal static class ClaimWords
{
    public static IReadOnlyList<ClaimWord> Of(string text) => Of(text, new Span(0, text.Length));

    public static IReadOnlyList<ClaimWord> Of(string text, Span within)
    {
        var words = new List<ClaimWord>();
        for (var reader = new WordReader(text, within); reader.Next();)
        {
            var first = text[reader.Span.Start];
            words.Add(new ClaimWord(
                reader.Span, reader.Stem.ToString(), reader.IsStopWord,
                !reader.IsStopWord && (char.IsDigit(first) || char.IsUpper(first))));
        }
        return words;
    }

    /// <summary>How many words stand in both, in the same order, at the most.</summary>
    public static int InOrder(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (above, row) = (new int[other.Count + 1], new int[other.Count + 1]);
        foreach (var word in one)
        {
            for (var j = 1; j <= other.Count; j++)
                row[j] = word == other[j - 1] ? above[j - 1] + 1 : Math.Max(above[j], row[j - 1]);
            (above, row) = (row, above);
        }
        return above[^1];
    }
}
