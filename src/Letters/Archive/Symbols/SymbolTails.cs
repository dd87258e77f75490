using System.Text.RegularExpressions;

namespace Letters.Archive.Symbols;

/// <summary>
/// What a text adds to a symbol without writing it again: "S/2024/305 and Corr.1", "A/78/5/Add.1-3", "S/2024/305-309". Each is
/// found as a whole symbol, proven by the words added.
/// </summary>
internal static partial class SymbolTails
{
    public static IEnumerable<Proven<DocumentSymbol>> After(string text, Proven<DocumentSymbol> written)
    {
        var (last, end) = (written.Value, written.Span.End);
        while (Next(text, end, written.Value, last) is { } added)
        {
            yield return added;
            (last, end) = (added.Value, added.Span.End);
        }
    }

    /// <param name="written">The symbol last written in full.</param>
    /// <param name="last">That symbol, or what was last added to it.</param>
    private static Proven<DocumentSymbol>? Next(string text, int end, DocumentSymbol written, DocumentSymbol last)
    {
        if (last.IsTruncated) return null;
        if (Named().Match(text, end) is { Success: true } named)
        {
            var kind = char.ToUpperInvariant(named.Groups["kind"].Value[0]) + named.Groups["kind"].Value[1..].ToLowerInvariant();
            return Proven($"{Without(written.Canonical, kind)}/{kind}.{named.Groups["number"].Value}", named);
        }
        if (SymbolSeries.Of(last) is not { } series) return null;
        var isPart = series.Stem.EndsWith("Add.", StringComparison.Ordinal) || series.Stem.EndsWith("Corr.", StringComparison.Ordinal)
            || series.Stem.EndsWith("Rev.", StringComparison.Ordinal);
        if (Until().Match(text, end) is { Success: true } until && (!isPart || until.Groups["number"].Length <= 3))
            return Member(series, until) is { } member && SymbolSeries.IsAscending(last, member.Value) ? member : null;
        return isPart && Another().Match(text, end) is { Success: true } another ? Member(series, another) : null;
    }

    private static Proven<DocumentSymbol>? Member(SymbolSeries series, Match match) => Proven($"{series.Stem}{match.Groups["number"].Value}", match);

    private static Proven<DocumentSymbol> Proven(string canonical, Match match)
    {
        var from = match.Groups["kind"].Success ? match.Groups["kind"].Index : match.Groups["number"].Index;
        return new Proven<DocumentSymbol>(new DocumentSymbol(canonical), Span.Between(from, match.Index + match.Length));
    }

    /// <summary>The second addendum is one to the document, not to its first addendum.</summary>
    private static string Without(string symbol, string kind)
    {
        var slash = symbol.LastIndexOf('/');
        return symbol.AsSpan(slash + 1).StartsWith(kind + ".", StringComparison.Ordinal) ? symbol[..slash] : symbol;
    }

    [GeneratedRegex(@"\G(?:,? (?:and|et|y|und|&) |, )(?<kind>Add|Corr|Rev)\. ?(?<number>[0-9]{1,3})(?![\p{L}\p{Nd}/])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\G[-‐‑–](?<number>[0-9]{1,6})(?![\p{L}\p{Nd}/]|[-‐‑–.]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    /// <summary>"Add.1 and 2", where no noun follows that the number could count.</summary>
    [GeneratedRegex(@"\G,? (?:and|et|y|und) (?<number>[0-9]{1,2})(?=$|[.,;:)\]])(?![.,]\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Another();
}
