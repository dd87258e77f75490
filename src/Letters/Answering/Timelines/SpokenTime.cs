using System.Text.RegularExpressions;
using Letters.Answering.Constraints;
using Letters.Archive;
using Letters.Reading.Header;
using Letters.Retrieval;

namespace Letters.Answering.Timelines;

/// <summary>
/// A time as a sentence names it, before anybody asks of which year: a day, a month or a year, or a span of them said in one: "from 7 to 17
/// April", "3–5 May", "between January and March 2031". Days that are counted up ("3, 7 and 14 March") are a time each.
/// </summary>
/// <param name="First">The time, or where the span begins.</param>
/// <param name="Last">Where the span ends; null where it is none.</param>
/// <param name="Span">The words for it, in the sentence; of days counted up each reaches to the month they share.</param>
/// <param name="Start">Where the words of all that are said together begin.</param>
internal sealed partial record SpokenTime(PartialDate First, PartialDate? Last, Span Span, int Start)
{
    /// <summary>How far around a date its other end, or what is said of it, is looked for, in characters.</summary>
    private const int Reach = 60;

    /// <summary>"early", "the end of": which part of a month is meant; null for the whole.</summary>
    public string? Part { get; private init; }

    /// <summary>Whether the seven days from it are meant: "the week of 14 April".</summary>
    public bool IsWeek { get; private init; }

    /// <summary>The times in the order of the sentence, apart from each other but for days counted up.</summary>
    /// <param name="sentence">On one line.</param>
    public static IReadOnlyList<SpokenTime> In(string sentence)
    {
        var dates = DatesIn(sentence);
        var times = new List<SpokenTime>();
        for (var i = 0; i < dates.Count; i++)
        {
            var (date, span) = dates[i];
            if (times.Count > 0 && span.Start < times[^1].Span.End) continue; // the year of "April 7–17, 2031"
            var next = i + 1 < dates.Count ? dates[i + 1] : default;
            if (next.Span.Length > 0 && AreEnds(sentence, span, next.Span) && MaySpan(date, next.Date))
            {
                times.Add(Whole(sentence, Begun(date, next.Date), next.Date, Archive.Span.Between(span.Start, next.Span.End)));
                i++;
            }
            else if (LastDay(sentence, date, span) is var (last, end)) times.Add(Whole(sentence, date.In(last.Year), last, Archive.Span.Between(span.Start, end)));
            else if (FirstDay(sentence, date, span) is var (first, start)) times.Add(Whole(sentence, first, date, Archive.Span.Between(start, span.End)));
            else times.AddRange(CountedUp(sentence, date, span));
        }
        return times;
    }

    /// <summary>What is a date by itself, in order, apart from each other.</summary>
    private static List<(PartialDate Date, Span Span)> DatesIn(string sentence)
    {
        var days = Dates.In(sentence).Select(day => (Date: PartialDate.Of(day.Value), day.Span)).ToList();
        foreach (var span in NamedThings.Dates(sentence))
            if (!days.Exists(day => day.Span.Overlaps(span)) && PartialDate.Read(span.Of(sentence)) is { } date)
                days.Add((date, WithoutPreposition(sentence, span, date)));
        days.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        for (var i = days.Count - 1; i > 0; i--)
            if (days[i - 1].Date is { Year: null, Month: not null, Day: null } month && days[i].Date is { Year: { } year, Month: null } && YearAfter().IsMatch(sentence[days[i - 1].Span.End..days[i].Span.Start]))
            {
                days[i - 1] = (month.In(year), Archive.Span.Between(days[i - 1].Span.Start, days[i].Span.End));
                days.RemoveAt(i);
            }
        return days;
    }

    /// <summary>"May" of "in May".</summary>
    private static Span WithoutPreposition(string sentence, Span span, PartialDate date) =>
        date is { Month: not null, Day: null } && span.Of(sentence).IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 && !Dates.IsMonth(sentence[span.Start..(span.Start + blank)].TrimEnd(','))
            ? Archive.Span.Between(span.Start + blank + 1, span.End)
            : span;

    /// <summary>Whether the one is as precise as the other, and not half a year or more before it where a year has to be told.</summary>
    private static bool MaySpan(PartialDate one, PartialDate other)
    {
        if ((one.Day is null) != (other.Day is null) || (one.Month is null) != (other.Month is null)) return false;
        if (one.Year is not null && other.Year is not null) return one.Compare(other) <= 0;
        return one is { Month: { } from } && other is { Month: { } to } && (from == to ? (one.Day ?? 0) <= (other.Day ?? 0) : (to - from + 12) % 12 <= 6);
    }

    /// <summary>With the year that the end gives: "28 December to 3 January 2031" begins in 2030.</summary>
    private static PartialDate Begun(PartialDate first, PartialDate last) => first.In(first.Month > last.Month ? last.Year - 1 : last.Year);

    /// <summary>"(from) 3 April to 5 May", "between March and May 2031"</summary>
    private static bool AreEnds(string sentence, Span one, Span other)
    {
        var between = sentence[one.End..other.Start];
        return To().IsMatch(between) || (And().IsMatch(between) && BetweenBefore().IsMatch(Before(sentence, one.Start)));
    }

    /// <summary>The 17th of "April 7–17, 2031".</summary>
    private static (PartialDate Last, int End)? LastDay(string sentence, PartialDate date, Span span)
    {
        if (date is not { Year: null, Day: { } day } || !char.IsLetter(sentence[span.Start])) return null;
        var after = sentence[span.End..Math.Min(sentence.Length, span.End + Reach)];
        if (DayAfter().Match(after) is not { Success: true } match) return null;
        var last = date with { Day = WrittenNumber.Read(match.Groups["day"].ValueSpan), Year = WrittenNumber.Read(match.Groups["year"].ValueSpan) };
        if (match.Groups["and"].Success && !BetweenBefore().IsMatch(Before(sentence, span.Start))) return null;
        return last.Day > day ? (last, span.End + match.Length) : null;
    }

    /// <summary>The 7th of "from 7 to 17 April".</summary>
    private static (PartialDate First, int Start)? FirstDay(string sentence, PartialDate date, Span span)
    {
        if (date.Day is not { } day || !char.IsDigit(sentence[span.Start])) return null;
        var before = Before(sentence, span.Start);
        if (DayBefore().Match(before) is not { Success: true } match) return null;
        var isSpan = !match.Groups["and"].Success || BetweenBefore().IsMatch(before[..match.Groups["day"].Index]);
        var first = WrittenNumber.Read(match.Groups["day"].ValueSpan);
        return isSpan && first < day ? (date with { Day = first }, span.Start - before.Length + match.Groups["day"].Index) : null;
    }

    /// <summary>The day itself, after those counted up before it: "3, 7 and 14 March".</summary>
    private static IEnumerable<SpokenTime> CountedUp(string sentence, PartialDate date, Span span)
    {
        var days = new List<SpokenTime>();
        var start = span.Start;
        if (date.Day is not null && char.IsDigit(sentence[span.Start]))
            for (var day = date.Day; (start == span.Start ? DayAnd() : DayCounted()).Match(Before(sentence, start)) is { Success: true } match;)
            {
                var earlier = WrittenNumber.Read(match.Groups["day"].ValueSpan);
                if (earlier is null || earlier >= day) break;
                day = earlier;
                start -= match.Length - (match.Groups["day"].Index - match.Index);
                days.Insert(0, new SpokenTime(date with { Day = earlier }, null, Archive.Span.Between(start, span.End), 0));
            }
        var before = Before(sentence, span.Start);
        if (date is { Day: null, Month: not null } && PartBefore().Match(before) is { Success: true } part)
            return [new SpokenTime(date, null, Archive.Span.Between(span.Start - part.Length, span.End), span.Start - part.Length) { Part = part.Value }];
        if (days.Count == 0 && date.Day is not null && WeekBefore().Match(before) is { Success: true } week)
            return [new SpokenTime(date, null, Archive.Span.Between(span.Start - week.Length, span.End), span.Start - week.Length) { IsWeek = true }];
        return days.Append(new SpokenTime(date, null, span, 0)).Select(time => time with { Start = start });
    }

    private static SpokenTime Whole(string sentence, PartialDate first, PartialDate last, Span span)
    {
        var opening = Opening().Match(Before(sentence, span.Start));
        var whole = Archive.Span.Between(span.Start - opening.Length, span.End);
        return new SpokenTime(first, last, whole, whole.Start);
    }

    private static string Before(string sentence, int at) => sentence[Math.Max(0, at - Reach)..at];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Ordinal = "(st|nd|rd|th|er|\\.)?";

    private const string Until = " (to|until|till|through|up to|au|bis|al) (the )?| ?[-–—] ?";

    [GeneratedRegex($"^({Until})$", Options)]
    private static partial Regex To();

    [GeneratedRegex("^ (and|et( le)?|und( dem)?|y( el)?) (the )?$", Options)]
    private static partial Regex And();

    [GeneratedRegex(@"\b(between|entre( le)?|zwischen( dem)?) (the )?$", Options)]
    private static partial Regex BetweenBefore();

    [GeneratedRegex(@"\b(between|from|du|entre( le)?|vom|zwischen( dem)?|del) (the )?$", Options)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(^|[\s(])(?<day>\d{1,2})" + Ordinal + $"({Until}|(?<and> (and|et( le)?|und( dem)?|y( el)?) (the )?))$", Options)]
    private static partial Regex DayBefore();

    [GeneratedRegex(@"(^|[\s(])(?<day>\d{1,2})" + Ordinal + ",? (and|or|et|und|y|&) (the )?$", Options)]
    private static partial Regex DayAnd();

    [GeneratedRegex(@"(^|[\s(])(?<day>\d{1,2})" + Ordinal + ", (the )?$", Options)]
    private static partial Regex DayCounted();

    [GeneratedRegex("^,?( of)? $", Options)]
    private static partial Regex YearAfter();

    [GeneratedRegex($"^({Until}|(?<and> and (the )?))" + @"(?<day>\d{1,2})" + Ordinal + @"(,? (?<year>[12]\d{3}))?\b", Options)]
    private static partial Regex DayAfter();

    [GeneratedRegex(@"\b(the )?" + PartOfTime.Words + "$", Options)]
    private static partial Regex PartBefore();

    [GeneratedRegex(@"\b(the )?week (of|beginning|starting|from)( on)?( the)?( \p{L}+day,?)? $", Options)]
    private static partial Regex WeekBefore();
}
