using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Answering;

/// <summary>The dates a question names: "24 May 2024", "May 24, 2024", "2024-05-24", "May 2024".</summary>
internal static partial class DatesInText
{
    public static IEnumerable<LetterDate> Of(string text)
    {
        foreach (Match match in Written().Matches(text))
        {
            var year = Number(match.Groups["year"]);
            var month = match.Groups["iso"].Success ? Number(match.Groups["iso"]) : MonthOf(match.Groups["month"].Value);
            var day = match.Groups["day"].Success ? Number(match.Groups["day"]) : (int?)null;
            if (month > 0 && LetterDate.Exists(year, month, day)) yield return new LetterDate(year, month, day);
        }
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static int MonthOf(string name) =>
        1 + Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
            month => month.Length > 0 && month.StartsWith(name.TrimEnd('.'), StringComparison.OrdinalIgnoreCase));

    private const string Month = "(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    [GeneratedRegex(
        @"\b(?<year>\d{4})-(?<iso>\d{2})-(?<day>\d{2})\b|\b(?<day>\d{1,2})(st|nd|rd|th)?( of)? " + Month + @"\.?,? (?<year>\d{4})\b|\b"
        + Month + @"\.? (?<day>\d{1,2})(st|nd|rd|th)?,? (?<year>\d{4})\b|\b" + Month + @"\.?,? (of )?(?<year>\d{4})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}
