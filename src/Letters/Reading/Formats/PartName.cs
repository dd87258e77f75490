using System.Globalization;
using System.Text;

namespace Letters.Reading.Formats;

/// <summary>
/// The name of a file within another, fit to be shown and to stand in the source of a letter: no drive, no way up, nothing that
/// cannot be seen.
/// </summary>
internal static class PartName
{
    private const int LongestStep = 120, MostSteps = 12;

    /// <returns>Steps with forward slashes between; empty where nothing is left.</returns>
    public static string Of(string given)
    {
        // Normalisation refuses what is no character: it goes first.
        var steps = given.Replace('\\', '/').Split('/')
            .Select(step => string.Concat(step.EnumerateRunes().Where(IsSeen).Take(LongestStep).Select(rune => rune.ToString())).Normalize().Trim())
            .Where(step => step.Trim('.').Length > 0 && !(step.Length == 2 && char.IsAsciiLetter(step[0]) && step[1] == ':'));
        return string.Join('/', steps.TakeLast(MostSteps));
    }

    /// <summary>The name alone, without the folders it stood in.</summary>
    public static string LastOf(string given) => Of(given).Split('/')[^1];

    private static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);
}
