using System.Text;

namespace Letters.Reading.Formats.Charsets;

/// <summary>Japanese in seven bits: escape sequences switch between the character sets (RFC 1468).</summary>
internal static class Iso2022Jp
{
    private const int CodePage = 50220;

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\u001B$B"u8) >= 0 || bytes.IndexOf("\u001B$@"u8) >= 0;

    public static string Decode(ReadOnlySpan<byte> bytes) =>
        (CharsetName.Find(CodePage, DecoderFallback.ReplacementFallback) ?? Encoding.Latin1).GetString(bytes);
}
