using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Reading.Header;

/// <summary>
/// Finds dates however they are written: "24 May 2024", "May 24, 2024", "2024-05-24", "24/05/2024" (only where day and month
/// cannot be confused), "24 mai 2024", "24 de mayo de 2024", "24. Mai 2024", "24 мая 2024 г.", "24 أيار/مايو 2024", "2024年5月24日". Digits are
/// those of any script, but the year opens with a European, Arabic or Persian 1 or 2.
/// </summary>
internal static partial class Dates
{
    private static readonly FrozenDictionary<string, int> Months = Names(
        "january jan janvier januar jänner enero janeiro gennaio января يناير", "february feb février februar febrero fevereiro febbraio февраля فبراير",
        "march mar mars märz marzo março марта مارس", "april apr avril abril aprile апреля أبريل نيسان", "may mai mayo maio maggio мая مايو",
        "june jun juin juni junio junho giugno июня يونيه يونيو", "july jul juillet juli julio julho luglio июля يوليه يوليو",
        "august aug août agosto августа أغسطس", "september sep sept septembre septiembre setiembre setembro settembre сентября سبتمبر",
        "october oct octobre oktober octubre outubro ottobre октября أكتوبر", "november nov novembre noviembre novembro ноября نوفمبر",
        "december dec décembre dezember diciembre dezembro dicembre декабря ديسمبر");

    /// <summary>The dates in a text, in order, each a day of a year.</summary>
    public static IEnumerable<Proven<LetterDate>> In(string text)
    {
        foreach (Match match in Date().Matches(text))
            if (Read(match) is { } date)
                yield return new Proven<LetterDate>(date, new Span(match.Index, match.Length));
    }

    /// <summary>
    /// Whether what follows a date on its line is no more than a full stop, an hour, or the remark when it was received.
    /// </summary>
    public static bool IsHourOrNothing(ReadOnlySpan<char> rest) => Hour().IsMatch(rest);

    /// <summary>Whether a word is the name of a month, whole or short.</summary>
    public static bool IsMonth(string word) => MonthOf(word) is not null;

    /// <summary>1 to 12, or null where the word is the name of no month.</summary>
    public static int? MonthOf(string word) => Months.TryGetValue(word.TrimEnd('.').ToLowerInvariant(), out var month) ? month : null;

    private static LetterDate? Read(Match match)
    {
        var year = Number(match, "year");
        if (match.Groups["name"].Success)
            return MonthOf(match.Groups["name"].Value) is { } month ? Day(year, month, Number(match, "day")) : null;
        if (match.Groups["month"].Success) return Day(year, Number(match, "month"), Number(match, "day"));
        var (first, second) = (Number(match, "first"), Number(match, "second"));
        return (first, second) switch
        {
            ( > 12, <= 12) => Day(year, second, first),
            ( <= 12, > 12) => Day(year, first, second),
            _ when first == second || match.Groups["stop"].Value == "." => Day(year, second, first),
            _ => null,
        };
    }

    private static LetterDate? Day(int year, int month, int day) =>
        LetterDate.Exists(year, month, day) ? new LetterDate(year, month, day) : null;

    /// <summary>0, which is no day, month or year, where it is no number.</summary>
    private static int Number(Match match, string group) => WrittenNumber.Read(match.Groups[group].ValueSpan) ?? 0;

    private static FrozenDictionary<string, int> Names(params string[] months) =>
        months.SelectMany((names, i) => names.Split(' ').Select(name => KeyValuePair.Create(name, i + 1))).ToFrozenDictionary();

    /// <summary>An editor may have set the day in square brackets, and a note mark after it: "[22] [1] February 1948".</summary>
    [GeneratedRegex(
        """
        (?<!\p{Nd})(?<year>[12١٢۱۲]\d{3})年(?<month>\d{1,2})月(?<day>\d{1,2})日
        | (?<![\p{L}\p{Nd}/.-])(?:
          \[?(?<day>\d{1,2})\]?(?:st|nd|rd|th|er|\.|º|°)?(?:[ ]\[\d{1,2}\])?[ ]+(?:day[ ]of[ ]|of[ ]|de[ ])?
          (?:\p{IsArabic}[\p{IsArabic}\x20]{1,14}/)?(?<name>\p{L}{3,10}\.?),?[ ]+(?:de[ ]|del[ ])?(?<year>[12١٢۱۲]\d{3})
          | (?<name>\p{L}{3,9}\.?)[ ]+(?<day>\d{1,2})(?:st|nd|rd|th)?,?[ ]+(?<year>[12١٢۱۲]\d{3})
          | (?<year>[12١٢۱۲]\d{3})-(?<month>\d{2})-(?<day>\d{2})(?:T[\d:]{5,8}Z?)?
          | (?<first>\d{1,2})(?<stop>[/.])(?<second>\d{1,2})\k<stop>(?<year>[12١٢۱۲]\d{3})
        )(?![\p{L}\p{Nd}/])
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Date();

    [GeneratedRegex(
        """
        ^[.,]?(?:\s?г\.)?(?:[,;]?\s*(?:at\s)?\[?\d{1,2}(?:[.:]\d{2})?
          (?:\s?(?:[ap]\.?,?\s?m\.?|hours|hrs|GMT|Z|h))?[.,]?\s?(?:\[?[ap]\.?m\.?\]?)?)?
          (?:\.?,?\s*(?:Received|Document|Reçu)\b.{0,80})?[\s.,]*$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hour();
}
