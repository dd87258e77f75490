using System.Text;

namespace Letters.Reading.Formats.RichText;

/// <summary>Cuts Rich Text into its tokens (Rich Text Format Specification 1.9.1, "Conventions of an RTF reader").</summary>
internal sealed class RtfTokenizer(ReadOnlyMemory<byte> bytes)
{
    private const int LongestName = 32;

    private int at;

    public RtfToken Next()
    {
        var rtf = bytes.Span;
        // Line ends in the file mean nothing, nor does a byte announced and not given.
        while (at < rtf.Length && (rtf[at] is (byte)'\r' or (byte)'\n' or 0 || IsByteNotGiven(rtf))) at += rtf[at] == '\\' ? 2 : 1;
        if (at >= rtf.Length) return new RtfToken(RtfTokenKind.End, "", null, 0);
        var code = rtf[at++];
        return code switch
        {
            (byte)'{' => new RtfToken(RtfTokenKind.GroupStart, "", null, code),
            (byte)'}' => new RtfToken(RtfTokenKind.GroupEnd, "", null, code),
            (byte)'\\' => Control(rtf),
            _ => new RtfToken(RtfTokenKind.Byte, "", null, code),
        };
    }

    private RtfToken Control(ReadOnlySpan<byte> rtf)
    {
        if (at >= rtf.Length) return new RtfToken(RtfTokenKind.End, "", null, 0);
        if (char.IsAsciiLetter((char)rtf[at])) return Word(rtf);
        var code = rtf[at++];
        if (code is (byte)'\\' or (byte)'{' or (byte)'}') return new RtfToken(RtfTokenKind.Byte, "", null, code);
        if (code != '\'') return new RtfToken(RtfTokenKind.Symbol, "", null, code);
        var value = (Digit(rtf[at]) << 4) | Digit(rtf[at + 1]);
        at += 2;
        return new RtfToken(RtfTokenKind.Byte, "", null, (byte)value);
    }

    /// <summary>A "\'" without the two hexadecimal digits of a byte after it.</summary>
    private bool IsByteNotGiven(ReadOnlySpan<byte> rtf) =>
        rtf[at..].StartsWith("\\'"u8)
        && (at + 4 > rtf.Length || !char.IsAsciiHexDigit((char)rtf[at + 2]) || !char.IsAsciiHexDigit((char)rtf[at + 3]));

    private RtfToken Word(ReadOnlySpan<byte> rtf)
    {
        var start = at;
        while (at < rtf.Length && at - start < LongestName && char.IsAsciiLetter((char)rtf[at])) at++;
        var name = Encoding.ASCII.GetString(rtf[start..at]);
        var isNegative = at + 1 < rtf.Length && rtf[at] == '-' && char.IsAsciiDigit((char)rtf[at + 1]);
        if (isNegative) at++;
        long number = 0;
        var digits = at;
        for (; at < rtf.Length && char.IsAsciiDigit((char)rtf[at]); at++)
            if (number <= int.MaxValue) number = (number * 10) + rtf[at] - '0';
        int? value = at == digits ? null : (int)Math.Clamp(isNegative ? -number : number, int.MinValue, int.MaxValue);
        if (at < rtf.Length && rtf[at] == ' ') at++;
        // Bytes that are no text at all: a picture, an object.
        if (name == "bin") at = (int)Math.Min(rtf.Length, at + (long)Math.Max(0, value ?? 0));
        return new RtfToken(RtfTokenKind.Word, name, value, 0);
    }

    private static int Digit(byte code) => (code & 0xF) + (code > '9' ? 9 : 0);
}
