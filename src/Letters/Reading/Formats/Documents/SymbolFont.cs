namespace Letters.Reading.Formats.Documents;

/// <summary>
/// The characters of fonts that draw signs in place of letters, as far as letters use them. One not known becomes U+FFFD: that
/// something stands there is true, and dropping it would join what it parts.
/// </summary>
internal static class SymbolFont
{
    private const char Unknown = '\uFFFD';

    public static bool Is(string font) =>
        font.Contains("Symbol", StringComparison.OrdinalIgnoreCase) || font.Contains("Wingdings", StringComparison.OrdinalIgnoreCase)
        || font.Contains("Webdings", StringComparison.OrdinalIgnoreCase);

    /// <param name="code">The character's number in the font, with or without the F000 that Word adds.</param>
    public static char Sign(string font, int code)
    {
        if (code is > 0xFF and (< 0xF000 or > 0xF0FF)) return code is > 0 and < 0xFFFE ? (char)code : Unknown;
        return font.Contains("Wingdings", StringComparison.OrdinalIgnoreCase) ? Wingding(code & 0xFF)
            : font.Contains("Symbol", StringComparison.OrdinalIgnoreCase) ? Greek(code & 0xFF)
            : Unknown;
    }

    private static char Wingding(int code) => code switch
    {
        0x20 => ' ',
        0x6C or 0x6E or 0x76 or 0x9F or 0xA7 => '•',
        0x6F or 0x71 or 0xA8 => '☐',
        0xFC => '✓',
        0xFB => '✗',
        0xFE => '☑',
        0xFD => '☒',
        0xE0 or 0xE8 or 0xD8 => '→',
        0x2A => '✉',
        0x28 => '☎',
        _ => Unknown,
    };

    /// <summary>Adobe's Symbol encoding: Greek in place of Latin letters, signs above.</summary>
    private static char Greek(int code) => code switch
    {
        >= 0x41 and <= 0x5A => "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"[code - 0x41],
        >= 0x61 and <= 0x7A => "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"[code - 0x61],
        (>= 0x20 and <= 0x21) or 0x23 or (>= 0x25 and <= 0x26) or (>= 0x28 and <= 0x29) or (>= 0x2B and <= 0x2C)
            or (>= 0x2E and <= 0x3F) or 0x5B or 0x5D or 0x5F or (>= 0x7B and <= 0x7D) => (char)code,
        0x2A => '∗',
        0x2D => '−',
        0xA2 => '′',
        0xA3 => '≤',
        0xA5 => '∞',
        0xAC => '←',
        0xAE => '→',
        0xB0 => '°',
        0xB1 => '±',
        0xB2 => '″',
        0xB3 => '≥',
        0xB4 => '×',
        0xB7 => '•',
        0xB8 => '÷',
        0xB9 => '≠',
        0xBB => '≈',
        0xBC => '…',
        0xD2 or 0xE2 => '®',
        0xD3 or 0xE3 => '©',
        0xD4 or 0xE4 => '™',
        _ => Unknown,
    };
}
