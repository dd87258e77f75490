using System.Text;

namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>
/// The characters meant by the shapes a font draws. Only shapes are undone (joined letters, the four forms of an Arabic letter): "²"
/// and "ⅷ" are compatibility characters too, but say something that "2" and "viii" do not.
/// </summary>
internal static class PieceText
{
    public static string Of(string drawn)
    {
        if (drawn.AsSpan().IndexOfAnyInRange('\u0080', '\uFFFF') < 0) return drawn;
        var meant = new StringBuilder(drawn.Length);
        for (var i = 0; i < drawn.Length; i++)
        {
            var c = drawn[i];
            if (IsShape(c)) meant.Append(c.ToString().Normalize(NormalizationForm.FormKC));
            // Bullets of the fonts Symbol and Wingdings, which programs for writing letters put before items.
            else if (c is '\uF0B7' or '\uF0A7' or '\uF076' or '\uF0D8') meant.Append('•');
            // On a page a soft hyphen is seen; at the end of a line it parts a word, which WordBreaks undoes.
            else if (c is '\u00AD' && i + 1 < drawn.Length && char.IsLetter(drawn[i + 1])) meant.Append('-');
            else meant.Append(c is '\u2010' or '\u2011' ? '-' : c);
        }
        return meant.ToString();
    }

    /// <summary>Alphabetic Presentation Forms, Arabic Presentation Forms A and B (Unicode).</summary>
    private static bool IsShape(char c) => c is (>= '\uFB00' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    public static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
