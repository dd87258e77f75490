using Letters.Archive;

namespace Letters.Collation;

/// <summary>What other letters may call a letter by: its symbols, its numbers, its dates. Keys are equal where the spellings are of one name.</summary>
internal sealed record LetterNames(IReadOnlyList<string> Symbols, IReadOnlyList<string> Numbers, IReadOnlyList<LetterDate> Dates)
{
    public static LetterNames Of(Letter letter) => new(
        [.. letter.Header.Symbols.Select(symbol => KeyOf(symbol.Value))],
        [.. SendersNumber.AllOf(letter).Select(number => KeyOf(number.Value))],
        [.. new[] { letter.Header.Date, letter.Header.Circulated }.OfType<Proven<LetterDate>>().Select(date => date.Value).Distinct()]);

    public static string KeyOf(DocumentSymbol symbol) =>
        symbol.Canonical.IndexOf(" (", StringComparison.Ordinal) is >= 0 and var year ? symbol.Canonical[..year] : symbol.Canonical;

    public static string KeyOf(string number) => DocumentNumber.Plain(number).TrimStart('0').ToUpperInvariant();
}
