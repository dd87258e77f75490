using System.Text;

namespace Letters.Reading.Formats.Mail;

/// <summary>The lines of a header, gathered to fields (RFC 5322, 2.2).</summary>
internal sealed class HeaderLines
{
    /// <summary>No header a person or program writes is longer; what is beyond is not looked at. Lengths are bytes.</summary>
    private const int MostFields = 2000, LongestValue = 100_000, LongestHeader = 1_000_000;

    private readonly List<MimeField> fields = [];
    private readonly List<byte> value = [];
    private string? name;
    private int length;

    /// <summary>Whether the line begins a field: a name of printable characters, and a colon after it.</summary>
    public static bool IsField(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon is < 1 or > 76) return false;
        return !line[..colon].TrimEnd(" \t"u8).ContainsAnyExceptInRange((byte)'!', (byte)'~');
    }

    public static bool IsFolded(ReadOnlySpan<byte> line) => line is [(byte)' ' or (byte)'\t', ..];

    public void Add(ReadOnlySpan<byte> line)
    {
        if (IsFolded(line))
        {
            Append(" "u8);
            Append(line.Trim(" \t"u8));
            return;
        }
        EndField();
        if (fields.Count == MostFields || length >= LongestHeader) return;
        var colon = line.IndexOf((byte)':');
        name = Encoding.ASCII.GetString(line[..colon].TrimEnd(" \t"u8));
        Append(line[(colon + 1)..].Trim(" \t"u8));
    }

    public MimeHeader ToHeader()
    {
        EndField();
        return new MimeHeader(fields);
    }

    private void EndField()
    {
        if (name is not null) fields.Add(new MimeField(name, value.ToArray()));
        value.Clear();
        name = null;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (name is null) return;
        var kept = bytes[..Math.Clamp(Math.Min(LongestValue - value.Count, LongestHeader - length), 0, bytes.Length)];
        value.AddRange(kept);
        length += kept.Length;
    }
}
