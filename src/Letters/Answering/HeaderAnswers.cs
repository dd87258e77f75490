using Letters.Archive;
using Letters.Collation;

namespace Letters.Answering;

/// <summary>Answers what a letter says of itself from its header, with the words that prove it.</summary>
internal static class HeaderAnswers
{
    /// <summary>A statement on the field of this letter; null where the letter does not say.</summary>
    public static DraftStatement? For(HeaderField field, Letter letter)
    {
        var header = letter.Header;
        return field switch
        {
            HeaderField.Sender => header.Sender is { } sender
                ? Correspondents(letter, header.Kind == LetterKind.Record ? "names as the sender" : "was written by", [sender])
                : null,
            HeaderField.Recipients => Correspondents(letter, "is addressed to", header.Recipients),
            HeaderField.Copies => Correspondents(letter, "was copied to", header.Copies),
            HeaderField.Date => One(letter, "is dated", header.Date?.Span),
            HeaderField.Circulated => One(letter, "was circulated on", header.Circulated?.Span),
            HeaderField.Published => One(letter, "was published on", header.Published?.Span),
            HeaderField.Number => Listed(
                letter, "bears the number", SendersNumber.AllOf(letter).Append(header.Number).OfType<Proven<string>>().Select(n => n.Span).Distinct()),
            HeaderField.Telephone => One(letter, "gives the telephone number", header.Telephone?.Span),
            HeaderField.Fax => One(letter, "gives the fax number", header.Fax?.Span),
            HeaderField.Email => One(letter, "gives the e-mail address", header.Email?.Span),
            HeaderField.Website => One(letter, "gives the website", header.Website?.Span),
            HeaderField.Address => One(letter, "gives the address", header.Address?.Span),
            HeaderField.Place => One(letter, "was written in", header.Place?.Span),
            HeaderField.Subject => One(letter, "gives as its subject", header.Subject?.Span),
            HeaderField.Symbols => Listed(letter, "carries the symbol", header.Symbols.Select(symbol => symbol.Span)),
            HeaderField.Mentions => Listed(letter, "mentions", letter.Mentions.DistinctBy(m => m.Value).Select(m => m.Span)),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a header field."),
        };
    }

    /// <summary>"The letter No. 7 was written by “Name”, “Office”; “Name”, “Office”".</summary>
    private static DraftStatement? Correspondents(Letter letter, string verb, IReadOnlyList<Correspondent> all)
    {
        var segments = new List<Segment>([.. LeadIn.NameOf(letter), new Segment.Ours($" {verb} ")]);
        var opening = segments.Count;
        foreach (var who in all)
        {
            if (segments.Count > opening) segments.Add(new Segment.Ours("; "));
            var first = true;
            foreach (var span in Parts(who))
            {
                if (!first) segments.Add(new Segment.Ours(", "));
                segments.Add(new Segment.Quoted(letter, span));
                first = false;
            }
        }
        return segments.OfType<Segment.Quoted>().Any() ? new DraftStatement(segments, null) : null;
    }

    /// <summary>Name, office and party, without what stands inside another of them.</summary>
    private static IEnumerable<Span> Parts(Correspondent who)
    {
        var spans = new[] { who.Name?.Span, who.Office?.Span, who.Party?.Span }.OfType<Span>().Distinct().ToList();
        return spans.Where(span => !spans.Exists(other => other != span && other.Contains(span)));
    }

    private static DraftStatement? One(Letter letter, string verb, Span? span) =>
        span is { } proof ? Listed(letter, verb, [proof]) : null;

    private static DraftStatement? Listed(Letter letter, string verb, IEnumerable<Span> spans)
    {
        var segments = new List<Segment>([.. LeadIn.NameOf(letter), new Segment.Ours($" {verb} ")]);
        var opening = segments.Count;
        foreach (var span in spans)
        {
            if (segments.Count > opening) segments.Add(new Segment.Ours(", "));
            segments.Add(new Segment.Quoted(letter, span));
        }
        return segments.Count > opening ? new DraftStatement(segments, null) : null;
    }
}
