using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Letters.Reading.Formats.Mail;

/// <summary>
/// A mailbox in one file (mbox, RFC 4155): every message begins with a line "From ", and lines of its words that begin so were
/// given a ">". A message is named by its number, which stays when others are added below.
/// </summary>
internal static partial class Mailbox
{
    /// <summary>An address is no longer than 254 characters; the rest is the time.</summary>
    private const int LongestOpening = 400;

    public static bool Is(ReadOnlySpan<byte> bytes) => OpensMessage(bytes, 0);

    public static OpenedFile Open(ReadOnlyMemory<byte> bytes) => new([]) { Parts = Messages(bytes) };

    private static IEnumerable<FilePart> Messages(ReadOnlyMemory<byte> bytes)
    {
        var number = 0;
        for (int start = 0, end; start < bytes.Length; start = end)
        {
            end = NextMessage(bytes.Span, start + 1);
            var message = bytes[AfterLine(bytes.Span, start)..end];
            yield return new FilePart(
                (++number).ToString(CultureInfo.InvariantCulture) + ".eml",
                most => message.Length > most ? throw UnreadableException.TooLarge(message.Length, most) : WithoutMarks(message));
        }
    }

    private static int NextMessage(ReadOnlySpan<byte> bytes, int from)
    {
        for (var at = from; at < bytes.Length; at++)
        {
            var found = bytes[at..].IndexOf("\nFrom "u8);
            if (found < 0) break;
            at += found;
            var isAfterEmptyLine = at > 0 && (bytes[at - 1] == '\n' || (at > 1 && bytes[at - 1] == '\r' && bytes[at - 2] == '\n'));
            if (isAfterEmptyLine && OpensMessage(bytes, at + 1)) return at + 1;
        }
        return bytes.Length;
    }

    /// <summary>
    /// "From ", the sender, the day, the time and the year, and right below it the first field of a header: a paragraph may begin
    /// with "From" as well, and a memorandum with "From the Permanent Mission" and "To:".
    /// </summary>
    private static bool OpensMessage(ReadOnlySpan<byte> bytes, int at)
    {
        if (!bytes[at..].StartsWith("From "u8)) return false;
        var opening = bytes[at..AfterLine(bytes, at)];
        if (!TimeAndYear().IsMatch(Encoding.Latin1.GetString(opening[..Math.Min(opening.Length, LongestOpening)]))) return false;
        var below = bytes[AfterLine(bytes, at)..];
        if (below.StartsWith(">From "u8)) below = below[AfterLine(below, 0)..];
        return HeaderLines.IsField(below[..AfterLine(below, 0)]);
    }

    private static int AfterLine(ReadOnlySpan<byte> bytes, int at)
    {
        var length = bytes[at..].IndexOf((byte)'\n');
        return length < 0 ? bytes.Length : at + length + 1;
    }

    /// <summary>">From " at the head of a line is "From ", ">>From " is ">From " (the mboxrd rule, right for mboxo too).</summary>
    private static ReadOnlyMemory<byte> WithoutMarks(ReadOnlyMemory<byte> message)
    {
        var bytes = message.Span;
        if (bytes.IndexOf(">From "u8) < 0) return message;
        var kept = new byte[bytes.Length];
        var length = 0;
        for (int at = 0, next; at < bytes.Length; at = next)
        {
            next = AfterLine(bytes, at);
            var line = bytes[at..next];
            if (line.StartsWith(">"u8) && line.TrimStart((byte)'>').StartsWith("From "u8)) line = line[1..];
            line.CopyTo(kept.AsSpan(length));
            length += line.Length;
        }
        return kept.AsMemory(0, length);
    }

    /// <summary>"10:00:00 2031", "10:00 +0100 2031", "2031 10:00:00": programs agree on no more.</summary>
    [GeneratedRegex(
        @" [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: .*)? [12][0-9]{3}(?:\s|$)| [12][0-9]{3} (?:.* )?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s|$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TimeAndYear();
}
