using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Layout;

namespace Letters.Reading.Header;

/// <summary>
/// Finds the number a document goes by: the sender's own ("No. 2060345", "NV/058/2031"), else the number a collection heads it
/// with
/// ("102. Letter From …"), else that of a telegram ("Cablegram 112").
/// </summary>
internal static partial class OwnNumber
{
    public static Proven<string>? Find(LetterParts parts, ILookup<Label, TextPart> labels)
    {
        var label = labels[Label.Number].Where(number => !number.IsEmpty && number.Words.Length <= 60).FirstOrDefault(IsReference);
        if (!label.IsEmpty) return label.Prove();
        var lines = parts.Letterhead.SelectMany(part => part.Lines).ToList();
        return First(lines, NumberLine()) ?? First(lines, Bare()) ?? First(parts.Headings, NumberInHeading())
            ?? Collected(parts) ?? First(lines.Concat(parts.Headings), Telegram());
    }

    private static Proven<string>? First(IEnumerable<TextPart> parts, Regex regex)
    {
        foreach (var part in parts)
            if (regex.Match(part.Words) is { Success: true } match && part.Of(match.Groups["number"]) is var number && IsReference(number))
                return number.Prove();
        return null;
    }

    /// <summary>
    /// "MFA/3/77" is a reference; "S/2031/112" is the symbol of a document of the organization, "May-2024" a month.
    /// </summary>
    private static bool IsReference(TextPart number) =>
        !DocumentSymbol.TryParse(number.Words, out _) && !Dates.IsMonth(number.Words.Split('-', '/')[0]);

    /// <summary>
    /// The number before the first heading, unless the headings below count on from it. Without a stop after it, it may as well
    /// count what the heading names ("5 Questions") or be a year, unless what follows tells it does not.
    /// </summary>
    private static Proven<string>? Collected(LetterParts parts)
    {
        if (parts.Headings is not [var first, ..] || !parts.IsFirst(first)) return null;
        if (CollectionNumber().Match(first.Words) is not { Success: true } match) return null;
        if (Dates.In(first.Words).Any(date => date.Span.Start == 0)) return null;
        if (match.Groups["stop"].Length == 0 && !HeadingPhrase.IsNumbered(first.Words)) return null;
        var next = $"{int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) + 1}{match.Groups["stop"].Value} ";
        var isCounted = parts.Headings.Skip(1).Any(heading => heading.Words.StartsWith(next, StringComparison.Ordinal));
        return isCounted ? null : first.Of(match.Groups["number"]).Prove();
    }

    [GeneratedRegex(
        """
        ^(?:(?:Note|Letter|Our)\s)?(?:No\.?|Nr\.?|N°|Nº|Núm\.|Ref(?:erence)?\.?|Ref(?:erence)?\.?\s?No\.?)\s?:?\s?
          (?<number>(?=\S*\d)[\p{L}\d][\p{L}\d./()-]{0,40}?)\.?$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^(?<number>(?=\S*\d)\p{Lu}[\p{L}\d.]{0,9}(?:[/-][\p{L}\d.]{1,10}){1,5})$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bare();

    [GeneratedRegex(
        """
        \b(?:letter|note|note[ ]verbale|dispatch|statement)\s(?:No\.?|number|N°)\s?
          (?<number>(?=\S*\d)[\p{L}\d][\p{L}\d/-]{0,30})
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberInHeading();

    [GeneratedRegex(@"^\(?(?<number>[0-9]{1,4})(?<stop>[.)]?)\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex CollectionNumber();

    [GeneratedRegex(
        """
        ^(?:[\p{L}]+\s)?(?:Cablegram|Telegram|Dispatch|Despatch|Airgram)\s(?:No\.?\s)?
          (?<number>(?:[A-Z][a-z]{1,5}\s)?(?=\S*\d)[\p{L}\d][\p{L}\d/-]{0,20})\b
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Telegram();
}
