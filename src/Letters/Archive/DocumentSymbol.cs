using System.Diagnostics.CodeAnalysis;
using Letters.Archive.Symbols;

namespace Letters.Archive;

/// <summary>
/// The symbol of a United Nations document: S/2024/305, S/PV.9612, S/RES/2231 (2015). Two spellings of one document
/// ("resolution 2231 (2015)", "S/RES/2231(2015)") are equal; look-alikes never are.
/// </summary>
/// <param name="Canonical">The one spelling all others come down to.</param>
public sealed record DocumentSymbol(string Canonical)
{
    /// <summary>What stands in the canonical spelling for the part a text leaves out.</summary>
    internal const char LeftOut = '…';

    /// <summary>
    /// Whether the text gives only its beginning, as the press does: "S/2024/30…", "resolution 22xx". It is equal to no whole
    /// symbol, for nobody knows which was meant.
    /// </summary>
    public bool IsTruncated => Canonical.EndsWith(LeftOut);

    /// <summary>
    /// Whether this may be the document another text calls by <paramref name="other"/>. The Security Council numbers its
    /// resolutions through all years, so "resolution 2231" without its year means S/RES/2231 (2015) and nothing else; it is still
    /// not equal to it, for a letter that gives no year proves none.
    /// </summary>
    public bool Denotes(DocumentSymbol other) =>
        this == other
        || (HasOptionalYear && WithoutYear == other.WithoutYear && (Year.Length == 0 || other.Year.Length == 0));

    /// <summary>Reads a symbol, or the name of a resolution or meeting, that is the whole of <paramref name="text"/>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out DocumentSymbol? symbol)
    {
        var words = text.Trim();
        symbol = SymbolGrammar.Find(words).FirstOrDefault(found => found.Span == new Span(0, words.Length))?.Value;
        return symbol is not null;
    }

    /// <summary>
    /// Every symbol in a text, in order, none overlapping another: written as a symbol, as the resolution of a named organ, or as
    /// the meeting of the Security Council. Both halves of a double symbol (A/78/873–S/2024/305) are found, both ends of a range
    /// (see <see cref="SymbolRange"/>), and what is added to a symbol ("S/2024/305 and Corr.1"). A resolution given without its
    /// year takes the year the same text gives it elsewhere.
    /// </summary>
    public static IReadOnlyList<Proven<DocumentSymbol>> Find(string text)
    {
        var found = SymbolGrammar.Find(text);
        var dated = found.Select(f => f.Value).Where(s => s.HasOptionalYear && s.Year.Length > 0).Distinct().ToLookup(s => s.WithoutYear);
        return found.Select(f => f.Value.HasOptionalYear && f.Value.Year.Length == 0 && dated[f.Value.Canonical].Take(2).ToList() is [var only]
            ? f with { Value = only }
            : f).ToList();
    }

    public override string ToString() => Canonical;

    private bool HasOptionalYear => Canonical.StartsWith("S/RES/", StringComparison.Ordinal);

    private string WithoutYear => Canonical.Split(" (")[0];

    private string Year => Canonical[WithoutYear.Length..];
}
