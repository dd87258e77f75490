using System.Globalization;

namespace Letters.Archive;

/// <summary>
/// A date as far as it is known: a year, a month of a year, or a day. "October 2022" does not become 1 October 2022.
/// </summary>
public readonly record struct LetterDate(int Year, int? Month = null, int? Day = null) : IComparable<LetterDate>
{
    /// <summary>Whether these numbers name a date there is.</summary>
    public static bool Exists(int year, int? month, int? day) =>
        year is >= 1 and <= 9999
        && month is null or (>= 1 and <= 12)
        && (day is null || (month is { } m && day >= 1 && day <= DateTime.DaysInMonth(year, m)));

    /// <summary>
    /// Whether every day this date may mean lies within <paramref name="other"/>: 24 May 2024 is within May 2024.
    /// </summary>
    public bool IsWithin(LetterDate other) =>
        Year == other.Year && (other.Month is null || Month == other.Month) && (other.Day is null || Day == other.Day);

    public int CompareTo(LetterDate other) =>
        (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    /// <summary>As a diplomat writes it: 24 May 2024, May 2024, 2024.</summary>
    public string ToProse() => string.Join(' ', new[]
    {
        Day?.ToString(CultureInfo.InvariantCulture),
        Month is { } month ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month) : null,
        Year.ToString(CultureInfo.InvariantCulture),
    }.Where(part => part is not null));

    /// <summary>ISO 8601, as precise as the date is: 2024-05-24, 2024-05, 2024.</summary>
    public override string ToString() =>
        (Month, Day) switch
        {
            (null, _) => $"{Year:0000}",
            ({ } month, null) => $"{Year:0000}-{month:00}",
            ({ } month, { } day) => $"{Year:0000}-{month:00}-{day:00}",
        };

    public static bool operator <(LetterDate left, LetterDate right) => left.CompareTo(right) < 0;

    public static bool operator >(LetterDate left, LetterDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(LetterDate left, LetterDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LetterDate left, LetterDate right) => left.CompareTo(right) >= 0;
}
