using System.Text;

namespace Letters.Reading.Formats.Charsets;

/// <summary>
/// Knows UTF-16 and UTF-32 without a byte order mark by where their upper bytes stand: a text keeps to few of them, and its blanks
/// and line ends have a zero there.
/// </summary>
internal static class UnmarkedUnicode
{
    private const int Sample = 4096;

    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~3)];
        if (bytes.Length < 4 || !bytes[..Math.Min(bytes.Length, Sample)].Contains((byte)0)) return null;
        if (bytes.Length % 4 == 0 && IsUtf32(sample, top: 3, plane: 2)) return Encoding.UTF32;
        if (bytes.Length % 4 == 0 && IsUtf32(sample, top: 0, plane: 1)) return new UTF32Encoding(bigEndian: true, byteOrderMark: false);
        sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        return IsUtf16(sample, upper: 1) ? Encoding.Unicode : IsUtf16(sample, upper: 0) ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsUtf32(ReadOnlySpan<byte> sample, int top, int plane)
    {
        if (sample.Length < 8) return false;
        for (var i = 0; i < sample.Length; i += 4)
            if (sample[i + top] != 0 || sample[i + plane] > 0x10 || sample.Slice(i, 4).IndexOfAnyExcept((byte)0) < 0) return false;
        return true;
    }

    private static bool IsUtf16(ReadOnlySpan<byte> sample, int upper)
    {
        int ofAlphabets = 0, ofEastAsia = 0, zeros = 0, otherZeros = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            var page = sample[i + upper];
            // No text has the character of number 0; other files are full of them.
            if (page == 0 && sample[i + 1 - upper] == 0) return false;
            if (page == 0) zeros++;
            if (sample[i + 1 - upper] == 0) otherZeros++;
            if (page is 0 or 1 or (>= 3 and <= 7) or 0x1E or 0x20) ofAlphabets++;
            if (page is 0 or 0x20 or 0x30 or (>= 0x4E and <= 0x9F) or (>= 0xAC and <= 0xD7) or 0xFF) ofEastAsia++;
        }
        var units = sample.Length / 2;
        if (zeros * 50 < units) return false;
        // Letters and blanks have no zero in their lower byte; ideographs may, the frequent one for "one" among them.
        return (ofAlphabets * 100 >= units * 95 && otherZeros * 20 <= zeros)
            || (ofEastAsia * 100 >= units * 98 && otherZeros <= zeros + units / 20 && HasBlank(sample, upper));
    }

    private static bool HasBlank(ReadOnlySpan<byte> sample, int upper)
    {
        for (var i = 0; i + 1 < sample.Length; i += 2)
            if (sample[i + upper] == 0 && sample[i + 1 - upper] is (byte)'\n' or (byte)' ') return true;
        return false;
    }
}
