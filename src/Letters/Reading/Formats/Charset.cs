using System.Text;
using Letters.Reading.Formats.Charsets;

namespace Letters.Reading.Formats;

/// <summary>
/// Bytes to characters: by byte order mark, by the pattern of UTF-16 and UTF-32, as strict UTF-8, by what is declared, and at last
/// by what the words look like.
/// </summary>
internal static class Charset
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="declared">
    /// The name of the character set as a message or page gives it; null to look for the declaration of a page. What is declared
    /// does not count against bytes that are plainly UTF-8 or marked.
    /// </param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (Mark(bytes) is var (marked, length)) return marked.GetString(bytes[length..]);
        if (UnmarkedUnicode.Of(bytes) is { } wide) return wide.GetString(bytes);
        var named = (declared ?? DeclaredCharset.In(bytes)) is { } name ? CharsetName.Find(name) : null;
        if (named is UnicodeEncoding or UTF32Encoding)
        {
            // A declaration that was read byte by byte is not in wide characters, whatever it says (WHATWG HTML, 13.2.3.2).
            if (declared is not null && (bytes.Contains((byte)0) || DecodeUtf8(bytes) is null)) return named.GetString(bytes);
            named = Encoding.UTF8;
        }
        if (System.Text.Ascii.IsValid(bytes) && named is not null) return named.GetString(bytes);
        if (DecodeUtf8(bytes) is { } text) return Iso2022Jp.Is(bytes) ? Iso2022Jp.Decode(bytes) : text;
        if (named is not null and not UTF8Encoding) return named.GetString(bytes);
        return DamagedUtf8.Is(bytes) ? Encoding.UTF8.GetString(bytes) : CharsetGuess.Decode(bytes);
    }

    /// <summary>The text as bytes that say themselves how they are to be read.</summary>
    public static ReadOnlyMemory<byte> Marked(string text) => (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];

    private static (Encoding Encoding, int Length)? Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

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
}
