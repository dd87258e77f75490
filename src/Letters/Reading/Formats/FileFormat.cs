using System.Text;
using System.Text.RegularExpressions;

namespace Letters.Reading.Formats;

/// <summary>
/// Tells by its first bytes what format a file is in, and opens it. A format that is not read is named, so that whoever sent the
/// file knows what to convert.
/// </summary>
internal static partial class FileFormat
{
    private const string Readable = "this version reads text, Markdown, HTML, Word (.docx), OpenDocument text (.odt) and Rich Text (.rtf)";

    /// <param name="source">The file's name, which breaks only the tie between Markdown and plain text.</param>
    /// <exception cref="UnreadableException">It is in a format that is not read, or broken.</exception>
    public static OpenedFile Open(ReadOnlyMemory<byte> bytes, string source)
    {
        if (OfficeFile.Open(bytes) is { } document) return document;
        if (NameOf(bytes.Span) is { } name) throw new UnreadableException($"is {name}", Readable);
        return DecodedFile.Open(Charset.Decode(bytes.Span), source);
    }

    /// <summary>"%PDF-" stands within the first 1,024 bytes (PDF 1.7, Implementation Note 13).</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>"a PDF", "a Word document" …; null where the bytes may well be text.</summary>
    private static string? NameOf(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        if (IsPdf(head)) return "a PDF";
        if (head.StartsWith("PK\u0003\u0004"u8)) return "a ZIP archive";
        if (IsPicture(head)) return "a picture";
        if (head is [0x1F, 0x8B, ..] or [0x42, 0x5A, 0x68, ..] || head.StartsWith("7z\u00BC"u8) || head.StartsWith("Rar!"u8)
            || head.StartsWith("PK\u0005\u0006"u8) || head is [0x37, 0x7A, 0xBC, 0xAF, ..])
            return "a compressed archive";
        if (MailHeader().IsMatch(Encoding.Latin1.GetString(head))) return "an e-mail message";
        if (DataFile().Match(Encoding.Latin1.GetString(head)) is { Success: true } data)
            return data.Groups["json"].Success ? "JSON data" : "an XML document";
        return IsBinary(head) ? "not text" : null;
    }

    private static bool IsPicture(ReadOnlySpan<byte> head) =>
        head is [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x49, 0x49, 0x2A, 0, ..] or [0x4D, 0x4D, 0, 0x2A, ..]
        || head.StartsWith("GIF8"u8)
        || (head.StartsWith("RIFF"u8) && head.Length > 11 && head[8..].StartsWith("WEBP"u8));

    /// <summary>Zero bytes, unless they are those of UTF-16 or UTF-32, or more controls than any text has.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..]) return false;
        var text = Charset.Decode(head[..(head.Length & ~1)]);
        var controls = text.Count(c => c < ' ' && c is not ('\n' or '\r' or '\t' or '\f' or '\v'));
        return text.Contains('\0', StringComparison.Ordinal) || controls * 20 > text.Length;
    }

    [GeneratedRegex("""\A(?:ï»¿)?\s*(?:(?<json>\{\s*"[^"\n]{0,100}"\s*:|\[\s*\{\s*"|\{\s*\}\s*\z)|<\?xml(?![\s\S]{0,1000}<(?:!doctype\s+)?html\b))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DataFile();

    /// <summary>A header of RFC 5322 that a person does not type above a letter.</summary>
    [GeneratedRegex(
        """
        \A(?:[!-9;-~]{1,60}:[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n){0,40}){0,30}?
          (?:Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Content-Type):\s
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex MailHeader();
}
