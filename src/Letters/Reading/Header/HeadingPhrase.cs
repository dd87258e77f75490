using System.Text.RegularExpressions;
using Letters.Reading.Layout;

namespace Letters.Reading.Header;

/// <summary>Sender and recipient as a heading names them.</summary>
internal sealed partial record HeadingPhrase(TextPart? From, TextPart? To)
{
    public static HeadingPhrase Read(LetterParts parts)
    {
        foreach (var heading in parts.Headings)
            if (Read(heading, parts.IsFirst(heading)) is { } phrase)
                return phrase;
        // A statement names its speaker on the lines below its title.
        foreach (var part in parts.Letterhead)
            if (By().Match(part.Words) is { Success: true } by)
                return new HeadingPhrase(part.Of(by.Groups["from"]), null);
        return new HeadingPhrase(null, null);
    }

    /// <summary>
    /// Whether a number at the head of a heading is that of the document, and counts nothing: correspondents follow it ("10
    /// Plimsoll
    /// to Burton", "100 Memorandum by Critchley"), or one document does ("22 Renville Agreement").
    /// </summary>
    public static bool IsNumbered(string heading) =>
        NumberedPair().IsMatch(heading) || NumberedDocument().IsMatch(heading)
        || (LetterPhrases.NamesDocument(heading) && FromOnly().IsMatch(heading));

    private static HeadingPhrase? Read(TextPart heading, bool isFirst)
    {
        var line = heading.Words;
        var namesDocument = LetterPhrases.NamesDocument(line);
        var match = AddressedTo().Match(line);
        if (!match.Success) match = AddressedBy().Match(line);
        if (!match.Success && namesDocument) match = FromTo().Match(line);
        if (!match.Success && namesDocument) match = FromOnly().Match(line);
        if (!match.Success && isFirst) match = NumberedPair().Match(line);
        if (!match.Success) return null;
        return new HeadingPhrase(PartOf(heading, match.Groups["from"]), PartOf(heading, match.Groups["to"]));
    }

    private static TextPart? PartOf(TextPart heading, Group group) => group.Success ? heading.Of(group).TrimLineEnd().InNameCase() : null;

    /// <summary>"Letter dated … from X addressed to Y".</summary>
    [GeneratedRegex(@"\b(?:from|by)\s+(?<from>.{2,300}?),?\s+addressed\s+to\s+(?<to>.{2,300})$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressedTo();

    /// <summary>"Letter … addressed to Y by X", "Lettre … adressée à Y par X", "Carta … dirigida a Y por X".</summary>
    [GeneratedRegex(
        """
        \b(?:addressed\s+to|adressée?s?\s+(?:aux?|à)|dirigidas?\s+(?:al?|a\s+la))\s+(?<to>.{2,300}?),?\s+
          (?:by|from|par|por)\s+(?<from>.{2,300})$
        """,
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressedBy();

    /// <summary>"Telegram From X to Y". An organization somebody is accredited to is no recipient.</summary>
    [GeneratedRegex(
        """
        \b(?:from|by)\s+(?<from>.{2,200}?(?:\s+to\s+the\s+(?:United\s+Nations|UN|European\s+Union)(?=\s+to\s))?)\s+to\s+
          (?!the\s+United\s+Nations\s*(?:$|,))(?<to>.{2,300})$
        """,
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"\b(?:from|by)\s+(?<from>.{2,200}?)(?:,\s+\d.*|\s+dated\s.*)?$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FromOnly();

    /// <summary>"10 Plimsoll to Burton", as collections head their documents.</summary>
    [GeneratedRegex(@"^\(?\d{1,4}[.)]?\s+(?<from>\p{Lu}[^\n]{1,120}?)\s+to\s+(?<to>\p{Lu}[^\n]{1,160})$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberedPair();

    /// <summary>A number, which is no year and no measure of time, and at the end the word for one document.</summary>
    [GeneratedRegex(
        """
        ^\d{1,3}\s+ (?!(?:Hour|Day|Week|Month|Year|Point|Page)\b) (?:\p{Lu}[\p{L}'’-]*\s+){0,8}
        (?:Agreement|Memorandum|Statement|Declaration|Message|Note|Letter|Report|Record|Resolution|Protocol)$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberedDocument();

    [GeneratedRegex(@"^by\s+(?<from>(?:H\.?E\.|Mr|Mrs|Ms|Dr|Sir|Dame|Ambassador|the|His|Her)\b.{2,300})$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex By();
}
