using System.Text;

namespace Letters.Reading.Formats.Mail;

/// <summary>The lines of a header, gathered to fields (RFC 5322, 2.2). Bytes beyond ASCII are read as people mean them.</summary>
internal sealed class HeaderLines
{
    /// <summary>No header a person or program writes is longer; what is beyond is not looked at.</summary>
    private const int MostFields = 2000, LongestValue = 100_000;

    private readonly List<MimeField> fields = [];
    private readonly StringBuilder value = new();
    private string? name;

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
            if (value.Length < LongestValue) value.Append(' ').Append(Charset.Decode(line.Trim(" \t"u8)));
            return;
        }
        EndField();
        var colon = line.IndexOf((byte)':');
        name = Encoding.ASCII.GetString(line[..colon].TrimEnd(" \t"u8));
        value.Append(Charset.Decode(line[(colon + 1)..].Trim(" \t"u8)));
    }

    public MimeHeader ToHeader()
    {
        EndField();
        return new MimeHeader(fields);
    }

    private void EndField()
    {
        if (name is not null && fields.Count < MostFields) fields.Add(new MimeField(name, value.ToString().Trim()));
        value.Clear();
        name = null;
    }
}
