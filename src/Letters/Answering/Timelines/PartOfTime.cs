using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Answering.Timelines;

/// <summary>
/// A part of a month or a year said in words. Early, mid and late are its thirds (of a month 1–10, 11–20, 21–end; of a year four months
/// each), halves and weeks are counted from its first day, the last week from its last.
/// </summary>
internal static partial class PartOfTime
{
    /// <summary>What may stand before a month or a year, with the blank or hyphen after it.</summary>
    public const string Words =
        @"(?:(?:very )?(?:early|mid|late)(?: in)?|(?:beginning|start|middle|end|close) of|(?:first|second) half of|(?:first|second|third|fourth|last) week (?:of|in)|(?:first|last) days of)(?: the)?[ -](?:month of )?";

    /// <summary>The first and the last day of the part.</summary>
    /// <param name="words">Words as <see cref="Words"/> allows them.</param>
    /// <param name="whole">A month or a year.</param>
    /// <returns>Null where the words are no part of it: no one speaks of the third week of a year.</returns>
    public static (DateOnly First, DateOnly Last)? Of(string words, LetterDate whole)
    {
        var part = Part().Match(words).Value.ToLowerInvariant();
        if (whole is { Month: { } month, Day: null })
        {
            var last = DateTime.DaysInMonth(whole.Year, month);
            return Days(part, last) is var (from, to) ? (new DateOnly(whole.Year, month, from), new DateOnly(whole.Year, month, to)) : null;
        }
        if (whole.Month is not null) return null;
        return part switch
        {
            "early" or "beginning" or "start" => Months(1, 4),
            "mid" or "middle" => Months(5, 8),
            "late" or "end" or "close" => Months(9, 12),
            "first half" => Months(1, 6),
            "second half" => Months(7, 12),
            _ => null,
        };

        (DateOnly, DateOnly)? Months(int from, int to) => (new DateOnly(whole.Year, from, 1), new DateOnly(whole.Year, to, DateTime.DaysInMonth(whole.Year, to)));
    }

    private static (int From, int To)? Days(string part, int last) => part switch
    {
        "early" or "beginning" or "start" or "first days" => (1, 10),
        "mid" or "middle" => (11, 20),
        "late" or "end" or "close" or "last days" => (21, last),
        "first half" => (1, 15),
        "second half" => (16, last),
        "first week" => (1, 7),
        "second week" => (8, 14),
        "third week" => (15, 21),
        "fourth week" => (22, 28),
        "last week" => (last - 6, last),
        _ => null,
    };

    /// <summary>"1 to 10 April", "21 March to 4 April 2031": two days as one says them.</summary>
    public static string InProse(DateOnly first, DateOnly last, bool withYear)
    {
        var end = last.ToString(withYear ? "d MMMM yyyy" : "d MMMM", CultureInfo.InvariantCulture);
        var opening = first.Year != last.Year && withYear ? "d MMMM yyyy" : first.Month != last.Month ? "d MMMM" : "%d";
        return $"{first.ToString(opening, CultureInfo.InvariantCulture)} to {end}";
    }

    [GeneratedRegex("early|mid(dle)?|late|beginning|start|end|close|(first|second) half|(first|second|third|fourth|last) week|(first|last) days",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Part();
}
