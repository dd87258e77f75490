using System.Text;
using System.Text.RegularExpressions;

namespace Letters.Reading.Formats.Mail;

/// <summary>Words of other character sets in a header: "=?utf-8?Q?caf=C3=A9?=" (RFC 2047).</summary>
internal static partial class EncodedWord
{
    /// <summary>The text with its encoded words decoded. Neighbours are one text: a character may be cut between them.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains("=?", StringComparison.Ordinal)) return text;
        var words = new StringBuilder();
        var bytes = new List<byte>();
        string? charset = null;
        var at = 0;
        foreach (Match match in Word().Matches(text))
        {
            var between = text.AsSpan(at, match.Index - at);
            var named = match.Groups["charset"].Value.Split('*')[0];
            var goesOn = charset is not null && between.IsWhiteSpace();
            if (!goesOn || !named.Equals(charset, StringComparison.OrdinalIgnoreCase)) EndRun();
            if (!goesOn) words.Append(between);
            charset = named;
            bytes.AddRange(BytesOf(match));
            at = match.Index + match.Length;
        }
        EndRun();
        return words.Append(text, at, text.Length - at).ToString();

        void EndRun()
        {
            if (bytes.Count > 0) words.Append(Charset.Decode(bytes.ToArray(), charset));
            bytes.Clear();
            charset = null;
        }
    }

    private static byte[] BytesOf(Match word)
    {
        var encoded = Encoding.UTF8.GetBytes(word.Groups["text"].Value);
        return word.Groups["how"].Value is "b" or "B"
            ? TransferEncoding.Base64(encoded)
            : TransferEncoding.QuotedPrintable([.. encoded.Select(c => c == (byte)'_' ? (byte)' ' : c)]);
    }

    [GeneratedRegex(@"=\?(?<charset>[^?\s]{1,60})\?(?<how>[bBqQ])\?(?<text>[^?]{0,2000})\?=", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
