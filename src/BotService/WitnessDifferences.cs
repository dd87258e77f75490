using Letters.Archive;
using Letters.Collation;

namespace BotService;

/// <summary>The differences between two copies of a letter, one a line, each with a few words around it.</summary>
internal static class WitnessDifferences
{
    /// <summary>How far the words around are looked for, and how many words of a long difference are shown, in characters.</summary>
    private const int Around = 24, Longest = 160;

    private const int MostLines = 50;

    public static IReadOnlyList<string> Lines(Letter here, Letter there)
    {
        var differences = Differences.Between(here, there);
        if (differences.Count == 0) return ["word for word the same"];
        var lines = differences.Take(MostLines)
            .Select(difference =>
                $"{PlaceOf(here, difference.Here)}: «{WithContext(here, difference.Here)}» here, «{WithContext(there, difference.There)}» in {there.Source}");
        return differences.Count > MostLines ? [.. lines, $"and {differences.Count - MostLines} more differences"] : [.. lines];
    }

    private static string PlaceOf(Letter letter, Span span)
    {
        var body = letter.Paragraphs.LastOrDefault(p => p.Number > 0 && p.Span.Start <= span.Start);
        return body is null ? "at the head" : span.Start <= body.Span.End ? $"para. {body.Number}" : $"below para. {body.Number}";
    }

    private static string WithContext(Letter letter, Span span)
    {
        var text = letter.Text;
        var block = letter.Paragraphs.FirstOrDefault(p => p.Span.Contains(span))?.Span ?? new Span(0, text.Length);
        var start = Math.Max(block.Start, span.Start - Around);
        while (start > block.Start && start < span.Start && !char.IsWhiteSpace(text[start - 1])) start++;
        var end = Math.Min(block.End, span.End + Around);
        while (end < block.End && end > span.End && !char.IsWhiteSpace(text[end])) end--;
        var words = span.Length <= Longest
            ? text[start..end]
            : $"{text[start..Whole(text, span.Start + (Longest / 2))]} […] {text[Whole(text, span.End - (Longest / 2))..end]}";
        return $"{(start > block.Start ? "…" : "")}{words.Replace('\n', ' ').Trim()}{(end < block.End ? "…" : "")}";
    }

    /// <summary>Never between the halves of a character.</summary>
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at + 1 : at;
}
