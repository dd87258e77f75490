using System.Globalization;
using System.Text;

namespace Letters.Reading;

/// <summary>
/// Words as the archive keeps them: Unicode normalisation form C, LF line ends, blanks as plain spaces, no blanks before a line
/// end, and none of the characters a reader cannot see: controls, zero-width and bidirectional marks, soft hyphens, variation
/// selectors, tag characters. What cannot be seen cannot be quoted, and must not tell a model anything either.
/// </summary>
/// <param name="Hidden">How many invisible characters were left out.</param>
public sealed record CanonicalText(string Text, int Hidden)
{
    /// <summary>The longest text that is read, in UTF-16 code units.</summary>
    public const int LongestText = 10_000_000;

    /// <summary>
    /// Combining marks kept on one base character: the limit of the Stream-Safe Text Format (Unicode Standard Annex 15).
    /// Thousands of them make normalisation slow and are no writing.
    /// </summary>
    private const int MostMarks = 30;

    public static CanonicalText Of(string decoded)
    {
        var kept = new StringBuilder(decoded.Length);
        var hidden = 0;
        var marks = 0;
        var afterReturn = false;
        foreach (var rune in decoded.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isMark = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;
            if (IsLineEnd(rune.Value))
            {
                if (!(afterReturn && rune.Value == '\n')) kept.Append('\n');
            }
            else if (IsBlank(rune.Value, category)) kept.Append(' ');
            else if (IsHidden(rune.Value, category)) hidden++;
            else if (!isMark || marks < MostMarks) kept.Append(rune.ToString());
            marks = isMark ? marks + 1 : 0;
            afterReturn = rune.Value == '\r';
        }
        return new CanonicalText(WithoutTrailingBlanks(kept.ToString().Normalize(NormalizationForm.FormC)), hidden);
    }

    private static bool IsLineEnd(int c) => c is '\n' or '\r' or '\f' or 0x85 or 0x2028 or 0x2029;

    private static bool IsBlank(int c, UnicodeCategory category) =>
        c is '\t' or '\v' or 0x3164 or 0xFFA0 || category is UnicodeCategory.SpaceSeparator;

    private static bool IsHidden(int c, UnicodeCategory category) => category switch
    {
        UnicodeCategory.Control => true,
        // The number signs of Arabic, Syriac and Kaithi are format characters too, but are seen.
        UnicodeCategory.Format => c is not ((>= 0x600 and <= 0x605) or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD),
        UnicodeCategory.OtherSymbol => c is 0xFFFC,
        UnicodeCategory.NonSpacingMark => c is (>= 0xFE00 and <= 0xFE0F) or (>= 0x180B and <= 0x180F) or (>= 0xE0100 and <= 0xE01EF) or 0x34F,
        // Beside the tags the code points that are never a character; normalisation refuses them.
        UnicodeCategory.OtherNotAssigned => c is (>= 0xE0000 and <= 0xE0FFF) or (>= 0xFDD0 and <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE,
        _ => false,
    };

    private static string WithoutTrailingBlanks(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++) lines[i] = lines[i].TrimEnd(' ');
        return string.Join('\n', lines);
    }
}
