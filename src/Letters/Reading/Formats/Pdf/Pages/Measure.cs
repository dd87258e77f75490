namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>How wide a column is set and how far apart its lines stand.</summary>
/// <param name="Left">Where most lines begin, or those from right to left end.</param>
/// <param name="Leading">From one base line to the next, in font heights.</param>
internal sealed record Measure(double Left, double Right, double Leading)
{
    private const double UsualLeading = 1.2;

    public double Width => Math.Max(1, Right - Left);

    /// <summary>Of lines that are long enough to have been wrapped; null where they are too few to tell.</summary>
    /// <param name="longLine">In characters.</param>
    public static Measure? Of(IReadOnlyList<TextLine> lines, int longLine, int fewest, double leading)
    {
        var filled = lines.Where(line => line.Text.Length >= longLine && !line.IsApart).ToList();
        if (filled.Count < fewest) return null;
        var lefts = filled.Select(line => line.Left).Order().ToList();
        var rights = filled.Select(line => line.Right).Order().ToList();
        // Not the outermost: a single line may stick out.
        return new Measure(lefts[lefts.Count / 10], rights[rights.Count * 9 / 10], leading);
    }

    /// <param name="narrowest">How wide it is at the least, in font heights: lines that are all shorter are no wrapped ones.</param>
    public static Measure Outermost(IReadOnlyList<TextLine> lines, double narrowest, double leading)
    {
        var left = lines.Min(line => line.Left);
        return new(left, Math.Max(lines.Max(line => line.Right), left + narrowest * lines.Max(line => line.Size)), leading);
    }

    /// <summary>The closer of the distances between lines: those between paragraphs are the wider.</summary>
    public static double LeadingOf(IEnumerable<IReadOnlyList<TextLine>> columns)
    {
        var distances = columns
            .SelectMany(lines => lines.Zip(lines.Skip(1), (above, below) => (below.Baseline - above.Baseline) / below.Size))
            .Where(distance => distance is > 0.8 and < 3)
            .Order()
            .ToList();
        return distances.Count == 0 ? UsualLeading : distances[distances.Count * 3 / 10];
    }

    /// <summary>How far the line begins from where lines begin.</summary>
    public double Indent(TextLine line) => line.IsRightToLeft ? Right - line.Right : line.Left - Left;

    /// <summary>How much room the line leaves at its end.</summary>
    public double Slack(TextLine line) => line.IsRightToLeft ? line.Left - Left : Right - line.Right;

    /// <summary>Whether the first word of the next line would not have fitted on the line.</summary>
    public bool IsWrapped(TextLine above, TextLine below)
    {
        if (above.IsApart || below.IsApart) return false;
        // Set to the right, as a date or a signature, lines end near the edge without being wrapped there.
        if (Indent(above) > 0.4 * Width) return false;
        var blank = below.Text.IndexOf(' ', StringComparison.Ordinal);
        var word = below.WidthOf(blank < 0 ? below.Text.Length : blank);
        return Slack(above) < 1.1 * word + 0.6 * above.Size;
    }
}
