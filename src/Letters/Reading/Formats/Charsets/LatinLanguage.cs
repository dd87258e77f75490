namespace Letters.Reading.Formats.Charsets;

/// <summary>A language in Latin letters: those with accents stand among those without.</summary>
/// <param name="letters">Its letters with accents, in lower case.</param>
internal sealed class LatinLanguage(int codePage, string letters) : WrittenLanguage(codePage)
{
    protected override double Evidence(char before, char c, char after)
    {
        if (!char.IsLetter(c)) return letters.Contains(c, StringComparison.Ordinal) ? 1 : OfSign(before, c, after);
        var isInWord = char.IsAsciiLetter(before) || char.IsAsciiLetter(after);
        if (!isInWord && (char.IsLetter(before) || char.IsLetter(after) || char.IsDigit(after))) return -0.8;
        if (char.IsUpper(c) && char.IsLower(before)) return -0.8;
        return letters.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal) ? 1 : -0.4;
    }
}
