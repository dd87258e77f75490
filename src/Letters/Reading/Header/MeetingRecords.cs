using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>
/// Knows the records of meetings: by their symbol, by the name they head themselves with, or by the words with which a meeting
/// begins. Many speak in them, so that they have no sender.
/// </summary>
internal static partial class MeetingRecords
{
    public static bool Is(LetterParts parts, IReadOnlyList<Proven<DocumentSymbol>> own) =>
        own.Any(symbol => OfMeeting().IsMatch(symbol.Value.Canonical))
        || parts.Headings.Concat(parts.Letterhead).SelectMany(part => part.Lines).Any(line => Heading().IsMatch(line.Words))
        || parts.All.Any(part => Opening().IsMatch(part.Words));

    /// <summary>"New York", on the line below the day and hour of the meeting.</summary>
    public static Proven<string>? Place(LetterParts parts, Proven<LetterDate>? date)
    {
        var lines = parts.All.SelectMany(part => part.Lines).ToList();
        var at = date is null ? -1 : lines.FindIndex(line => line.Span.Contains(date.Span));
        return at >= 0 && at + 1 < lines.Count && Town().IsMatch(lines[at + 1].Words) ? lines[at + 1].Prove() : null;
    }

    [GeneratedRegex(@"(?:[/]|^)(?:PV|SR)\.\d", RegexOptions.CultureInvariant)]
    private static partial Regex OfMeeting();

    [GeneratedRegex(
        """
        ^(?:provisional\s|final\s|draft\s)?(?:(?:verbatim|summary|official)\srecords?\s(?:of|\())
        |^(?:provisional\s)?(?:verbatim|summary)\srecord$|^procès-verbal|^compte\srendu\s(?:analytique|sténographique|in\sextenso)
        |^acta\s(?:literal|resumida|taquigráfica)|^(?:wortprotokoll|sitzungsprotokoll)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(
        """
        ^(?:\d{1,3}\.\s)?(?:The\s(?:\w+\s)?meeting\swas\s(?:called\sto\sorder|resumed)|La\sséance\sest\s(?:ouverte|reprise)
          |Se\s(?:abre|reanuda|declara\sabierta)\sla\ssesión|La\ssesión\s(?:comienza|se\sabre)|Die\sSitzung\swird\seröffnet)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Town();
}
