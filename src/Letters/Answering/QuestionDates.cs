using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Header;

namespace Letters.Answering;

/// <summary>The dates a question names: days as letters write them, and months of a year ("May 2024").</summary>
internal static partial class QuestionDates
{
    public static IReadOnlyList<Proven<LetterDate>> In(string question)
    {
        var days = Dates.In(question).ToList();
        return [.. days, .. Months(question).Where(month => !days.Exists(day => day.Span.Overlaps(month.Span)))];
    }

    /// <summary>The question with its dates left out, to ask the same of any time.</summary>
    public static string Without(string question) =>
        In(question).OrderByDescending(date => date.Span.Start).Aggregate(question, (words, date) => words.Remove(date.Span.Start, date.Span.Length));

    /// <summary>Whether the word belongs to a date: "in the night of 26 to 27 February" asks for no night but that.</summary>
    public static bool IsPartOfADay(string question, Span word) =>
        PartOfADay().Matches(question).Any(match => new Span(match.Index, match.Length).Contains(word));

    private static IEnumerable<Proven<LetterDate>> Months(string question) =>
        MonthOfYear().Matches(question).Select(match => new Proven<LetterDate>(
            new LetterDate(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), MonthOf(match.Groups["month"].Value)),
            new Span(match.Index, match.Length)));

    private static int MonthOf(string name) =>
        1 + Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
            month => string.Equals(month, name, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\b(early |late )?(hours|night|evening|morning|afternoon|day|weekend|course)s? (of|from|between)( the)? (\d{1,2}(st|nd|rd|th)?( of)?( |-|–)((" + DocumentWords.Month + @") )?(to|and|or|on)? ?)?(\d{1,2}(st|nd|rd|th)?( of)? )?" + DocumentWords.Month,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PartOfADay();

    [GeneratedRegex(
        @"\b(?<month>January|February|March|April|May|June|July|August|September|October|November" +
        @"|December),? (of )?(?<year>[12][0-9]{3})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MonthOfYear();
}
