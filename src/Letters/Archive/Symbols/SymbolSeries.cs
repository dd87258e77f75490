using System.Globalization;
using System.Text.RegularExpressions;

namespace Letters.Archive.Symbols;

/// <summary>A symbol as a numbered member of its series: "S/2024/" 305, "S/RES/" 2231, "S/2024/305/Add." 2.</summary>
internal readonly partial record struct SymbolSeries(string Stem, int Number)
{
    /// <summary>Null where no number ends the symbol, or it is truncated.</summary>
    public static SymbolSeries? Of(DocumentSymbol symbol) =>
        Numbered().Match(symbol.Canonical) is { Success: true } match
            ? new SymbolSeries(match.Groups["stem"].Value, int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
            : null;

    public static bool IsAscending(DocumentSymbol first, DocumentSymbol last) =>
        Of(first) is { } from && Of(last) is { } to && from.Stem == to.Stem && from.Number < to.Number;

    /// <summary>Whether the words between two symbols make a range of them.</summary>
    public static bool IsRangeWord(string between) => between.Length <= 12 && RangeWord().IsMatch(between);

    /// <summary>The year of a resolution may follow its number; a session makes it another series.</summary>
    [GeneratedRegex(@"^(?<stem>.*[/.])(?<number>[0-9]{1,6})(?: \([0-9]{4}\))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?: ?[-‐‑–—] ?| (?:to|through|à|au|a|al|hasta|bis) )$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RangeWord();
}
