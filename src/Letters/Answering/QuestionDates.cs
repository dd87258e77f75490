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

    private static IEnumerable<Proven<LetterDate>> Months(string question) =>
        MonthOfYear().Matches(question).Select(match => new Proven<LetterDate>(
            new LetterDate(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), MonthOf(match.Groups["month"].Value)),
            new Span(match.Index, match.Length)));

    private static int MonthOf(string name) =>
        1 + Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
            month => string.Equals(month, name, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"\b(?<month>January|February|March|April|May|June|July|August|September|October|November" +
        @"|December),? (of )?(?<year>[12][0-9]{3})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MonthOfYear();
}
