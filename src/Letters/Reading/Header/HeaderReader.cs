using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Layout;

namespace Letters.Reading.Header;

/// <summary>
/// Reads what a letter says of itself. Every field keeps the words that prove it; what is not said stays unknown.
/// </summary>
internal static partial class HeaderReader
{
    public static LetterHeader Read(string text, IReadOnlyList<Paragraph> paragraphs)
    {
        var parts = new LetterParts(text, paragraphs);
        var labels = parts.Letterhead.SelectMany(part => Labels.In(text, part.Span))
            .ToLookup(value => value.Label, value => new TextPart(text, value.Span).Trim());
        var correspondents = new Correspondents(parts, labels);
        var number = OwnNumber.Find(parts, labels);
        var circulated = PublicDates.Circulated(parts);
        var (date, place) = WhenAndWhere.Read(parts, labels, circulated);
        // A heading carries a symbol of its own only where it opens with it.
        IReadOnlyList<Proven<DocumentSymbol>> symbols =
        [
            .. parts.Letterhead.SelectMany(part => part.Lines).Concat(parts.Headings.SelectMany(part => part.Lines).Where(OpensWithSymbol))
                .OrderBy(line => line.Span.Start).SelectMany(Carried),
        ];
        var kind = KindReader.Read(parts, correspondents, labels, symbols, isIdentified: (number ?? (object?)date ?? circulated) is not null);
        if (kind == LetterKind.MeetingRecord) place ??= MeetingRecords.Place(parts, date);
        // A letter has its own day; a report or a record that bears none was written for the day it was given out.
        if (!IsSent(kind)) date ??= circulated;
        var published = kind == LetterKind.PressArticle ? PublicDates.Published(parts, labels) ?? date : null;
        var header = new LetterHeader
        {
            Kind = kind,
            Number = number,
            Date = date ?? published,
            Circulated = circulated,
            Published = published,
            Events = EventDates.Read(parts.Body, published?.Value),
            Place = place,
            Sender = correspondents.Sender(kind),
            Recipients = correspondents.Recipients(kind),
            Copies = correspondents.Copies(),
            Subject = labels[Label.Subject].Select(part => part.Trim(".").Prove()).FirstOrDefault(),
            Symbols = symbols,
        };
        return Contacts.AddTo(header, parts);
    }

    private static bool IsSent(LetterKind kind) => kind is LetterKind.Letter or LetterKind.IdenticalLetters or LetterKind.NoteVerbale;

    private static bool OpensWithSymbol(TextPart line) => DocumentSymbol.Find(line.Words) is [{ Span.Start: 0 }, ..];

    /// <summary>
    /// The symbols on a line that holds little else, or that ends by calling itself so ("… 17 January 1948 Document S/AC.10/4"): the
    /// document's own. A line that cites other documents says more.
    /// </summary>
    private static IEnumerable<Proven<DocumentSymbol>> Carried(TextPart line)
    {
        if (Citing().IsMatch(line.Words)) return [];
        var found = DocumentSymbol.Find(line.Words);
        var other = line.Span.Length - found.Sum(symbol => symbol.Span.Length);
        return found.Count > 0 && (other <= 60 || (found is [var only] && IsCalled(line.Words, only.Span)))
            ? found.Select(symbol => symbol with { Span = line.Slice(symbol.Span.Start, symbol.Span.Length).Span })
            : [];
    }

    private static bool IsCalled(string line, Span symbol) =>
        symbol.End >= line.TrimEnd().Length && line[..symbol.Start].EndsWith(" Document ", StringComparison.Ordinal);

    /// <summary>Words beside which a symbol is that of another document: "Ref.:", "Subject:", "In reply to …".</summary>
    [GeneratedRegex(
        """
        \b(?:cited|mentioned|refers?|see|resolutions?|recall(?:s|ing)?|noting|your|item|meeting|repl(?:y|ies)|response|answer|further|subject|concerning
          |regarding)\b
        | ^(?:our\s)?(?:ref(?:erence)?|re|objet|réf(?:érence)?|asunto|betreff)\b
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Citing();
}
