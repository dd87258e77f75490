using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Letters.Reading.Formats.Mail;
using Letters.Reading.Formats.Zip;

namespace Letters.Reading.Formats;

/// <summary>
/// Tells by its first bytes what format a file is in, and opens it. A format that is not read is named, so that whoever sent the
/// file knows what to convert.
/// </summary>
internal static partial class FileFormat
{
    private const string Readable =
        "text, Markdown, HTML, Word (.docx), OpenDocument text (.odt), Rich Text (.rtf), PDF, e-mail, mailboxes and ZIP archives of these are read";

    /// <param name="source">The file's name, which breaks only ties: between Markdown and text, an e-mail and a memorandum.</param>
    /// <exception cref="UnreadableException">It is in a format that is not read, or broken.</exception>
    public static OpenedFile Open(ReadOnlyMemory<byte> bytes, string source)
    {
        if (OfficeFile.Open(bytes) is { } document) return document;
        if (Mailbox.Is(bytes.Span)) return Mailbox.Open(bytes);
        if (MailMessage.Is(bytes.Span, source)) return MailMessage.Open(bytes);
        if (ZippedFiles.Are(bytes.Span)) return ZippedFiles.Open(bytes);
        if (NameOf(bytes.Span) is { } name) throw new UnreadableException($"is {name}", Readable);
        // No character takes more than four bytes: what cannot be short enough is not decoded, which would take its size many times over.
        if (bytes.Length / 4 > CanonicalText.LongestText)
            throw new UnreadableException(
                $"holds {bytes.Length / (1024 * 1024)} MB of text",
                string.Create(CultureInfo.InvariantCulture, $"texts up to {CanonicalText.LongestText:N0} characters are read"));
        return DecodedFile.Open(Charset.Decode(bytes.Span), source);
    }

    /// <summary>
    /// "%PDF-" stands within the first 1,024 bytes (PDF 1.7, Implementation Note 13), and what stands before it is no other format:
    /// an archive or a message may hold a PDF as it is.
    /// </summary>
    /// <param name="source">As for <see cref="Open"/>.</param>
    public static bool IsPdf(ReadOnlySpan<byte> bytes, string source) => PlaceOfPdf(bytes) switch
    {
        < 0 => false,
        0 => true,
        _ => !(OfficeFile.Is(bytes) || ZippedFiles.Are(bytes) || Mailbox.Is(bytes) || MailMessage.Is(bytes, source)),
    };

    private static int PlaceOfPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8);

    /// <summary>"a PDF", "a Word document" …; null where the bytes may well be text.</summary>
    private static string? NameOf(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        if (PlaceOfPdf(head) >= 0) return "a PDF";
        if (IsPicture(head)) return "a picture";
        if (head is [0x1F, 0x8B, ..] or [0x42, 0x5A, 0x68, ..] || head.StartsWith("7z\u00BC"u8) || head.StartsWith("Rar!"u8)
            || head is [0x37, 0x7A, 0xBC, 0xAF, ..])
            return "a compressed archive";
        if (head is [0x78, 0x9F, 0x3E, 0x22, ..]) return "a bundle only Outlook opens (winmail.dat, TNEF)";
        if (head.TrimStart(" \t\r\n"u8).StartsWith("-----BEGIN PGP MESSAGE"u8)) return "an encrypted message (OpenPGP)";
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
}
