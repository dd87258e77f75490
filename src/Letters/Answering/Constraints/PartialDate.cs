using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Header;

namespace Letters.Answering.Constraints;

/// <summary>A date as far as words give it: "5 May" has no year, "May 2031" no day, "2031" neither day nor month.</summary>
internal readonly partial record struct PartialDate(int? Year, int? Month, int? Day)
{
    public static PartialDate Of(LetterDate date) => new(date.Year, date.Month, date.Day);

    /// <summary>The date the words are; null where they are none, or no more than a season or a day of the week.</summary>
    public static PartialDate? Read(string words)
    {
        if (Written().Match(words) is not { Success: true } match) return null;
        var month = match.Groups["month"].Success ? Dates.MonthOf(match.Groups["month"].Value) : null;
        if (match.Groups["month"].Success && month is null) return null;
        var date = new PartialDate(
            WrittenNumber.Read(match.Groups["year"].ValueSpan), month, WrittenNumber.Read(match.Groups["day"].ValueSpan));
        return date == default ? null : date;
    }

    /// <summary>Whether nothing both give is different, and something is the same.</summary>
    public bool Agrees(PartialDate other) =>
        Same(Year, other.Year) != false && Same(Month, other.Month) != false && Same(Day, other.Day) != false
        && (Same(Year, other.Year) ?? Same(Month, other.Month) ?? false);

    /// <summary>Whether this is the other, and given no less precisely: 5 May 2031 tells of May 2031, but not the other way round.</summary>
    public bool Tells(PartialDate other) => Agrees(other) && (Day is not null || other.Day is null) && (Month is not null || other.Month is null);

    /// <summary>Whether both are as precise, so that one may stand where the question has the other.</summary>
    public bool IsLike(PartialDate other) => (Day is null) == (other.Day is null) && (Month is null) == (other.Month is null);

    /// <summary>Negative where this lies before; 0 where they may be the same, or cannot be compared.</summary>
    public int Compare(PartialDate other)
    {
        if (Year is null || other.Year is null) return Month is { } m && other.Month is { } n && m == n ? Nullable.Compare(Day, other.Day) : 0;
        var order = (Year, Month ?? other.Month).CompareTo((other.Year, other.Month ?? Month));
        return order != 0 || Day is null || other.Day is null ? order : Nullable.Compare(Day, other.Day);
    }

    /// <summary>With the year of the letter it stands in, where it gives none.</summary>
    public PartialDate In(int? year) => this with { Year = Year ?? year };

    private static bool? Same(int? one, int? other) => one is null || other is null ? null : one == other;

    [GeneratedRegex(
        @"^((early|late|mid|the end of|in|since|until|by) )?((?<day>\d{1,2})(st|nd|rd|th)?( of)? (?<month>\p{L}{3,9})(,? (?<year>\d{4}))?"
        + @"|(?<month>\p{L}{3,9}) (?<day>\d{1,2})(st|nd|rd|th)?(, (?<year>\d{4}))?|(?<month>\p{L}{3,9})(,? (of )?(?<year>\d{4}))?|(?<year>(1[5-9]|20|21)\d\d))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}
