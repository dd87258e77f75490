using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>
/// The dates of what a letter tells of: "on 13 and 30 April 2024" gives two, "from 3 to 5 May 2031" its two ends. A day of the week
/// in the press is told by the day of publication; where that is unknown, or the day lies ahead, it is left out.
/// </summary>
internal static partial class EventDates
{
    /// <summary>How far before a date the days that share its month and year are looked for, in characters.</summary>
    private const int Reach = 40;

    /// <summary>How far before a day of the week a word for the future is looked for, in characters.</summary>
    private const int Sentence = 80;

    private static readonly FrozenDictionary<string, DayOfWeek> Weekdays = new[]
    {
        "sunday dimanche domingo sonntag", "monday lundi lunes montag", "tuesday mardi martes dienstag", "wednesday mercredi miércoles mittwoch",
        "thursday jeudi jueves donnerstag", "friday vendredi viernes freitag", "saturday samedi sábado samstag",
    }.SelectMany((names, day) => names.Split(' ').Select(name => KeyValuePair.Create(name, (DayOfWeek)day)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="published">The day of publication, by which days of the week are told; null where there is none.</param>
    public static IReadOnlyList<Proven<LetterDate>> Read(IEnumerable<TextPart> body, LetterDate? published) =>
        [.. body.SelectMany(part => In(part.Words, published).Select(found => found with { Span = part.Slice(found.Span.Start, found.Span.Length).Span }))];

    private static IEnumerable<Proven<LetterDate>> In(string words, LetterDate? published)
    {
        var days = Dates.In(words).Where(date => !OfDocument().IsMatch(words[Math.Max(0, date.Span.Start - Reach)..date.Span.Start])).ToList();
        var all = days.SelectMany(date => Earlier(words, date).Append(date)).Concat(MonthFirst(words));
        return all.Concat(published is { } day ? WeekdaysIn(words, day, days) : []).OrderBy(date => date.Span.Start);
    }

    /// <summary>"13 and" before "30 April 2024", "3 to" before "5 May 2031", "30 April to" before "2 May 2031".</summary>
    private static IEnumerable<Proven<LetterDate>> Earlier(string words, Proven<LetterDate> date)
    {
        var found = new List<Proven<LetterDate>>();
        for (var last = date; char.IsDigit(words[last.Span.Start]);)
        {
            var reach = Math.Max(0, last.Span.Start - Reach);
            var match = DayBefore().Match(words[reach..last.Span.Start]);
            if (!match.Success) break;
            var month = match.Groups["name"].Success ? Dates.MonthOf(match.Groups["name"].Value) : last.Value.Month;
            var day = WrittenNumber.Read(match.Groups["day"].ValueSpan);
            if (month is null || day is null || !LetterDate.Exists(last.Value.Year, month, day)) break;
            var earlier = new LetterDate(last.Value.Year, month, day);
            if (earlier >= last.Value) break;
            last = new Proven<LetterDate>(earlier, Span.Between(reach + match.Index, date.Span.End));
            found.Insert(0, last);
        }
        return found;
    }

    /// <summary>"April 13 and 30, 2024".</summary>
    private static IEnumerable<Proven<LetterDate>> MonthFirst(string words)
    {
        foreach (Match match in TwoDaysOfMonth().Matches(words))
        {
            var year = WrittenNumber.Read(match.Groups["year"].ValueSpan) ?? 0;
            foreach (Capture day in match.Groups["day"].Captures)
                if (Dates.MonthOf(match.Groups["name"].Value) is { } month
                    && WrittenNumber.Read(day.ValueSpan) is { } number && LetterDate.Exists(year, month, number))
                    yield return new Proven<LetterDate>(new LetterDate(year, month, number), new Span(match.Index, match.Length));
        }
    }

    private static IEnumerable<Proven<LetterDate>> WeekdaysIn(string words, LetterDate published, IReadOnlyList<Proven<LetterDate>> days)
    {
        if (published is not { Month: { } month, Day: { } dayOfMonth }) yield break;
        var day = new DateOnly(published.Year, month, dayOfMonth);
        foreach (Match match in Weekday().Matches(words))
        {
            // "Wednesday, 8 October 2031" is told by its date already.
            if (days.Any(date => date.Span.Start >= match.Index && date.Span.Start - (match.Index + match.Length) <= 5)) continue;
            var isNext = match.Groups["next"].Success;
            if (!isNext && Ahead().IsMatch(words[Math.Max(0, match.Index - Sentence)..match.Index])) continue;
            var weekday = Weekdays[match.Groups["day"].Value];
            var back = ((int)day.DayOfWeek - (int)weekday + 7) % 7;
            if (isNext ? day > DateOnly.MaxValue.AddDays(-7) : day.DayNumber < back) continue;
            var told = isNext ? day.AddDays(7 - back) : day.AddDays(-back);
            yield return new Proven<LetterDate>(new LetterDate(told.Year, told.Month, told.Day), new Span(match.Index, match.Length));
        }
    }

    [GeneratedRegex(
        """
        (?<![\p{L}\p{Nd}/.-])(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:[ ](?:de[ ])?(?<name>\p{L}{3,10}))?
        (?:,[ ]|,?[ ](?:and|et|y|und|e|to|until|through|au|à|al|a|bis)[ ](?:le[ ]|el[ ]|dem[ ]|den[ ]|zum[ ])?|[ ]?[-–—][ ]?)$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayBefore();

    [GeneratedRegex(@"\b(?<name>\p{Lu}\p{L}{2,8}) (?<day>\d{1,2})(?:,? (?:and|to|through) | ?[-–] ?)(?<day>\d{1,2}), (?<year>[12١٢۱۲]\d{3})\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwoDaysOfMonth();

    /// <summary>The day of a document that is named is not the day of an event.</summary>
    [GeneratedRegex(@"\b(?:dated|datées?(?: du)?|en date du|de fecha|vom|datiert)(?: (?:the|le|el))? $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfDocument();

    [GeneratedRegex(
        """
        (?<!\b(?:every|each|last|chaque|cada|jeden)[ ]) (?:\b(?<next>next|nächsten)[ ])?
        \b(?<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
          |lunes|martes|miércoles|jueves|viernes|sábado|domingo|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\b
        (?![ ](?:next|prochain|próximo))
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weekday();

    /// <summary>In the same sentence, words for what is still to come.</summary>
    [GeneratedRegex(@"\b(?:will|shall|would|due|expected|scheduled|plans?|planned|(?:is|are) to|until|by|wird|werden|sera|será)\b[^.!?]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ahead();
}
