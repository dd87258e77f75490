using System.Text;

namespace Letters.Reading.Formats.Mail;

/// <summary>A line that parts a multipart.</summary>
/// <param name="Start">Where the part before it ends: the line break before the line belongs to the line.</param>
/// <param name="Next">Where the next line begins.</param>
/// <param name="Level">Whose boundary it is: 0 for that of the outermost multipart.</param>
internal sealed record Delimiter(int Start, int Next, int Level, bool IsLast);

/// <summary>The boundaries of the multiparts around a place, outermost first.</summary>
internal sealed class Boundaries
{
    private readonly List<byte[]> around = [];
    private int shortest;

    public int Count => around.Count;

    public void Enter(string boundary)
    {
        around.Add(Encoding.UTF8.GetBytes(boundary));
        shortest = around.Min(known => known.Length);
    }

    public void Leave()
    {
        around.RemoveAt(around.Count - 1);
        shortest = around.Count > 0 ? around.Min(known => known.Length) : 0;
    }

    /// <summary>
    /// The next line at or after <paramref name="from"/> that is one of the boundaries; null where there is none. The outer ones
    /// count too: a part ends where what holds it ends (RFC 2046, 5.1.2).
    /// </summary>
    public Delimiter? Next(ReadOnlySpan<byte> bytes, int from)
    {
        if (around.Count == 0) return null;
        for (var at = LineWithDashes(bytes, from, isLineStart: true); at >= 0; at = LineWithDashes(bytes, at, isLineStart: false))
        {
            var length = bytes[at..].IndexOf((byte)'\n');
            var next = length < 0 ? bytes.Length : at + length + 1;
            if (Of(bytes[at..next]) is not var (level, isLast)) continue;
            var start = at > from && bytes[at - 1] == '\n' ? at - 1 : at;
            if (start > from && bytes[start] == '\n' && bytes[start - 1] == '\r') start--;
            return new Delimiter(start, next, level, isLast);
        }
        return null;
    }

    /// <summary>Whether the line is one of the boundaries and nothing more.</summary>
    public bool Are(ReadOnlySpan<byte> line) => line.StartsWith("--"u8) && Whole(line[2..].TrimEnd(" \t\r\n"u8)) is not null;

    /// <summary>
    /// Where the last boundary of any multipart around stands at the very end, after words and not on a line of its own; -1 where
    /// it does not.
    /// </summary>
    public int LastAtEndOf(ReadOnlySpan<byte> body)
    {
        var words = body.TrimEnd(" \t\r\n"u8);
        foreach (var boundary in around)
            if (words.EndsWith((byte[])[.. "--"u8, .. boundary, .. "--"u8])) return words.Length - boundary.Length - 4;
        return -1;
    }

    /// <summary>
    /// Whose boundary the line is. A line that is a boundary and nothing more goes before one that only begins with a boundary,
    /// though that would do (RFC 2046, 5.1.1), and the inner before the outer.
    /// </summary>
    private (int Level, bool IsLast)? Of(ReadOnlySpan<byte> line)
    {
        var words = line[2..].TrimEnd(" \t\r\n"u8);
        if (words.Length < shortest) return null;
        if (Whole(words) is { } whole) return whole;
        for (var level = around.Count - 1; level >= 0; level--)
            if (words.StartsWith(around[level])) return (level, false);
        return null;
    }

    private (int Level, bool IsLast)? Whole(ReadOnlySpan<byte> words)
    {
        for (var level = around.Count - 1; level >= 0; level--)
        {
            // Most lines are told by their length alone.
            var more = words.Length - around[level].Length;
            if (more is not (0 or 2) || !words.StartsWith(around[level])) continue;
            if (more == 0 || words.EndsWith("--"u8)) return (level, more == 2);
        }
        return null;
    }

    private static int LineWithDashes(ReadOnlySpan<byte> bytes, int from, bool isLineStart)
    {
        if (isLineStart && bytes[from..].StartsWith("--"u8)) return from;
        var found = bytes[from..].IndexOf("\n--"u8);
        return found < 0 ? -1 : from + found + 1;
    }
}
