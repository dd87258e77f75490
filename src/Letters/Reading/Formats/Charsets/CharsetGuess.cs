using System.Text;

namespace Letters.Reading.Formats.Charsets;

/// <summary>
/// Tells the character set of bytes that do not say it, by reading them in each and looking at what comes out: the letters people
/// use often, standing where letters stand, speak for a set; signs within words, capitals after small letters and letters of two
/// scripts in one word speak against it. A set in which the bytes mean nothing is out; UTF-8 with faults is a set like the others.
/// </summary>
internal static class CharsetGuess
{
    /// <summary>So much of a text tells as much as all of it. In bytes, from shortly before the first that is not ASCII.</summary>
    private const int Sample = 16_384, Before = 64;

    private const int WesternEuropean = 1252;

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var first = Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) - Before);
        var sample = bytes[first..Math.Min(bytes.Length, first + Sample)];
        var (best, evidence) = (WesternEuropean, double.NegativeInfinity);
        foreach (var language in WrittenLanguage.All)
            if (Decoded(sample, language.CodePage) is { } text && language.Evidence(text) is var found && found > evidence)
                (best, evidence) = (language.CodePage, found);
        if (MendedUtf8.Read(sample) is { } mended && WrittenLanguage.All.Max(language => language.Evidence(mended)) > evidence)
            return MendedUtf8.Read(bytes) ?? mended;
        return (CharsetName.Find(best, DecoderFallback.ReplacementFallback) ?? Encoding.Latin1).GetString(bytes);
    }

    /// <returns>Null where the bytes mean nothing in the set; a character cut off at the end is no fault.</returns>
    private static string? Decoded(ReadOnlySpan<byte> sample, int codePage)
    {
        if (CharsetName.Find(codePage, DecoderFallback.ExceptionFallback) is not { } encoding) return null;
        var chars = new char[encoding.GetMaxCharCount(sample.Length)];
        try
        {
            return new string(chars, 0, encoding.GetDecoder().GetChars(sample, chars, flush: false));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
