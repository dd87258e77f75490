using System.Text;
using System.Text.RegularExpressions;

namespace Letters.Reading.Formats.Charsets;

/// <summary>What a page says of its character set: in a tag of its own, not in a comment, a script or a style sheet.</summary>
internal static partial class DeclaredCharset
{
    /// <summary>Pages declare it early; some programs put pages of styles before it.</summary>
    private const int Reach = 16_384;

    public static string? In(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Reach)];
        if (head.IndexOf((byte)'<') < 0) return null;
        foreach (Match match in Tag().Matches(Encoding.Latin1.GetString(head)))
            if (match.Groups["name"].Success) return match.Groups["name"].Value;
        return null;
    }

    // No clock: what is unseen ends at the end of the head at the latest, and a tag is looked through no further than its bounds.

    [GeneratedRegex(
        """
        <!--[\s\S]*?(?:-->|\z) | <(?<unseen>script|style|title|textarea|noscript|xmp)\b[\s\S]*?(?:</\k<unseen>|\z)
        | <(?:meta\s[^<>]{0,300}?charset|\?xml\s[^<>]{0,100}?encoding)\s{0,9}=\s{0,9}["']?(?<name>[A-Za-z0-9_:.-]{2,40})
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
