using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Header;

namespace Letters.Answering.Timelines;

/// <summary>A time in a question that there is not: a 31 February, a span that ends before it begins. To search for it would prove nothing.</summary>
internal static partial class FaultyTime
{
    /// <summary>What is wrong, in a sentence, and what would be right; null where nothing is.</summary>
    /// <param name="order">The timeline that is asked for; null where none is.</param>
    /// <param name="held">The letters held: a day that one of them names in so many words may be asked after.</param>
    public static string? In(string question, TimelineQuestion? order, IReadOnlyList<Letter> held)
    {
        foreach (Match match in Day().Matches(question))
            if (Missing(match) is { } words && !held.Any(letter => letter.Text.Contains(match.Value, StringComparison.OrdinalIgnoreCase)))
                return $"{words} Please name a day there is.";
        var time = order?.Time ?? AskedTime.In(question);
        return time is { IsReversed: true } && (order is not null || time.Words.StartsWith("between", StringComparison.OrdinalIgnoreCase))
            ? $"The time ‘{time.Words.ReplaceLineEndings(" ")}’ ends before it begins. Please name its first day first."
            : null;
    }

    /// <summary>"There is no 31 June: June has 30 days."; null where there is that day.</summary>
    private static string? Missing(Match match)
    {
        var month = match.Groups["number"].Success ? WrittenNumber.Read(match.Groups["number"].ValueSpan) : Dates.MonthOf(match.Groups["month"].Value);
        var year = WrittenNumber.Read(match.Groups["year"].ValueSpan);
        if (month is not (>= 1 and <= 12) || year is < 1 || WrittenNumber.Read(match.Groups["day"].ValueSpan) is not { } day) return null;
        var days = DateTime.DaysInMonth(year ?? AskedTime.AnyYear, month.Value);
        if (day >= 1 && day <= days) return null;
        // "October 62" is October of a year.
        if (day > 31 && year is null && !match.Groups["ordinal"].Success && match.Groups["month"].Index < match.Groups["day"].Index) return null;
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month.Value);
        var has = month != 2 ? $"{name} has {days} days" : year is { } known ? $"February has {days} days in {known}" : "February has at most 29 days";
        return FormattableString.Invariant($"There is no {day} {name}{(year is null ? "" : $" {year}")}: {has}.");
    }

    /// <summary>A day no month has is nowhere near a number of things: the month after it is written large, or the year follows.</summary>
    [GeneratedRegex(
        @"\b(?<day>29|[3-9]\d|0?0)(st|nd|rd|th)?( of)? (?<month>" + DocumentWords.Month + @"|january|february|april|june|july|august|september|october|november|december)\b(,? (?<year>\d{4})\b)?"
        + @"|\b(?<month>" + DocumentWords.Month + @") (?<day>29|[3-9]\d)(?<ordinal>st|nd|rd|th)?(, (?<year>\d{4})\b|\W*$| (and|to|until|till|through)\b| ?[-–—])"
        + @"|\b(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
