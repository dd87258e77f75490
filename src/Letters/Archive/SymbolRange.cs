using Letters.Archive.Symbols;

namespace Letters.Archive;

/// <summary>
/// Documents named by the first and the last of them: "S/2024/305 to S/2024/309", "resolutions 2231 to 2235". A text that names a
/// range mentions its two ends; that it holds what lies between is said only to whoever asks for it.
/// </summary>
public sealed record SymbolRange(DocumentSymbol First, DocumentSymbol Last)
{
    /// <summary>Whether the symbol is of the same series and numbered within the range, its ends included.</summary>
    public bool Contains(DocumentSymbol symbol) =>
        SymbolSeries.Of(First) is { } first && SymbolSeries.Of(Last) is { } last && SymbolSeries.Of(symbol) is { } one
        && one.Stem == first.Stem && one.Number >= first.Number && one.Number <= last.Number;

    /// <summary>
    /// Every range in a text, in order. "S/2024/305 and S/2024/307" is a pair and no range; neither are the halves of a double
    /// symbol.
    /// </summary>
    public static IReadOnlyList<Proven<SymbolRange>> Find(string text)
    {
        var ranges = new List<Proven<SymbolRange>>();
        var found = DocumentSymbol.Find(text);
        for (var i = 0; i + 1 < found.Count; i++)
        {
            var (first, last) = (found[i], found[i + 1]);
            if (SymbolSeries.IsRangeWord(text[first.Span.End..last.Span.Start]) && SymbolSeries.IsAscending(first.Value, last.Value))
                ranges.Add(new Proven<SymbolRange>(new SymbolRange(first.Value, last.Value), Span.Between(first.Span.Start, last.Span.End)));
        }
        return ranges;
    }

    public override string ToString() => $"{First} to {Last}";
}
