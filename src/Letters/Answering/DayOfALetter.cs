using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Answering.Constraints;
using Letters.Archive;

namespace Letters.Answering;

/// <summary>"The letter of 8 May" names a letter if those of an 8 May are all of one year: then the year goes without saying.</summary>
internal static partial class DayOfALetter
{
    /// <summary>The question with that year after the day; unchanged where nobody can tell it.</summary>
    public static string Complete(string question, IReadOnlyList<Letter> held)
    {
        if (Day().Match(question) is not { Success: true } match || PartialDate.Read(match.Groups["day"].Value) is not { Year: null, Month: { } month, Day: { } day }) return question;
        var dates = held.Select(letter => letter.Header.Date?.Value).OfType<LetterDate>().ToList();
        var years = dates.Where(date => date.Month == month && date.Day == day).Select(date => date.Year).Distinct().ToList();
        // Of no year: then it is a letter that is not held, if all that are held are of one year.
        if (years.Count == 0) years = [.. dates.Select(date => date.Year).Distinct()];
        var said = match.Groups["day"];
        return years is [var year]
            ? question.Insert(said.Index + said.Length, string.Create(CultureInfo.InvariantCulture, $"{(char.IsDigit(said.Value[^1]) ? "," : "")} {year}"))
            : question;
    }

    /// <summary>The day of no year by which a question names a letter, where no letter held is of such a day; else null.</summary>
    public static string? NotHeld(string question, IReadOnlyList<Letter> held) =>
        Day().Match(question) is { Success: true } match && PartialDate.Read(match.Groups["day"].Value) is { Year: null, Month: { } month, Day: { } day }
        && !held.Any(letter => letter.Header.Date?.Value is { } date && date.Month == month && date.Day == day)
            ? match.Groups["day"].Value
            : null;

    /// <summary>The letter written nearest to a day, the earlier of two; of a day without a year, nearest within any year. Null where none is dated to the day.</summary>
    public static Letter? Nearest(string day, IReadOnlyList<Letter> held)
    {
        if (PartialDate.Read(day) is not { Month: { } month, Day: { } of } date || of > DateTime.DaysInMonth(date.Year ?? LeapYear, month)) return null;
        var dated = held.Where(letter => letter.Header.Date?.Value is { Month: not null, Day: not null });
        return dated.MinBy(letter => letter.Header.Date?.Value is { } written
            ? (Distance(new DateOnly(written.Year, written.Month ?? 1, written.Day ?? 1), date.Year, month, of), written, letter.Id.ToString())
            : default);
    }

    private const int LeapYear = 2024;

    /// <summary>In days; without a year, to that day of the year before, the same year or the year after.</summary>
    private static int Distance(DateOnly written, int? year, int month, int day) =>
        (year is { } known ? [known] : (int[])[Math.Max(1, written.Year - 1), written.Year, written.Year + 1])
            .Min(one => Math.Abs(written.DayNumber - new DateOnly(one, month, Math.Min(day, DateTime.DaysInMonth(one, month))).DayNumber));

    [GeneratedRegex(@"\b" + DocumentWords.Any + @"\b( (of|from|by) \p{Lu}[\p{L}’'-]*)?,? (of|dated|from)( the)? (?<day>\d{1,2}( of)? " + DocumentWords.Month + "|" + DocumentWords.Month + @" \d{1,2})(?<end>[^\d, ]|$|,? [^\d ])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
