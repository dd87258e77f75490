using System.Globalization;
using System.Text.RegularExpressions;

namespace BotService.Channels.BotFramework;

/// <summary>
/// Markdown cut into pieces that each read well alone: between paragraphs where it can be, else between lines, sentences, words;
/// never inside a link, a bold passage, a block of code or a character, as long as a piece can hold them.
/// </summary>
internal static partial class MarkdownPieces
{
    private static readonly string[] Breaks = ["\n\n", "\n", ". ", " "];

    /// <summary>At least one piece, none empty unless the text is.</summary>
    /// <param name="text">Markdown.</param>
    /// <param name="longestOf">
    /// How long a piece of what is left may be, in UTF-16 code units: told by its beginning, and the same where more follows, so that a
    /// text that grows at its end by a paragraph never changes a piece but the last.
    /// </param>
    public static IReadOnlyList<string> Of(string text, Func<string, int> longestOf)
    {
        var pieces = new List<string>();
        var rest = text.TrimEnd();
        while (longestOf(rest) is var longest && rest.Length > longest)
        {
            var at = CutIn(rest, longest);
            var piece = rest[..at].TrimEnd();
            var next = rest[at..].TrimStart('\n');
            if (next.StartsWith(' ') && !rest[..at].EndsWith('\n')) next = next.TrimStart(' ');
            if (piece.Length > 0) pieces.Add(piece);
            rest = next.StartsWith('|') && TableHeadOf(rest, at) is { } head && head.Length < longest / 4 ? head + next : next;
        }
        if (rest.Length > 0 || pieces.Count == 0) pieces.Add(rest);
        return pieces;
    }

    /// <summary>Where the first piece ends: after the best kind of break that does not leave it a scrap.</summary>
    private static int CutIn(string text, int longest)
    {
        // What is whole may reach over the end of the piece; how far is known only as far as it is looked.
        var whole = Whole().Matches(text[..Math.Min(text.Length, 2 * longest)])
            .Select(match => (Start: match.Index, End: match.Index + match.Length)).ToList();
        var scrap = longest / 4;
        foreach (var kind in Breaks)
        {
            int Before(int end) => text.LastIndexOf(kind, end, StringComparison.Ordinal);
            for (var at = Before(longest - 1); at >= scrap; at = Before(at - 1))
                if (at + kind.TrimEnd().Length is var cut && cut <= longest && !whole.Any(span => span.Start < cut && cut < span.End))
                    return cut;
        }
        // One unbroken run: a link begun near its end goes over to the next piece, and failing that a character is kept whole.
        if (whole.Find(span => span.Start >= scrap && span.Start < longest && longest < span.End) is { Start: > 0 } over) return over.Start;
        var end = 0;
        for (var next = 0; (next = end + StringInfo.GetNextTextElementLength(text, end)) <= longest; ) end = next;
        return end > 0 ? end : char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
    }

    /// <summary>The first two lines of the table that is cut in two at a place, so that its columns are named again.</summary>
    private static string? TableHeadOf(string text, int at)
    {
        var start = text.LastIndexOf("\n\n", Math.Max(0, at - 1), StringComparison.Ordinal);
        var lines = text[(start < 0 ? 0 : start + 2)..at].Split('\n');
        var rule = Array.FindIndex(lines, line => TableRule().IsMatch(line));
        return rule < 1 ? null : $"{lines[rule - 1]}\n{lines[rule]}\n";
    }

    /// <summary>A block of code, a bold passage, a link by address or by reference, a bare address.</summary>
    [GeneratedRegex(
        @"```(?:[^`]|`[^`])*```|\*\*[^*\n]{1,1000}\*\*"
        + @"|!?\[(?:[^\[\]\\\n]|\\.|\[[^\[\]\n]{0,200}\])*\]"
        + @"(?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?: ""[^""\n]*"")?\)|\[[^\[\]\n]{0,50}\])"
        + @"|https?://[^\s<>]+",
        RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\|(?:\s*:?-+:?\s*\|)+\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex TableRule();
}
