using System.Text.RegularExpressions;

namespace Letters.Archive.Symbols;

/// <summary>
/// Finds the records of meetings named by number: "the 9612th meeting of the Security Council" is S/PV.9612. Other organs count
/// their meetings anew each session, so that the number alone names none of theirs.
/// </summary>
internal static partial class MeetingNames
{
    /// <summary>How far from the number the organ may be named, in characters.</summary>
    private const int ReachBefore = 120, ReachAfter = 60;

    public static IEnumerable<Proven<DocumentSymbol>> In(string text)
    {
        foreach (Match match in Meetings().Matches(text))
        {
            if (!IsOfCouncil(text, match)) continue;
            var items = match.Groups["item"].Captures;
            for (var i = 0; i < items.Count; i++)
            {
                // The last number's proof takes in the noun: "9613th meetings".
                var end = i == items.Count - 1 ? match.Index + match.Length : items[i].Index + items[i].Length;
                var number = items[i].Value.TrimEnd([.. items[i].Value.Where(c => !char.IsAsciiDigit(c))]);
                yield return new Proven<DocumentSymbol>(new DocumentSymbol($"S/PV.{number}"), Span.Between(items[i].Index, end));
            }
        }
    }

    /// <summary>The organ named nearest to the number must be the Council.</summary>
    private static bool IsOfCouncil(string text, Match meeting)
    {
        var start = Math.Max(0, meeting.Index - ReachBefore);
        var end = meeting.Index + meeting.Length;
        var before = Organ().Matches(text[start..meeting.Index]).LastOrDefault();
        var after = Organ().Match(text, end, Math.Min(ReachAfter, text.Length - end));
        var distanceBefore = before is null ? int.MaxValue : meeting.Index - (start + before.Index + before.Length);
        var distanceAfter = after.Success ? after.Index - end : int.MaxValue;
        return (distanceAfter < distanceBefore ? after : before)?.Groups["council"].Success == true;
    }

    /// <summary>A list is tried from its head alone, so that a long one is read once.</summary>
    [GeneratedRegex(
        """
        (?<![\p{L}\p{Nd}.,/])(?<!\d(?:st|nd|rd|th|[eè]me|e|ª|a)(?:,[ ]|,?[ ](?:and|et|y)[ ]))
        (?>(?<item>[1-9][0-9]{0,4}(?:st|nd|rd|th|[eè]me|e|ª|a))
          (?:(?:,[ ]|,?[ ](?:and|et|y)[ ])(?<item>[1-9][0-9]{0,4}(?:st|nd|rd|th|[eè]me|e|ª|a))){0,20})
        [ ](?:\([\p{L} ]{1,20}\)[ ])?(?:meetings?|séances?|sesi[oó]n(?:es)?)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Meetings();

    [GeneratedRegex(
        """
        (?<council>Security[ ]Council|Conseil[ ]de[ ]sécurité|Consejo[ ]de[ ]Seguridad|\bUNSC\b)
        |General[ ]Assembly|Assemblée[ ]générale|Asamblea[ ]General|Human[ ]Rights[ ]Council|Social[ ]Council
        |\b(?:Committee|Comité|Commission|Comisión|Conference|Board|Bureau)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Organ();
}
