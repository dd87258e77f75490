using System.Globalization;
using System.Text.RegularExpressions;

namespace Letters.Reading.Formats.Mail;

/// <summary>The date of a message (RFC 5322, 3.3), in the time of its sender.</summary>
/// <param name="Zone">"+0100", "GMT"; empty where none is given.</param>
internal sealed partial record MailDate(DateTime Time, string Zone)
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames.Take(12)];

    /// <summary>As a person writes it: "24 May 2024, 17:11 +0100".</summary>
    public string Shown => Time.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) + (Zone.Length > 0 ? " " + Zone : "");

    /// <returns>Null: it is not written as dates of messages are, or there is no such day.</returns>
    public static MailDate? Read(string field)
    {
        var match = DayFirst().Match(field);
        if (!match.Success) match = MonthFirst().Match(field);
        if (!match.Success) return null;
        var month = Array.FindIndex(Months, name => name.Equals(match.Groups["month"].Value, StringComparison.OrdinalIgnoreCase)) + 1;
        var (year, day) = (FullYear(match.Groups["year"].Value), Number("day"));
        var (hour, minute) = (Number("hour"), Number("minute"));
        return month == 0 || year is < 1 or > 9999 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59
            ? null
            : new MailDate(new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Unspecified), match.Groups["zone"].Value);

        int Number(string group) => int.TryParse(match.Groups[group].Value, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>Old programs write years with two or three digits (RFC 5322, 4.3).</summary>
    private static int FullYear(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return digits.Length switch { 2 => year < 50 ? 2000 + year : 1900 + year, 3 => 1900 + year, _ => year };
    }

    [GeneratedRegex(
        """
        (?<![\d:])(?<day>[0-9]{1,2})[ -]+(?<month>[A-Za-z]{3})[a-z]{0,6}\.?[ ,-]+(?<year>[0-9]{2,4})(?!\d)
          (?:,?\s+(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2})(?:[:.][0-9]{2})?(?:\s*(?<zone>[+-][0-9]{4}|[A-Z]{1,5}))?)?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayFirst();

    /// <summary>"Sat May 24 17:11:45 2024", as the C library writes it.</summary>
    [GeneratedRegex(
        """
        (?<month>[A-Z][a-z]{2})[a-z]{0,6}\s+(?<day>[0-9]{1,2}),?\s+(?:(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::[0-9]{2})?\s+
          (?:(?<zone>[+-][0-9]{4}|[A-Z]{1,5})\s+)?)?(?<year>[0-9]{4})(?!\d)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthFirst();
}
