using System.Text;
using System.Text.RegularExpressions;

namespace Letters.Reading.Formats;

/// <summary>
/// Bytes to characters: by byte order mark, by the pattern of UTF-16, by what an HTML page declares, as strict UTF-8, and at
/// last as Windows-1252, in which every byte means something.
/// </summary>
internal static partial class Charset
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> bytes) =>
        DecodeMarked(bytes) ?? DecodeUnmarkedUtf16(bytes) ?? DecodeDeclared(bytes) ?? DecodeUtf8(bytes) ?? WesternEuropean.GetString(bytes);

    private static Encoding WesternEuropean => CodePage(1252);

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number) ?? Encoding.Latin1;

    private static string? DecodeMarked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes[4..]),
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetString(bytes[4..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ => null,
    };

    /// <summary>Text in a Latin script written as UTF-16 has a zero in every second byte, and nowhere else.</summary>
    private static string? DecodeUnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        var sample = bytes[..Math.Min(bytes.Length, 2048)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
            if (sample[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        var most = sample.Length / 2 * 7 / 10;
        return (even, odd) switch
        {
            (0, _) when odd > most => Encoding.Unicode.GetString(bytes),
            (_, 0) when even > most => Encoding.BigEndianUnicode.GetString(bytes),
            _ => null,
        };
    }

    private static string? DecodeDeclared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        var name = Declaration().Match(head).Groups["name"].Value;
        if (name.Length == 0) return null;
        // A page that declares UTF-8 or UTF-16 and is plainly neither goes on to the next guess.
        if (name.StartsWith("utf", StringComparison.OrdinalIgnoreCase)) return DecodeUtf8(bytes);
        return CodePagesEncodingProvider.Instance.GetEncoding(WebName(name))?.GetString(bytes);
    }

    /// <summary>Browsers read Latin-1 and ASCII as Windows-1252 (WHATWG Encoding Standard, 4.2).</summary>
    private static string WebName(string name) =>
        name.ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252" : name;

    private static string? DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<(?:meta\s[^>]{0,300}?charset|\?xml\s[^>]{0,100}?encoding)\s{0,9}=\s{0,9}["']?(?<name>[A-Za-z0-9_:.-]{2,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
