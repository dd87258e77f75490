using System.Globalization;
using System.Text.RegularExpressions;

namespace Letters.Archive.Symbols;

/// <summary>Finds documents named as resolutions: "Security Council resolution 242 (1967)", "UNSCR 1701", "3367 A (XXX)".</summary>
internal static partial class ResolutionNames
{
    private const int LongestOrganName = 50;

    public static IEnumerable<Proven<DocumentSymbol>> In(string text) => Named(text).Concat(Bare(text));

    private static IEnumerable<Proven<DocumentSymbol>> Named(string text)
    {
        foreach (Match match in ResolutionName().Matches(text))
        {
            var before = OrganBefore(text, match.Index);
            var organ = before?.Groups["organ"].Value
                ?? (match.Groups["organ"].Success ? match.Groups["organ"].Value : OrganAfter().Match(text, match.Index + match.Length).Groups["organ"].Value);
            var items = match.Groups["item"].Captures;
            var links = match.Groups["link"].Captures;
            var isDated = items[0].Value.EndsWith(')');
            for (var i = 0; i < (match.Groups["many"].Success ? items.Count : 1); i++)
            {
                // "… and 1747 (2007), 15 States": where the first has its year, a bare number is none of them.
                if (isDated && !items[i].Value.EndsWith(')')) break;
                if (i > 0 && SymbolSeries.IsRangeWord(links[i - 1].Value) && !(NumberOf(items[i]) > NumberOf(items[i - 1]))) break;
                var start = i > 0 ? items[i].Index : before?.Index ?? match.Index;
                if (SymbolOf(organ, items[i].Value) is { } symbol)
                    yield return new Proven<DocumentSymbol>(symbol, Span.Between(start, items[i].Index + items[i].Length));
            }
        }
    }

    /// <summary>"377 (V)", "3367 A (XXX)": number and session alone name a resolution of the Assembly.</summary>
    private static IEnumerable<Proven<DocumentSymbol>> Bare(string text) =>
        from Match match in NumberAndSession().Matches(text)
        let symbol = SymbolOf("", match.Value)
        where symbol is not null
        select new Proven<DocumentSymbol>(symbol, new Span(match.Index, match.Length));

    private static Match? OrganBefore(string text, int name)
    {
        var reach = Math.Min(name, LongestOrganName);
        return Organ().Match(text, name - reach, reach) is { Success: true } match ? match : null;
    }

    private static int NumberOf(Capture item) =>
        int.Parse(Item().Match(item.Value).Groups["number"].Value.Split('/', '-')[^1], CultureInfo.InvariantCulture);

    /// <summary>
    /// Numbers tell the organ where its name is missing: the General Assembly writes 377 (V) and 77/229, the Security Council
    /// 242 (1967). A bare number is the Council's only when it has four digits, for small ones are the Assembly's as often.
    /// </summary>
    private static DocumentSymbol? SymbolOf(string organ, string item)
    {
        var parts = Item().Match(item);
        var number = parts.Groups["number"].Value.ToUpperInvariant();
        var letter = parts.Groups["letter"].Value;
        var (session, year) = (parts.Groups["session"].Value.ToUpperInvariant(), parts.Groups["year"].Value);
        var hasSlash = number.Contains('/', StringComparison.Ordinal);
        if (Is(organ, "human", "derechos humanos", "droits")) return hasSlash ? new DocumentSymbol($"A/HRC/RES/{number}{letter}") : null;
        if (Is(organ, "economic", "ECOSOC", "économique", "económico"))
            return hasSlash ? new DocumentSymbol($"E/RES/{number}{letter}")
                : session.Length > 0 ? new DocumentSymbol($"E/RES/{number}{Spaced(letter)} ({session})") : null;
        var isAssembly = Is(organ, "general assembly", "UNGA", "assemblée", "asamblea");
        if (number.StartsWith("ES-", StringComparison.Ordinal) || (isAssembly && hasSlash)) return new DocumentSymbol($"A/RES/{number}{letter}");
        if (hasSlash) return null;
        if (session.Length > 0) return new DocumentSymbol($"A/RES/{number}{Spaced(letter)} ({session})");
        if (isAssembly) return null;
        if (parts.Groups["cut"] is { Success: true } cut)
            return organ.Length > 0 || (cut.Value[0] is 'x' or 'X' && number.Length + cut.Length == 4)
                ? new DocumentSymbol($"S/RES/{number}{DocumentSymbol.LeftOut}") : null;
        if (year.Length > 0) return new DocumentSymbol($"S/RES/{number} ({year})");
        return organ.Length > 0 || number.Length == 4 ? new DocumentSymbol($"S/RES/{number}") : null;
    }

    private static string Spaced(string letter) => letter.Length > 0 ? " " + letter : "";

    private static bool Is(string organ, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (organ.Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private const string ItemPattern =
        @"(?:E?S-)?[0-9]{1,4}(?:/[0-9]{1,3}(?:(?-i:[A-WYZ])(?!\p{L})|[ ](?-i:[B-HJ-WYZ])(?![\p{L}\p{Nd}]))?"
        + @"|(?:[ ]?(?-i:[A-Z]))?[ ]?\(" + SymbolGrammar.Session + @"\)|[ ]?\([0-9]{4}\)|X{1,3}|(?<=(?<!\d)[0-9]{1,3})(?:…|\.{3}))?";

    private const string Link =
        @",[ ](?:(?:and|et|y|und)[ ])?|[ ](?:and|et|y|und|or|to|through|à|au|a|al|hasta|bis)[ ]|[ ]?[-‐‑–—][ ]?";

    private const string Council = "(?:Security[ ]Council|Conseil[ ]de[ ]sécurité|Consejo[ ]de[ ]Seguridad|UNSC)";

    private const string OtherOrgan =
        "General[ ]Assembly|Assemblée[ ]générale|Asamblea[ ]General|UNGA|Human[ ]Rights[ ]Council|Conseil[ ]des[ ]droits[ ]de[ ]l['’]homme"
        + "|Consejo[ ]de[ ]Derechos[ ]Humanos|Economic[ ]and[ ]Social[ ]Council|ECOSOC|Conseil[ ]économique[ ]et[ ]social|Consejo[ ]Económico[ ]y[ ]Social";

    /// <summary>"Security Council resolutions 1696 (2006), 1737 (2006) and 1747 (2007)".</summary>
    [GeneratedRegex(
        $$"""
        (?:\b(?<organ>(?:UN)?SCR)|\bR[ée]solution(?<many>s)?|\bResoluci[oó]n(?<many>es)?|\bRes\.)[ ] (?:No\.?[ ])?
        (?<item>{{ItemPattern}})(?![\p{L}\p{Nd}/])
        (?: (?<link>{{Link}}) (?<item>{{ItemPattern}})(?![\p{L}\p{Nd}/]) ){0,40}
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex ResolutionName();

    [GeneratedRegex($@"(?<![\p{{L}}\p{{Nd}}])(?<organ>(?:(?:UN|United[ ]Nations)[ ])?(?:{Council}|{OtherOrgan}))(?:['’]s)?[ ]$",
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Organ();

    [GeneratedRegex(
        $@"\G,?[ ](?:of|du|de[ ]l['’]|de[ ]la|del|des|de)[ ]?(?:the[ ])?(?:(?:UN|United[ ]Nations)[ ])?(?<organ>{Council}|{OtherOrgan})\b",
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex OrganAfter();

    [GeneratedRegex(
        $@"(?<![\p{{L}}\p{{Nd}}/.,-])(?<!\b(?:vol(?:ume)?|art(?:icle)?|para(?:graph)?|section|page|chapter|annex|nos?)\.?[ ])"
        + $@"[0-9]{{3,4}}(?:[ ]?[A-Z])?[ ]?\({SymbolGrammar.Session}\)",
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex NumberAndSession();

    [GeneratedRegex(
        $@"^(?<number>(?:E?S-)?[0-9]{{1,4}}(?:/[0-9]{{1,3}})?)(?:[ ]?(?-i:(?<letter>[A-WYZ])))?(?:[ ]?\((?:(?<session>{SymbolGrammar.Session})|(?<year>[0-9]{{4}}))\))?(?<cut>X{{1,3}}|…|\.{{3}})?$",
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
