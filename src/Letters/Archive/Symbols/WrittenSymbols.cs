using System.Text.RegularExpressions;

namespace Letters.Archive.Symbols;

/// <summary>Finds documents named by their symbols.</summary>
internal static partial class WrittenSymbols
{
    private const int LongestOrgan = 7;

    /// <summary>Every symbol has a slash after its organ: only there is the grammar tried.</summary>
    public static IEnumerable<Proven<DocumentSymbol>> In(string text)
    {
        var from = 0;
        for (var slash = text.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = text.IndexOf('/', Math.Max(slash + 1, from)))
        {
            var start = slash;
            while (start > from && slash - start < LongestOrgan && char.IsAsciiLetter(text[start - 1])) start--;
            if (Read(text, start, from) is not { } symbol) continue;
            yield return symbol;
            from = symbol.Span.End;
            foreach (var added in SymbolTails.After(text, symbol))
            {
                yield return added;
                from = added.Span.End;
            }
            // "A/78/873/S/2024/305": the second half begins right after the slash.
            if (SecondHalf().Match(text, from) is { Success: true } half) from += half.Length;
        }
    }

    private static Proven<DocumentSymbol>? Read(string text, int start, int from)
    {
        // A symbol stands alone: S/2024/305 is not found in NATS/2024/305 or in an address of the Web.
        if (start > from && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '/' or '.')) return null;
        var match = Stem().Match(text, start);
        if (!match.Success || !match.ValueSpan.ContainsAnyInRange('0', '9')) return null;
        var end = start + match.Length;
        var stem = Canonical(match.Value);
        if (char.IsAsciiLetterLower(match.ValueSpan[0]) && match.ValueSpan.Count('/') < 2 && !match.ValueSpan.Contains('.')) return null;
        if (Truncation().Match(text, end) is { Success: true } mark)
            return new Proven<DocumentSymbol>(
                new DocumentSymbol($"{stem}{(mark.Value[0] == '/' ? "/" : "")}{DocumentSymbol.LeftOut}"), Span.Between(start, end + mark.Length));
        if (BracketAfter(text, end, stem) is { Success: true } bracket)
        {
            end += bracket.Length;
            stem = WithBracket(stem, bracket);
        }
        var isWhole = end == text.Length || SecondHalf().IsMatch(text, end) || !IsContinued(text, end);
        return isWhole ? new Proven<DocumentSymbol>(new DocumentSymbol(stem), Span.Between(start, end)) : null;
    }

    /// <summary>No letter or digit follows, nor a further part: S/2024/30 is never found in S/2024/305.</summary>
    private static bool IsContinued(string text, int end) =>
        char.IsLetterOrDigit(text[end]) || (text[end] == '/' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]));

    /// <summary>Capitals; "Add", "Corr", "Rev" and "Agenda" as the Library spells them, without a blank before their number.</summary>
    private static string Canonical(string stem) =>
        LowerCaseParts().Replace(stem.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), part => part.Value[0] + part.Value[1..].ToLowerInvariant());

    /// <summary>Years stand after the Council's resolutions, sessions after the Assembly's, resumptions after meetings.</summary>
    private static Match BracketAfter(string text, int end, string stem) =>
        stem.StartsWith("S/RES/", StringComparison.Ordinal) ? Year().Match(text, end)
        : stem.Contains("/RES/", StringComparison.Ordinal) ? SessionOf().Match(text, end)
        : stem.Contains("PV.", StringComparison.Ordinal) || stem.Contains("SR.", StringComparison.Ordinal) ? Resumption().Match(text, end)
        : Match.Empty;

    private static string WithBracket(string stem, Match bracket)
    {
        var tail = bracket.Groups["tail"].Success ? Canonical(bracket.Groups["tail"].Value) : "";
        if (bracket.Groups["year"].Success) return $"{stem} ({bracket.Groups["year"].Value}){tail}";
        if (bracket.Groups["session"].Success)
        {
            var letter = bracket.Groups["letter"].Success ? $" {bracket.Groups["letter"].Value}" : "";
            var number = char.IsAsciiLetter(stem[^1]) ? $"{stem[..^1]} {stem[^1]}" : stem;
            return $"{number}{letter} ({bracket.Groups["session"].Value.ToUpperInvariant()}){tail}";
        }
        var (part, count) = (bracket.Groups["part"].Value, bracket.Groups["count"].Value.ToUpperInvariant());
        return $"{stem} ({char.ToUpperInvariant(part[0])}{part[1..].ToLowerInvariant()}{(count.Length > 0 ? " " : "")}{count}){tail}";
    }

    /// <summary>
    /// The organ and the parts after it. A part that is the letter of another organ begins the other half of a double symbol.
    /// </summary>
    [GeneratedRegex(
        """
        \G(?:S|A|E|T|ST|DC|TD|DP|ID|HS|HSP|CCPR|CERD|CEDAW|CAT|CRC|CMW|CRPD|CED|HRI|FCCC|CBD|ICCD|UNEP|UNW|SPLOS|ISBA|BWC|NPT|CD
          |PBC|GOV|INFCIRC)
        (?> (?: / (?>
            (?:ES|S)-[0-9]{1,2}(?!\d)
          | (?:Add|Corr|Rev)\.[ ]?[0-9]{1,3}(?!\d)
          | (?!(?:S|A|E|T|ST)/|X{2,}(?![A-Z])|(?:Add|Corr|Rev)(?![A-Z]))[A-Z]{1,12}(?:\.[0-9]{1,6})?
          | [0-9]{1,6}(?-i:[A-WYZ](?![A-Za-z]))?
        ) ){1,9} )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Stem();

    /// <summary>Marks of what is left out: "S/2024/30…", "S/PV.96xx", "S/PV.96-" before a blank, "S/2024/" before a blank.</summary>
    [GeneratedRegex(
        """
        \G(?: /?(?:…|\.{3}|X{2,4}(?![\p{L}\p{Nd}])) | /(?![\p{L}\p{Nd}]|[ ]?(?:S|A|E|T)/) | [-‐‑](?=$|[\s.,;:)\]"'”’»]) )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Truncation();

    [GeneratedRegex(@"\G ?/ ?(?=(?:S|A|E|T|ST)/[\p{L}\p{Nd}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecondHalf();

    [GeneratedRegex(@"\G ?\((?<year>[0-9]{4})\)(?<tail>(?:/(?:Add|Corr|Rev)\.[0-9]{1,3}(?!\d)){1,3})?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex($@"\G(?: ?(?-i:(?<letter>[A-Z])))? ?\((?<session>{SymbolGrammar.Session})\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SessionOf();

    [GeneratedRegex(
        @"\G ?\((?<part>Resumption|Prov|Part)\.?(?: (?<count>[0-9]{1,2}|[IVX]{1,4}))?\)(?<tail>(?:/(?:Add|Corr|Rev)\.[0-9]{1,3}(?!\d)){1,3})?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Resumption();

    [GeneratedRegex(@"(?<=[/])(?:AGENDA|ADD|CORR|REV|SUMMARY|ANNEX|SUPPL|PART|VOL)(?=[.0-9/]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex LowerCaseParts();
}
