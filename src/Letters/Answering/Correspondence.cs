using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>Who is who in the letters: "Who is the Permanent Representative of Iran?", "Who is Amir Iravani?".</summary>
internal static partial class Correspondence
{
    /// <summary>The first correspondent, by the latest letter, whom every word of the description fits; null where there is none.</summary>
    public static DraftStatement? WhoIs(string question, IReadOnlyList<Letter> held)
    {
        if (Asked().Match(question) is not { Success: true } asked) return null;
        var (who, on) = (asked.Groups["who"].Value, new List<LetterDate>());
        // "Who was President when Elbria wrote on 16 April?": whoever a letter of that day names.
        if (AtATime().Match(who) is { Success: true } time && QuestionDates.In(time.Value) is [_, ..] dates)
        {
            on.AddRange(dates.Select(date => date.Value));
            who = who[..time.Index];
        }
        var described = Terms.Of(who).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        if (described.Count == 0) return null;

        var of = held.Where(letter => on.TrueForAll(date => letter.Header.Date?.Value.IsWithin(date) == true));
        foreach (var letter in of.OrderByDescending(l => l.Header.Date?.Value ?? default).ThenBy(l => l.Id))
            foreach (var correspondent in Of(letter.Header))
                if (described.IsSubsetOf(LetterReferences.TermsOf(correspondent)) && Describe(letter, correspondent) is { } statement)
                    return statement;
        return null;
    }

    private static IEnumerable<Correspondent> Of(LetterHeader header) =>
        (header.Sender is { } sender ? [sender] : Array.Empty<Correspondent>()).Concat(header.Recipients).Concat(header.Copies);

    /// <summary>A name says who holds an office, an office who a name is: one without the other says nothing new.</summary>
    private static DraftStatement? Describe(Letter letter, Correspondent who)
    {
        if (who.Name is not { } name || (who.Office ?? who.Party) is null) return null;
        List<Segment> segments =
        [
            .. LeadIn.NameOf(letter),
            new Segment.Ours(" names "),
            new Segment.Quoted(letter, name.Span),
        ];
        foreach (var part in new[] { who.Office, who.Party })
            if (part is not null && !part.Span.Overlaps(name.Span))
                segments.AddRange([new Segment.Ours(", "), new Segment.Quoted(letter, part.Span)]);
        return new DraftStatement(segments, null);
    }

    [GeneratedRegex(@",? (when|at the time|on|in|as of|by)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AtATime();

    [GeneratedRegex(
        @"^\W*who(['’]s| is| was| are) (?<who>[^?]+?)\W*$" +
        @"|\bin (what|which) capacity (did|does|was|is|has) (?<who>\p{Lu}[^?]*?)( (speak|write|sign|act|speaking" +
        @"|writing)\b.*)?\W*$" +
        @"|\b(what|which) (office|post|position|job|title|function) (did|does|has) (?<who>\p{Lu}[^?]*?) (hold|have|held)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Asked();
}
