using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Letters.Retrieval;

/// <summary>Letters as they are looked up: lower-case, and Latin letters without their diacritics ("Comissário", "Ōsaka", "Łódź").</summary>
internal static class Folding
{
    /// <summary>Latin letters that Unicode does not take apart, though a typist without them writes others.</summary>
    private static readonly (char Letter, string Plain)[] Undivided =
        [('ß', "ss"), ('ẞ', "ss"), ('æ', "ae"), ('Æ', "ae"), ('œ', "oe"), ('Œ', "oe"), ('ø', "o"), ('Ø', "o"), ('đ', "d"), ('Đ', "d"),
         ('ł', "l"), ('Ł', "l"), ('ı', "i"), ('þ', "th"), ('Þ', "th"), ('ð', "d"), ('Ð', "d")];

    /// <summary>Latin-1 to Latin Extended-B, and Latin Extended Additional.</summary>
    private static readonly FrozenDictionary<char, string> Latin =
        Enumerable.Range('\u00C0', 0x0250 - 0x00C0).Concat(Enumerable.Range('\u1E00', 0x0100))
            .Select(code => (Letter: (char)code, Plain: WithoutMarks((char)code)))
            .Concat(Undivided)
            .GroupBy(pair => pair.Letter, pair => pair.Plain)
            .ToFrozenDictionary(group => group.Key, group => group.Last());

    /// <summary>Writes the folded letter or digit to the front of <paramref name="into"/>, as far as there is room.</summary>
    /// <returns>How many characters were written.</returns>
    public static int Fold(char letter, Span<char> into)
    {
        if (into.IsEmpty) return 0;
        if (!char.IsAscii(letter) && Latin.TryGetValue(letter, out var plain))
        {
            var length = Math.Min(plain.Length, into.Length);
            plain.AsSpan(0, length).CopyTo(into);
            return length;
        }
        into[0] = char.ToLowerInvariant(letter);
        return 1;
    }

    private static string WithoutMarks(char letter) => string.Concat(
        letter.ToString().Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant));
}
