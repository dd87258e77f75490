namespace Letters.Reading.Formats.Mail;

/// <summary>Text whose lines flow: a blank at the end of a line says that the next goes on with it (RFC 3676).</summary>
internal static class FlowedText
{
    /// <param name="deletesSpace">Whether that blank belongs to nothing, as in scripts without blanks.</param>
    public static IEnumerable<string> Lines(IEnumerable<string> lines, bool deletesSpace)
    {
        var flowing = new List<string>();
        var depth = 0;
        foreach (var line in lines)
        {
            var quotes = line.Length - line.TrimStart('>').Length;
            var words = line[quotes..];
            if (words.StartsWith(' ')) words = words[1..];
            var isSignature = words == "-- ";
            if (flowing.Count > 0 && (quotes != depth || isSignature)) yield return Joined(flowing, depth);
            depth = quotes;
            var flows = words.EndsWith(' ') && !isSignature;
            flowing.Add(flows && deletesSpace ? words[..^1] : words);
            if (!flows) yield return Joined(flowing, depth);
        }
        if (flowing.Count > 0) yield return Joined(flowing, depth);
    }

    private static string Joined(List<string> flowing, int depth)
    {
        var line = string.Concat(flowing);
        flowing.Clear();
        return depth > 0 ? $"{new string('>', depth)} {line}" : line;
    }
}
