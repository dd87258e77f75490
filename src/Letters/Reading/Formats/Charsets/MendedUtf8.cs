using System.Buffers;
using System.Text;

namespace Letters.Reading.Formats.Charsets;

/// <summary>
/// UTF-8 among which other bytes have got: a line pasted from a file in Windows-1252, a character cut in two. Letters of
/// Windows-1252 that stand where letters stand are read as such, all other bytes that are no UTF-8 as U+FFFD.
/// </summary>
internal static class MendedUtf8
{
    /// <returns>Null where not one character beyond ASCII is UTF-8.</returns>
    public static string? Read(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        var (isUtf8, before) = (false, ' ');
        while (!bytes.IsEmpty)
        {
            var isSound = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done;
            isUtf8 |= isSound && !rune.IsAscii;
            var letter = (char)bytes[0];
            if (!isSound && length == 1 && IsLetter(before, letter, bytes.Length > 1 ? bytes[1] : (byte)' ')) text.Append(letter);
            else text.Append(rune.ToString());
            before = text[^1];
            bytes = bytes[length..];
        }
        return isUtf8 ? text.ToString() : null;
    }

    /// <summary>
    /// A small letter in or at the edge of a word, a capital at its head. Windows-1252 has its letters where Unicode has them.
    /// A byte of UTF-8 whose rest is missing would most often be a capital within a word.
    /// </summary>
    private static bool IsLetter(char before, char letter, byte after) =>
        letter is (>= 'À' and <= 'ü') and not ('×' or '÷') && before != '\uFFFD' && after < 0xFD
        && (char.IsLower(letter) || (!char.IsLetter(before) && (after is (byte)' ' || char.IsAsciiLetter((char)after))));
}
