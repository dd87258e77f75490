using System.Globalization;

namespace Letters.Reading.Formats.Mail;

/// <summary>
/// The parts of a message (RFC 5322, RFC 2045, RFC 2046), read as leniently as people's mail programs do: whatever is broken, no
/// words are lost.
/// </summary>
internal sealed class MimeReading
{
    /// <summary>How deep parts may stand in parts, and how many there may be. No message that is one has nearly as many.</summary>
    private const int DeepestPart = 20, MostParts = 5000;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Boundaries boundaries = new();
    private int at;
    private int parts;

    private MimeReading(ReadOnlyMemory<byte> bytes) => this.bytes = bytes;

    /// <exception cref="UnreadableException">It has too many parts, or parts too deep in parts.</exception>
    public static MimePart Read(ReadOnlyMemory<byte> message)
    {
        var reading = new MimeReading(WithLineFeeds(message));
        reading.SkipMarkAndBlankLines();
        return reading.Part(otherwise: "text/plain");
    }

    /// <summary>Lines of old systems end with a return alone.</summary>
    private static ReadOnlyMemory<byte> WithLineFeeds(ReadOnlyMemory<byte> message)
    {
        if (message.Span.Contains((byte)'\n') || !message.Span.Contains((byte)'\r')) return message;
        var copy = message.ToArray();
        copy.AsSpan().Replace((byte)'\r', (byte)'\n');
        return copy;
    }

    private void SkipMarkAndBlankLines()
    {
        if (bytes.Span.StartsWith("\uFEFF"u8)) at = 3;
        while (at < bytes.Length && bytes.Span[at] is (byte)'\n' or (byte)'\r') at++;
    }

    private MimePart Part(string otherwise)
    {
        if (++parts > MostParts)
            throw new UnreadableException(
                "has too many parts", $"messages of up to {MostParts.ToString("N0", CultureInfo.InvariantCulture)} parts are read");
        var header = Header();
        var type = ContentType.Of(header, otherwise);
        var start = at;
        if (type.Boundary is not { } boundary) return new MimePart(header, type, RestOfPart(), []);
        if (boundaries.Count == DeepestPart)
            throw new UnreadableException("has parts within parts within parts", $"{DeepestPart} levels are read");
        boundaries.Enter(boundary);
        var held = Parts(type.Name == "multipart/digest" ? "message/rfc822" : "text/plain");
        boundaries.Leave();
        if (held.Count == 0) at = start;
        var body = RestOfPart();
        return new MimePart(header, type, held.Count == 0 ? body : default, held);
    }

    /// <summary>What stands between the boundaries of a multipart; what stands before the first is for programs without MIME.</summary>
    private List<MimePart> Parts(string otherwise)
    {
        var held = new List<MimePart>();
        var own = boundaries.Count - 1;
        while (boundaries.Next(bytes.Span, at) is { } delimiter && delimiter.Level == own)
        {
            at = delimiter.Next;
            if (delimiter.IsLast) break;
            held.Add(Part(otherwise));
        }
        return held;
    }

    /// <summary>All up to the next boundary, or to the end. A last boundary may stand at the very end of the last line.</summary>
    private ReadOnlyMemory<byte> RestOfPart()
    {
        var start = at;
        at = boundaries.Next(bytes.Span, at)?.Start ?? bytes.Length;
        var body = bytes[start..Math.Max(start, at)];
        return at == bytes.Length && boundaries.LastAtEndOf(body.Span) is >= 0 and var end ? body[..end] : body;
    }

    /// <summary>
    /// The header ends with an empty line, with a boundary, or with a line that is no field, unless fields go on after it.
    /// </summary>
    private MimeHeader Header()
    {
        var lines = new HeaderLines();
        for (var isFirst = true; at < bytes.Length; isFirst = false)
        {
            var (lineBytes, next) = LineAt(at);
            var line = lineBytes.Span;
            if (boundaries.Are(line)) break;
            if (line.IsEmpty)
            {
                at = next;
                break;
            }
            var goesOn = HeaderLines.IsField(line) || (HeaderLines.IsFolded(line) && !isFirst);
            if (goesOn) lines.Add(line);
            else if (next >= bytes.Length || !HeaderLines.IsField(LineAt(next).Line.Span)) break;
            at = next;
        }
        return lines.ToHeader();
    }

    private (ReadOnlyMemory<byte> Line, int Next) LineAt(int start)
    {
        var length = bytes.Span[start..].IndexOf((byte)'\n');
        var end = length < 0 ? bytes.Length : start + length;
        var next = length < 0 ? end : end + 1;
        if (end > start && bytes.Span[end - 1] == '\r') end--;
        return (bytes[start..end], next);
    }
}
