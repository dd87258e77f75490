using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Layout;

namespace Letters.Reading.Header;

/// <summary>Tells the kind of document: by the word it heads itself with, else by what it is made of.</summary>
internal static partial class KindReader
{
    /// <param name="own">The symbols it carries.</param>
    /// <param name="isIdentified">Whether it has a number of its own or a date.</param>
    public static LetterKind Read(
        LetterParts parts, Correspondents correspondents, ILookup<Label, TextPart> labels,
        IReadOnlyList<Proven<DocumentSymbol>> own, bool isIdentified)
    {
        if (parts.Salutations.Count == 0 && !labels[Label.Kind].Any())
        {
            if (MeetingRecords.Is(parts, own)) return LetterKind.MeetingRecord;
            if (Resolutions.Is(parts, own)) return LetterKind.Resolution;
        }
        foreach (var name in labels[Label.Kind].Concat(parts.Headings).Concat(parts.Letterhead))
            if (Named(name.Words) is { } kind)
                return kind == LetterKind.Record && correspondents.HeadingNamesBoth && Correspondence().IsMatch(name.Words)
                    ? LetterKind.Letter
                    : kind;
        if (correspondents.PresentsCompliments) return LetterKind.NoteVerbale;
        if (labels[Label.Sender].Any() && labels[Label.Recipient].Any() && labels[Label.Subject].Any()) return LetterKind.Letter;
        if (correspondents.HeadingNamesBoth || (parts.Salutations.Count > 0 && IsSent(parts, isIdentified))) return LetterKind.Letter;
        if (parts.HasClosing || parts.Signatures.Any(s => LetterPhrases.IsSigned(s.Words))) return LetterKind.Letter;
        return parts.Salutations.Count == 0 && parts.Addresses.Count == 0 && IsReporting(parts)
            ? LetterKind.PressArticle : LetterKind.Record;
    }

    /// <summary>
    /// Beside its greeting a letter has whatever tells that it was sent: who signs, who writes, its number or its date.
    /// </summary>
    private static bool IsSent(LetterParts parts, bool isIdentified) =>
        isIdentified || parts.Signatures.Count > 0 || parts.Letterhead.Any(part => LetterPhrases.NamesInstitution(part.Words));

    private static LetterKind? Named(string heading)
    {
        var match = Word().Match(heading);
        if (!match.Success) return null;
        return match.Groups["word"].Value.ToLowerInvariant() switch
        {
            "identical letter" or "identical letters" or "lettres identiques" or "cartas idénticas" or "идентичные письма" or "رسالتان" => LetterKind.IdenticalLetters,
            "note verbale" or "verbal note" or "nota verbal" or "verbalnote" or "вербальная нота" or "مذكرة شفوية" => LetterKind.NoteVerbale,
            "press report" or "press article" or "article" or "news" => LetterKind.PressArticle,
            "statement" or "oral statement" or "declaration" or "déclaration" or "declaración" or "erklärung" or "remarks" or "speech"
                or "press statement" => LetterKind.Statement,
            "record" or "summary" or "memorandum" or "report" or "editorial note" or "minutes" or "minute"
                or "agreement" or "resolution" => LetterKind.Record,
            "meeting record" or "verbatim record" or "summary record" => LetterKind.MeetingRecord,
            _ => LetterKind.Letter,
        };
    }

    /// <summary>Reports name who said what to whom on which day; two different marks of it make an article.</summary>
    private static bool IsReporting(LetterParts parts)
    {
        var body = string.Join('\n', parts.Body.Select(p => p.Words));
        var sample = body[..Math.Min(body.Length, 6000)];
        var marks = Reporting().Matches(sample).Select(m => m.Groups.Cast<Group>().Skip(1).First(g => g.Success).Name).Distinct().Count();
        return marks + (parts.Letterhead.Any(p => Byline().IsMatch(p.Words)) ? 1 : 0) >= 2;
    }

    [GeneratedRegex(
        """
        ^(?:\(?\d{1,4}[.)]?\s+)?(?:the\s+|draft\s+|informal\s+|joint\s+|departmental\s+|ministerial\s+)*
          (?<word>identical[ ]letters?|lettres[ ]identiques|cartas[ ]idénticas|(?:meeting|verbatim|summary)[ ]record|press[ ](?:report|article|statement)|article|news|letters?
          |lettre|carta|note[ ]verbale|verbal[ ]note|nota[ ]verbal|verbalnote|oral[ ]statement|oral[ ]message|statement|declaration
          |déclaration|declaración|erklärung|remarks|speech|message|telegram|cablegram|airgram|communication|dispatch|despatch|memorandum|record
          |summary|report|editorial[ ]note|minutes?|agreement|resolution
          |письмо|идентичные[ ]письма|вербальная[ ]нота|رسالة|رسالتان|مذكرة[ ]شفوية)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:\(?\d{1,4}[.)]?\s+)?(?:memorandum|minute|report)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Correspondence();

    [GeneratedRegex(
        """
        (?<day>\b(?:said|told|denied|announced|added|spoke|met|reported)\b[^.\n]{0,60}?\b
          (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)
        |(?<press>\b(?:told|speaking\sto)\s(?:reporters|journalists|the\spress|a\s(?:press|news)\sconference))
        |(?<spokes>\bspokes(?:man|woman|person)\b)
        |(?<quote>[,”"?!]\s(?:he|she|they|\p{Lu}\p{L}+)\s(?:said|told|added|wrote|asked)\b)
        |(?<agency>\((?:Reuters|AP|AFP|dpa|TASS|Xinhua|Anadolu|IRNA|ANSA|EFE)\)|\bnews\sagency\b)
        |(?<dateline>^\p{Lu}{3,}(?:\s\p{Lu}{2,}){0,3},?\s[^\n]{0,30}\s[–—-]{1,2}\s)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Reporting();

    [GeneratedRegex(@"^(?:By|Par|Von|Por)\s\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();
}
