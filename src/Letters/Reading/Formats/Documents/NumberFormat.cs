using System.Globalization;
using System.Text;

namespace Letters.Reading.Formats.Documents;

/// <summary>How the numbers of lists are written.</summary>
internal static class NumberFormat
{
    /// <summary>Beyond these, Roman numerals and letters are no longer what a word processor prints.</summary>
    private const int HighestRoman = 3999, HighestLetters = 26 * 30;

    /// <summary>
    /// "Chapter XXXVIII, Section 14.2.3" is a mark; the text of a letter said over and over by the rules of a list is none.
    /// </summary>
    public const int LongestMark = 60;

    private static readonly (int Value, string Numeral)[] Romans =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
        (5, "v"), (4, "iv"), (1, "i"),
    ];

    public static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string DecimalZero(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>"1st", "2nd", "11th".</summary>
    public static string Ordinal(int number) => Decimal(number) + (number % 100 is >= 11 and <= 13 ? "th" : (number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });

    /// <returns>Null: there is no such numeral.</returns>
    public static string? LowerRoman(int number)
    {
        if (number is < 1 or > HighestRoman) return null;
        var numeral = new StringBuilder();
        foreach (var (value, sign) in Romans)
            for (; number >= value; number -= value)
                numeral.Append(sign);
        return numeral.ToString();
    }

    /// <summary>a, b … z, aa, bb: the letter is doubled, as word processors do, and does not count on as columns of a sheet do.</summary>
    /// <returns>Null: there is no such mark.</returns>
    public static string? LowerLetter(int number) => Letter(number, "abcdefghijklmnopqrstuvwxyz");

    /// <summary>Russian lists leave out ё, й, ъ, ы and ь (ECMA-376 part 1, 17.18.59, russianLower).</summary>
    /// <inheritdoc cref="LowerLetter"/>
    public static string? LowerRussian(int number) => Letter(number, "абвгдежзиклмнопрстуфхцчшщэюя");

    private static string? Letter(int number, string alphabet) =>
        number is < 1 or > HighestLetters ? null : new string(alphabet[(number - 1) % alphabet.Length], ((number - 1) / alphabet.Length) + 1);
}
