using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>Telephone, telefax, e-mail, website and street address, as letterheads give them.</summary>
internal static partial class Contacts
{
    public static LetterHeader AddTo(LetterHeader header, LetterParts parts)
    {
        var places = parts.Letterhead.Concat(parts.Signatures).ToList();
        return header with
        {
            Telephone = First(places, Telephone()),
            Fax = First(places, Fax()),
            Email = First(places, Email()),
            Website = First(places, Website()),
            Address = First(parts.Letterhead.SelectMany(part => part.Lines), Street()),
        };
    }

    private static Proven<string>? First(IEnumerable<TextPart> parts, Regex regex)
    {
        foreach (var part in parts)
            if (regex.Match(part.Words) is { Success: true } match)
                return part.Of(match.Groups["value"]).Trim(" ,.").Prove();
        return null;
    }

    /// <summary>"Tel.: …", "Telephone (office): …"; neither a telefax nor a telex is one.</summary>
    [GeneratedRegex(
        """
        (?<!\p{L}) (?:Tel(?:ephones?)?|Tél(?:éphones?)?|Phone|Telefon|Teléfono) (?!\p{L}) \.?\s?
        (?: \(? (?!(?:tele)?fax|telex) [a-z]+ \)? )? \s?:?\s?
        (?<value> \+?[\d(][\d()\x20./-]{4,28}\d )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"(?<![\p{L}])(?:Tele)?fax\.?\s?(?:no\.?)?\s?:?\s?(?<value>\+?[\d(][\d() ./-]{4,28}\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fax();

    [GeneratedRegex(@"(?<![\w.+-])(?<value>[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24})",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Email();

    /// <summary>A web address, with or without "www."; a bare name of two parts is taken for an abbreviation.</summary>
    [GeneratedRegex(
        """
        (?<![\w.@+-])(?<value>https?://[^\s,;]{3,200}|www\.[^\s,;]{3,200}
          |(?:[a-z0-9][a-z0-9-]{0,62}\.){2,5}[a-z]{2,24}(?:/[^\s,;]{0,200})?)(?![\w@])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Website();

    /// <summary>A house number and a street, up to the first of the other particulars.</summary>
    [GeneratedRegex(
        """
        ^(?<value>\d{1,5}[A-Za-z]?,?\s(?!(?:January|February|March|April|May|June|July|August|September|October|November
          |December)\b)\p{Lu}.{5,120}?)(?=\s+(?:www\.|https?:|Tel|Tél|Phone|Fax|Telefax|E-?mail
          |(?:[a-z0-9-]+\.){1,5}[a-z]{2,})|$)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Street();
}
