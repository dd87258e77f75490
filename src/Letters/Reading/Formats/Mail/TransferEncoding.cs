namespace Letters.Reading.Formats.Mail;

/// <summary>How the bytes of a part were made fit for the way (RFC 2045, 6). What is no encoding stays as it is.</summary>
internal static class TransferEncoding
{
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, string? encoding) =>
        encoding?.Split(';', '(')[0].Trim().ToLowerInvariant() switch
        {
            "base64" => Base64(body.Span),
            "quoted-printable" => QuotedPrintable(body.Span),
            _ => body,
        };

    /// <summary>
    /// Whatever is not of the alphabet is passed over; padding ends a group, after which another may begin, as where two texts
    /// were put one after the other.
    /// </summary>
    public static byte[] Base64(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length / 4 * 3 + 3];
        var length = 0;
        int bits = 0, count = 0;
        foreach (var c in text)
        {
            var six = SixBits(c);
            if (c == '=') (bits, count) = (0, 0);
            if (six < 0) continue;
            bits = (bits << 6) | six;
            count += 6;
            if (count < 8) continue;
            count -= 8;
            bytes[length++] = (byte)(bits >> count);
            bits &= (1 << count) - 1;
        }
        return bytes[..length];
    }

    /// <summary>A "=" at the end of a line joins it with the next; one that opens no escape stands for itself.</summary>
    public static byte[] QuotedPrintable(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text[(i + 1)..];
            if (text[i] == '=' && LineEnd(rest) is > 0 and var lineEnd) i += lineEnd;
            else if (text[i] == '=' && rest.Length > 1 && HexDigit(rest[0]) >= 0 && HexDigit(rest[1]) >= 0)
            {
                bytes[length++] = (byte)(HexDigit(rest[0]) * 16 + HexDigit(rest[1]));
                i += 2;
            }
            else bytes[length++] = text[i];
        }
        return bytes[..length];
    }

    /// <summary>How long the blanks are that lead to the end of the line, its break included; 0 where words follow.</summary>
    private static int LineEnd(ReadOnlySpan<byte> rest)
    {
        var blanks = rest.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r');
        return blanks < 0 ? rest.Length : rest[blanks] == '\n' ? blanks + 1 : 0;
    }

    private static int HexDigit(byte c) => char.IsAsciiHexDigit((char)c) ? (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10) : -1;

    private static int SixBits(byte c) => c switch
    {
        >= (byte)'A' and <= (byte)'Z' => c - 'A',
        >= (byte)'a' and <= (byte)'z' => c - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => c - '0' + 52,
        (byte)'+' or (byte)'-' => 62,
        (byte)'/' or (byte)'_' => 63,
        _ => -1,
    };
}
