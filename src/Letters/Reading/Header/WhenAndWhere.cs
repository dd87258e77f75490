using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Layout;

namespace Letters.Reading.Header;

/// <summary>
/// Finds the day a document was written, and the place before it. Dates within the body are about other things.
/// </summary>
internal sealed partial record WhenAndWhere(Proven<LetterDate>? Date, Proven<string>? Place)
{
    /// <param name="circulated">The date in the masthead, which is not the day of writing.</param>
    public static WhenAndWhere Read(LetterParts parts, ILookup<Label, TextPart> labels, Proven<LetterDate>? circulated)
    {
        var labelled = labels[Label.Date].Concat(labels[Label.Place]).Select(FirstDate).OfType<Proven<LetterDate>>().FirstOrDefault();
        var place = labels[Label.Place].Select(PlaceLabel).OfType<Proven<string>>().FirstOrDefault();
        if (labelled is not null) return new WhenAndWhere(labelled, place);
        var lines = parts.Letterhead.Concat(parts.Signatures).SelectMany(part => part.Lines)
            .Where(line => !OtherDate().IsMatch(line.Words) && !(circulated is { } other && line.Span.Contains(other.Span)))
            .ToList();
        var dated = parts.Headings.Select(DatedAt).OfType<Proven<LetterDate>>().FirstOrDefault();
        var line = lines.FirstOrDefault(candidate => FirstDate(candidate) is not null);
        var dateline = line.Text is null ? null : FirstDate(line);
        place ??= dateline is null || (dated is not null && dated.Value != dateline.Value) ? Undated(lines) : PlaceBefore(line, dateline);
        var date = dated ?? dateline ?? parts.Headings.Select(DatelineOf).OfType<Proven<LetterDate>>().FirstOrDefault();
        return date is null && place is null ? PressDateline(parts) : new WhenAndWhere(date, place);
    }

    public static Proven<LetterDate>? FirstDate(TextPart part) =>
        part.Span.Length <= 400 && Dates.In(part.Words).FirstOrDefault() is { } found
            ? part.Slice(found.Span.Start, found.Span.Length).Prove(found.Value)
            : null;

    /// <summary>
    /// "Letter dated 3 May 2031", "Note verbale No. 5 of 3 May 2031"; not the date of a document the heading tells of.
    /// </summary>
    private static Proven<LetterDate>? DatedAt(TextPart heading)
    {
        if (heading.Span.Length > 400 || LetterPhrases.IsAnnexHead(heading.Words)) return null;
        foreach (var date in Dates.In(heading.Words))
        {
            var before = heading.Words[..date.Span.Start];
            if ((Dated().IsMatch(before) && !OtherDocument().IsMatch(before)) || DocumentOf().IsMatch(before) || AdoptedOn().IsMatch(before))
                return heading.Slice(date.Span.Start, date.Span.Length).Prove(date.Value);
        }
        return null;
    }

    /// <summary>
    /// A date that ends a heading and is set off from it: "Moscow, 3 May 2031", "Press release – 3 May 2031"; or one after a
    /// town in
    /// capitals: "Cablegram 114 PORT MERIDIAN, 3 May 2031, MOST IMMEDIATE".
    /// </summary>
    private static Proven<LetterDate>? DatelineOf(TextPart heading)
    {
        if (FirstDate(heading) is not { } date) return null;
        var words = heading.Words;
        var before = heading.Slice(0, date.Span.Start - heading.Span.Start).Trim().Words;
        if (Matter().IsMatch(before)) return null;
        if (Datelines.Find(words) is { } last && last.Value == date.Value)
            return before.Length == 0 || before[^1] is ',' or '–' or '—' or '-' or ':' or '(' ? date : null;
        return !Capitals.Are(words) && CapitalPlace().IsMatch(before) ? date : null;
    }

    private static Proven<string>? PlaceLabel(TextPart label) =>
        PlaceName().Match(label.Words) is { Success: true } match ? label.Of(match.Groups["place"]).Prove() : null;

    /// <summary>
    /// The town before the date, after a comma or French "le": "Moscow, May 17"; a town in capitals may follow other words:
    /// "Cablegram 112 CANBERRA, 2 January".
    /// </summary>
    private static Proven<string>? PlaceBefore(TextPart line, Proven<LetterDate> date)
    {
        var before = line.Slice(0, date.Span.Start - line.Span.Start);
        if (CapitalPlace().Match(before.Words) is { Success: true } capital)
            return before.Of(capital.Groups["place"]).Trim() is var place ? place.Prove(Capitals.ToNames(place.Words)) : null;
        if (LetterPhrases.NamesDocument(before.Words) || Weekday().IsMatch(before.Words)) return null;
        return PlaceName().Match(before.Words) is { Success: true } match
            ? before.Of(match.Groups["place"]).Prove()
            : null;
    }

    /// <summary>"Washington, undated."</summary>
    private static Proven<string>? Undated(List<TextPart> lines)
    {
        foreach (var line in lines)
            if (UndatedLine().Match(line.Words) is { Success: true } match)
                return line.Of(match.Groups["place"]).Prove();
        return null;
    }

    /// <summary>"PORT MERIDIAN, 13 March 2031 – The Council met …"</summary>
    private static WhenAndWhere PressDateline(LetterParts parts)
    {
        if (parts.Body is not [var first, ..] || Opening().Match(first.Words) is not { Success: true } match)
            return new WhenAndWhere(null, null);
        var head = first.Of(match.Groups["head"]);
        var place = first.Of(match.Groups["place"]).Trim(" ,");
        return new WhenAndWhere(FirstDate(head), place.Prove(Capitals.ToNames(place.Words)));
    }

    /// <summary>Dates of the agenda, of receipt or of printing.</summary>
    [GeneratedRegex(@"^(?:Agenda|Received|Updated|Published|Posted|Publié|Publicado|Provisional|Printed|Re:|Subject)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherDate();

    /// <summary>The word for the day of writing, right before a date.</summary>
    [GeneratedRegex(@"\b(?:dated|datées?(?:\sdu)?|en date du|de fecha|vom|от|مؤرخة)(?:\s(?:the|le|el))?\s+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dated();

    /// <summary>"Adopted by the Security Council at its 9701st meeting, on" right before a date.</summary>
    [GeneratedRegex(@"^(?:Adopted|Adoptée?|Aprobada|Verabschiedet)\b.*\b(?:on|le|el|am)\s+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AdoptedOn();

    /// <summary>The name of the document, with its number or without, and "of" right before a date.</summary>
    [GeneratedRegex(
        """
        ^(?:the\s)? (?:identical\sletters|letter|note\sverbale|verbal\snote|note|statement|message|telegram|memorandum|report
          |communiqué|lettre|carta|nota\sverbal|déclaration)
        (?:\s(?:no\.?|number|n°|nr\.?)\s?\S{1,40})? \s(?:of|du|de|of\sthe)\s+$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex DocumentOf();

    /// <summary>"Report on the letter dated …", "Reply to your note dated …".</summary>
    [GeneratedRegex(
        """
        \b(?:to|on|about|concerning|regarding|transmitting|enclosing) \s 
          (?:the\s|your\s|our\s|his\s|her\s|its\s|their\s|an?\s|identical\s){0,3}
        (?:letters?|notes?|statements?|reports?|resolutions?|messages?|telegrams?|communications?)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherDocument();

    /// <summary>A heading that tells of a matter may end with the day of that matter.</summary>
    [GeneratedRegex(@"\b(?:on|about|concerning|regarding|events?|between|during|since|until)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Matter();

    [GeneratedRegex(
        """
        ^(?<place>\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ](?:\p{Lu}[\p{L}\p{M}.'’-]*|de|la|am|an|of|on|upon|sur|del)){0,4}
          (?:,[ ]\p{Lu}[\p{L}\p{M}.'’-]*){0,2}?)(?:,(?:[ ](?:le|den|the|this|el))?\s*$|$)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlaceName();

    [GeneratedRegex(@"(?:^|\s)(?<place>\p{Lu}{2,}(?:[ ]\p{Lu}{2,}){0,3}),\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalPlace();

    [GeneratedRegex(@"^(?<place>\p{Lu}[\p{L} .'’-]{1,40}),\s+(?:undated|sans date|n\.d\.)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UndatedLine();

    [GeneratedRegex("^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(
        """
        ^(?<head>(?<place>\p{Lu}{2,}(?:[ ’'-]\p{Lu}{2,}){0,3})(?:,[^\n]{0,60}?)?)\s?
          (?:\([A-Z][A-Za-z]{1,12}\)\s?)?[–—-]{1,2}\s
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();
}
