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

    [GeneratedRegex(@"\b" + DocumentWords.Any + @"\b( (of|from|by) \p{Lu}[\p{L}’'-]*)?,? (of|dated|from)( the)? (?<day>\d{1,2}( of)? " + DocumentWords.Month + "|" + DocumentWords.Month + @" \d{1,2})(?<end>[^\d, ]|$|,? [^\d ])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
