using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>
/// Makes blocks of the lines of one column, as <see cref="LineLayout"/> does of typed lines, but by what is seen: a new paragraph
/// has more room above it, or is indented, or follows a line that ends early.
/// </summary>
internal sealed class ColumnBlocks
{
    private const double MoreRoom = 1.25;

    private readonly List<PdfBlock> blocks = [];
    private readonly IReadOnlyList<TextLine> lines;
    private readonly Measure column;
    private readonly WordBreaks breaks;

    private ColumnBlocks(IReadOnlyList<TextLine> lines, Measure column, WordBreaks breaks) =>
        (this.lines, this.column, this.breaks) = (lines, column, breaks);

    public static IReadOnlyList<PdfBlock> Of(IReadOnlyList<TextLine> lines, Measure column, WordBreaks breaks) =>
        new ColumnBlocks(lines, column, breaks).Blocks();

    private List<PdfBlock> Blocks()
    {
        for (var begin = 0; begin < lines.Count;)
        {
            var end = begin + 1;
            while (end < lines.Count && !IsParted(lines[end - 1], lines[end])) end++;
            var measure = MeasureOf(begin, end);
            Start(lines[begin]);
            for (var i = begin + 1; i < end; i++) Append(lines[i], measure);
            blocks[^1].ReachesEdge = measure.Slack(lines[end - 1]) < 0.12 * measure.Width;
            begin = end;
        }
        return blocks;
    }

    /// <summary>A quotation may be set narrower than its column.</summary>
    private Measure MeasureOf(int begin, int end)
    {
        const int prose = 45;
        var run = lines.Skip(begin).Take(end - begin).ToList();
        if (run.Count < 3 || run.Select(line => line.Text.Length).Order().ElementAt(run.Count / 2) < prose) return column;
        return column with { Left = Math.Max(column.Left, run.Min(line => line.Left)), Right = Math.Min(column.Right, run.Max(line => line.Right)) };
    }

    private bool IsParted(TextLine above, TextLine below)
    {
        if (below.Baseline - above.Baseline > MoreRoom * column.Leading * Math.Max(above.Size, below.Size)) return true;
        if (Math.Abs(above.Size - below.Size) > 0.1 * Math.Max(above.Size, below.Size)) return true;
        if (above.IsBold != below.IsBold && Math.Max(above.Text.Length, below.Text.Length) >= 45) return true;
        var isMoved = Math.Abs(column.Indent(above) - column.Indent(below)) > 0.3 * column.Width;
        return isMoved && !above.IsApart && !below.IsApart && !IsCentred(above, below);
    }

    private bool IsCentred(TextLine above, TextLine below) => Math.Abs(above.Middle - below.Middle) < 0.03 * column.Width;

    private void Append(TextLine line, Measure measure)
    {
        var block = blocks[^1];
        var above = block.Last;
        var isWrapped = measure.IsWrapped(above, line) && !Labels.IsLine(line.Text);
        var afterSalutation = block.Lines == 1 && LineShape.IsSalutation(above.Text);
        if (afterSalutation || LineShape.IsSalutation(line.Text) || (LineShape.OpensListItem(line.Text) && EndsBeforeListItem(block, isWrapped)))
            Start(line);
        else if (IsIndentedAnew(block, line, measure)) Start(line);
        else if (isWrapped || IsBrokenWithinSentence(above, line, measure) || IsBrokenWithinHeading(block, line)) block.Join(line, breaks);
        else if (block.Wrapped > 0 || IsSentence(above) || (measure.Slack(line) < 0.1 * measure.Width && line.Text.Length >= 45)) Start(line);
        else block.AddLine(line);
    }

    /// <summary>"… as paragraph" / "4. of the report says": a number at the head of a line need not be the mark of a list.</summary>
    private static bool EndsBeforeListItem(PdfBlock block, bool isWrapped) =>
        !isWrapped || LineShape.EndsSentence(block.Last.Text) || block.Last.Text[^1] is ';' or ',' || block.Shape == BlockShape.ListItem;

    private static bool IsIndentedAnew(PdfBlock block, TextLine line, Measure measure)
    {
        if (!LineShape.EndsSentence(block.Last.Text)) return false;
        var deeper = measure.Indent(line) - measure.Indent(block.Last);
        // The second line of an item hangs below its words, not below its mark.
        var hangs = block is { Lines: 1, Shape: BlockShape.ListItem };
        return (deeper > 0.8 * line.Size && !hangs) || (deeper < -1.5 * line.Size && block.Lines >= 3);
    }

    private static bool IsBrokenWithinSentence(TextLine above, TextLine line, Measure measure) =>
        char.IsLower(line.Text[0]) && !line.IsApart && !above.IsApart && above.Width >= 0.55 * measure.Width && !LineShape.EndsSentence(above.Text);

    /// <summary>Headings are often set narrower than the text, and centred.</summary>
    private bool IsBrokenWithinHeading(PdfBlock block, TextLine line) =>
        !LineShape.EndsSentence(block.Last.Text) && !line.IsApart && !block.Last.IsApart && block.Last.Width >= 0.45 * column.Width
        && (LetterPhrases.NamesDocument(block.First.Text) || (block.IsBold && line.IsBold && block.Lines < 4 && line.Text.Length > 3));

    private static bool IsSentence(TextLine line) => line.Text.Length >= 60 && LineShape.EndsSentence(line.Text);

    private void Start(TextLine line) =>
        blocks.Add(new PdfBlock(line, LineShape.OpensListItem(line.Text) ? BlockShape.ListItem : BlockShape.Text));
}
