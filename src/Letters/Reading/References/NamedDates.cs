using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Header;

namespace Letters.Reading.References;

/// <summary>
/// The dates by which one letter names another: "3 May 2031", "May 2031", and without a year, "your message of April 22". A day
/// without a year is the last such day not after the letter that names it; where that letter is undated, it is no date.
/// </summary>
internal sealed partial class NamedDates(LetterDate? written)
{
    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first",
        "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
        "twenty-ninth", "thirtieth", "thirty-first",
    ];

    /// <summary>The dates that stand at this place, several for "3 and 14 March 2031", and where they end; none where none stands.</summary>
    public (IReadOnlyList<LetterDate> Dates, int End) At(string sentence, int start)
    {
        var several = Several().Match(sentence, start);
        var from = several.Success ? several.Index + several.Length : start;
        var (last, end) = One(sentence, from);
        if (last is not { } date) return ([], start);
        var earlier = several.Success && date is { Month: { } month, Day: not null }
            ? several.Groups["day"].Captures.Select(day => Day(Number(day.Value), month, date.Year)).OfType<LetterDate>()
            : [];
        return ([.. earlier, date], end);
    }

    private (LetterDate? Date, int End) One(string sentence, int start)
    {
        // A date is never longer: "twenty-third [1] day of September 2031".
        var window = sentence.Substring(start, Math.Min(60, sentence.Length - start));
        if (Dates.In(window).FirstOrDefault() is { Span.Start: 0 } full) return (full.Value, start + full.Span.End);
        if (MonthOfYear().Match(window) is { Success: true } month && Dates.IsMonth(month.Groups["name"].Value)
            && Parsed("1", month.Groups["name"].Value, Number(month.Groups["year"].Value)) is { } first)
            return (new LetterDate(first.Year, first.Month), start + month.Length);
        return DayOfMonth().Match(window) is { Success: true } day && Dates.IsMonth(day.Groups["name"].Value)
            ? (LastSuch(day.Groups["day"].Value, day.Groups["name"].Value), start + day.Value.TrimEnd('.').Length)
            : (null, start);
    }

    private LetterDate? LastSuch(string day, string month)
    {
        if (written is not { Day: not null } own) return null;
        var ordinal = Array.FindIndex(Ordinals, word => word.Equals(day, StringComparison.OrdinalIgnoreCase));
        var number = ordinal < 0 ? day : (ordinal + 1).ToString(CultureInfo.InvariantCulture);
        return Parsed(number, month, own.Year) is { } same && same <= own ? same : Parsed(number, month, own.Year - 1);
    }

    private static LetterDate? Parsed(string day, string month, int year) =>
        Dates.In($"{day} {month.TrimEnd('.')} {year.ToString("0000", CultureInfo.InvariantCulture)}").FirstOrDefault()?.Value;

    private static LetterDate? Day(int day, int month, int year) => LetterDate.Exists(year, month, day) ? new LetterDate(year, month, day) : null;

    private static int Number(string digits) => WrittenNumber.Read(digits) ?? 0;

    [GeneratedRegex(@"\G(?:(?<day>\d{1,2}),?\s){1,5}(?:and|et|y)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Several();

    [GeneratedRegex(@"^(?<name>\p{L}{3,10}\.?),?\s(?:of\s|de\s)?(?<year>[12١٢۱۲]\d{3})(?![\p{L}\p{Nd}])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthOfYear();

    [GeneratedRegex(
        """
        ^(?:(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s(?:of\s|de\s)?(?<name>\p{L}{3,10}\.?)
          |(?<name>\p{L}{3,10}\.?)\s(?:the\s)?(?<day>\d{1,2}(?=\D|$)|(?:twenty-|thirty-)?\p{L}{4,11})(?:st|nd|rd|th)?)
        (?![\p{L}\p{Nd}])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayOfMonth();
}
