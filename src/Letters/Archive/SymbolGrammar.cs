using System.Text.RegularExpressions;

namespace Letters.Archive;

/// <summary>
/// The two ways a text names a document: by symbol, or as a resolution. The make-up of symbols follows the United Nations
/// Editorial Manual and the Dag Hammarskjöld Library's guide to symbols: organ, subsidiary organ, kind, session or year, number,
/// and at the end what was done to the text (addendum, corrigendum, revision).
/// </summary>
internal static partial class SymbolGrammar
{
    private const int LongestOrgan = 5, LongestOrganName = 40;

    public static IReadOnlyList<Proven<DocumentSymbol>> Find(string text) =>
        [.. Symbols(text).Concat(Resolutions(text)).OrderBy(found => found.Span.Start)];

    /// <summary>Every symbol has a slash after its organ: only there is the grammar tried.</summary>
    private static IEnumerable<Proven<DocumentSymbol>> Symbols(string text)
    {
        var from = 0;
        for (var slash = text.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = text.IndexOf('/', slash + 1))
        {
            var start = slash;
            while (start > from && slash - start < LongestOrgan && char.IsAsciiLetter(text[start - 1])) start--;
            var match = Symbol().Match(text, start);
            if (!match.Success || !match.Value.AsSpan().ContainsAnyInRange('0', '9')) continue;
            yield return new Proven<DocumentSymbol>(new DocumentSymbol(Canonical(match)), new Span(match.Index, match.Length));
            from = match.Index + match.Length;
            slash = from - 1;
        }
    }

    /// <summary>
    /// Capitals, one blank before a year or session in brackets, "Add", "Corr" and "Rev" as the Library spells them.
    /// </summary>
    private static string Canonical(Match match)
    {
        var capitals = match.Groups["stem"].Value.ToUpperInvariant();
        var stem = LowerCaseParts().Replace(capitals, part => part.Value[0] + part.Value[1..].ToLowerInvariant());
        var bracket = match.Groups["bracket"].Value.Trim(' ', '(', ')');
        if (bracket.Length == 0) return stem;
        var words = Resumption().IsMatch(bracket) ? "Resumption " + bracket.Split(' ')[^1] : bracket.ToUpperInvariant();
        return $"{stem} ({words})";
    }

    private static IEnumerable<Proven<DocumentSymbol>> Resolutions(string text)
    {
        foreach (Match match in ResolutionNames().Matches(text))
        {
            var reach = Math.Min(match.Index, LongestOrganName);
            var before = OrganBefore().Match(text, match.Index - reach, reach);
            var organ = before.Success ? before.Groups["organ"].Value : match.Groups["organ"].Value;
            var items = match.Groups["item"].Captures;
            var isDated = items[0].Value.EndsWith(')');
            for (var i = 0; i < (match.Groups["many"].Success ? items.Count : 1); i++)
            {
                var item = items[i];
                var start = i > 0 ? item.Index : before.Success ? before.Index : match.Index;
                // "… and 1747 (2007), 15 States": where the first has its year, a bare number is none of them.
                if (isDated && !item.Value.EndsWith(')')) break;
                if (ResolutionSymbol(organ, item.Value) is { } symbol)
                    yield return new Proven<DocumentSymbol>(symbol, Span.Between(start, item.Index + item.Length));
            }
        }
    }

    /// <summary>
    /// Numbers tell the organ where its name is missing: the General Assembly writes 377 (V) and 77/229, the Security Council
    /// 242 (1967). A bare number is the Council's only when it has four digits, for small ones are the Assembly's as often.
    /// </summary>
    private static DocumentSymbol? ResolutionSymbol(string organ, string item)
    {
        var parts = ResolutionNumber().Match(item);
        var number = parts.Groups["number"].Value;
        var bracket = parts.Groups["bracket"].Value;
        var isAssembly = organ.Contains("assembly", StringComparison.OrdinalIgnoreCase) || organ.Equals("UNGA", StringComparison.OrdinalIgnoreCase);
        if (organ.StartsWith("human", StringComparison.OrdinalIgnoreCase))
            return number.Contains('/', StringComparison.Ordinal) ? new DocumentSymbol($"A/HRC/RES/{number}") : null;
        if (number.StartsWith("ES-", StringComparison.OrdinalIgnoreCase) || (isAssembly && number.Contains('/', StringComparison.Ordinal)))
            return new DocumentSymbol($"A/RES/{number.ToUpperInvariant()}");
        if (number.Contains('/', StringComparison.Ordinal)) return null;
        if (bracket.Length > 0 && !char.IsAsciiDigit(bracket[0])) return new DocumentSymbol($"A/RES/{number} ({bracket.ToUpperInvariant()})");
        if (isAssembly) return null;
        if (bracket.Length > 0) return new DocumentSymbol($"S/RES/{number} ({bracket})");
        return organ.Length > 0 || number.Length == 4 ? new DocumentSymbol($"S/RES/{number}") : null;
    }

    /// <summary>
    /// A symbol stands alone: no letter, digit, slash or stop before it, and no further letter, digit or part after it, so that
    /// S/2024/30 is never found in S/2024/305.
    /// </summary>
    [GeneratedRegex(
        """
        \G (?<![\p{L}\p{Nd}/.])
        (?<stem>
          (?:S|A|E|T|ST|DC|TD|DP|ID|HS|HSP|CCPR|CERD|CEDAW|CAT|CRC|CMW|CRPD|CED|HRI|FCCC|CBD|ICCD|UNEP|UNW|SPLOS|ISBA|BWC|NPT|CD|PBC)
          (?> (?: / (?> (?:ES|S)-\d{1,2} | [A-Z]{1,12} (?:\.\d{1,6})? | \d{1,6} ) (?-i:[A-Z](?![A-Za-z]))? )+ )
        )
        (?<bracket>[ ]?\((?:\d{4}|[IVXLC]{1,7}|(?:ES|S)-[IVX]{1,4}|(?:Resumption|Prov|Part)[ ][\dIVX]{1,3})\))?
        (?! [\p{L}\p{Nd}] | / [\p{L}\p{Nd}] )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Symbol();

    [GeneratedRegex(@"(?<=[/])(?:AGENDA|ADD|CORR|REV|SUMMARY|ANNEX|SUPPL|PART|VOL)(?=[.\d/]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex LowerCaseParts();

    [GeneratedRegex("^resumption ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Resumption();

    /// <summary>
    /// "Security Council resolutions 1696 (2006), 1737 (2006) and 1747 (2007)"; the first item's span holds the words before
    /// it.
    /// </summary>
    [GeneratedRegex(
        """
        (?:\b(?<organ>(?:UN)?SCR)|\bR[ée]solution(?<many>s)?|\bResoluci[oó]n(?<many>es)?|\bRes\.)[ ]
        (?:No\.?[ ])?
        (?<item>(?:ES-)?\d{1,4}(?:/\d{1,3}[A-Z]?)?(?:[ ]?\((?:\d{4}|[IVXLC]{1,7}|S-[IVX]{1,4}|ES-[IVX]{1,4})\))?)
        (?:(?:,[ ]|[ ]and[ ]|,[ ]and[ ])(?<item>(?:ES-)?\d{1,4}(?:/\d{1,3}[A-Z]?)?(?:[ ]?\((?:\d{4}|[IVXLC]{1,7}|S-[IVX]{1,4})\))?)(?![\p{L}\p{Nd}/]))*
        (?![\p{L}\p{Nd}/])
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex ResolutionNames();

    [GeneratedRegex(
        """
        (?<![\p{L}\p{Nd}])(?<organ>(?:(?:UN|United[ ]Nations)[ ])?
          (?:Security[ ]Council|General[ ]Assembly|Human[ ]Rights[ ]Council)|UNSC|UNGA)(?:['’]s)?[ ]$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex OrganBefore();

    [GeneratedRegex(@"^(?<number>(?:ES-)?\d{1,4}(?:/\d{1,3}[A-Z]?)?)(?: ?\((?<bracket>[^)]+)\))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ResolutionNumber();
}
