using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Mail;

/// <summary>
/// An e-mail message as a letter: on top who wrote to whom, when and about what, in labelled lines as on a printed message, below
/// its words. Attached files and forwarded messages are letters of their own.
/// </summary>
internal static partial class MailMessage
{
    /// <summary>A labelled line no longer than letterheads are read for; more recipients stand on further lines.</summary>
    private const int LongestLine = 900;

    /// <summary>
    /// Whether the bytes are a message. A person types "From:" and "To:" above a memorandum too, but not "Received:"; the ending
    /// ".eml" of the name breaks the tie.
    /// </summary>
    public static bool Is(ReadOnlySpan<byte> bytes, string source)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 16_384)]).ReplaceLineEndings("\n");
        return ProgramHeader().IsMatch(head)
            || (source.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) && AnyHeader().IsMatch(head));
    }

    /// <exception cref="UnreadableException">It is built to do harm.</exception>
    public static OpenedFile Open(ReadOnlyMemory<byte> bytes)
    {
        var message = MimeReading.Read(bytes);
        var parts = MessageParts.Of(message);
        var body = MessageBody.Read(parts, EncodedWord.Decode(message.Header.First("Subject") ?? ""));
        return new OpenedFile(Head(message.Header).Concat(body.Blocks), body.Hidden)
        {
            Parts = body.Forwarded.Select(Forwarded).Concat(Attachments.In(message, parts.Attached)),
        };
    }

    private static FilePart Forwarded(string message, int i)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        return new FilePart(
            $"forwarded {(i + 1).ToString(CultureInfo.InvariantCulture)}.eml",
            most => bytes.Length > most ? throw UnreadableException.TooLarge(bytes.Length, most) : bytes);
    }

    /// <summary>The labelled lines, close together.</summary>
    private static IEnumerable<RawBlock> Head(MimeHeader header) =>
        Lines(header).Select(line => new RawBlock(BlockShape.TableRow, line));

    private static IEnumerable<string> Lines(MimeHeader header)
    {
        foreach (var line in People("From", header.First("From") is { } from ? [from] : header.All("Sender"), NameAndAddress)) yield return line;
        foreach (var line in People("To", header.All("To"), address => address.Shown)) yield return line;
        foreach (var line in People("Cc", header.All("Cc"), address => address.Shown)) yield return line;
        if (header.First("Date") is { } date && Words(MailDate.Read(date)?.Shown ?? date) is { Length: > 0 } day) yield return $"Date: {day}";
        if (header.First("Subject") is { } subject && Words(EncodedWord.Decode(subject)) is { Length: > 0 } about) yield return $"Subject: {about}";
    }

    /// <summary>The address of who wrote is to be found in the letter; those of many readers would only bury their names.</summary>
    private static string NameAndAddress(MailAddress sender) =>
        sender is { Name: not null, Address: not null } ? $"{sender.Shown} <{sender.Address}>" : sender.Shown;

    private static IEnumerable<string> People(string label, IEnumerable<string> fields, Func<MailAddress, string> shown)
    {
        var line = new StringBuilder();
        foreach (var name in fields.SelectMany(MailAddress.ReadAll).Select(address => Words(shown(address))).Where(name => name.Length > 0).Distinct())
        {
            if (line.Length > 0 && line.Length + name.Length > LongestLine)
            {
                yield return $"{label}: {line}";
                line.Clear();
            }
            line.Append(line.Length > 0 ? "; " : "").Append(name);
        }
        if (line.Length > 0) yield return $"{label}: {line}";
    }

    /// <summary>On one line, and no longer than one.</summary>
    private static string Words(string value)
    {
        var words = string.Join(' ', CanonicalText.Of(value).Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= LongestLine ? words : words[..LongestLine].TrimEnd();
    }

    /// <summary>A header of RFC 5322 that a person does not type above a letter.</summary>
    [GeneratedRegex(
        """
        \A(?:ï»¿)?\n{0,20}(?:[!-9;-~]{1,60}[ \t]?:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,80}){0,40}?
          (?:Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Content-Type|X-Mailer|Content-Transfer-Encoding)[ \t]?:
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProgramHeader();

    [GeneratedRegex(@"\A(?:ï»¿)?\n{0,20}[!-9;-~]{1,60}[ \t]?:", RegexOptions.CultureInvariant)]
    private static partial Regex AnyHeader();
}
