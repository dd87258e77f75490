using System.Globalization;

namespace Letters.Reading.Formats.Charsets;

/// <summary>A language whose words have no ASCII letters at all.</summary>
/// <param name="letters">Its letters in lower case, from the most frequent to the least.</param>
internal sealed class AlphabetLanguage(int codePage, string letters) : WrittenLanguage(codePage)
{
    /// <summary>What the least frequent letter is worth, the most frequent being 1.</summary>
    private const double Rarest = 0.3;

    /// <summary>How much a capital is worth beside a small letter: whole texts in capitals are rare.</summary>
    private const double Capital = 0.7;

    protected override double Evidence(char before, char c, char after)
    {
        if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) return char.IsLetter(before) ? 0.3 : -0.8;
        if (!char.IsLetter(c)) return OfSign(before, c, after);
        if (char.IsAsciiLetter(before) || char.IsAsciiLetter(after)) return -0.8;
        if (char.IsUpper(c) && char.IsLower(before)) return -0.8;
        var place = letters.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
        return place < 0 ? -0.4 : (char.IsUpper(c) ? Capital : 1) * (1 - (1 - Rarest) * place / letters.Length);
    }
}
