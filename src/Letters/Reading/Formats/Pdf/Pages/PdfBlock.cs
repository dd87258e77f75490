using System.Text;
using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>A block being made of lines.</summary>
internal sealed class PdfBlock
{
    private readonly StringBuilder text = new();

    public PdfBlock(TextLine first, BlockShape shape)
    {
        (First, Last, Shape) = (first, first, shape);
        text.Append(first.Text);
        IsBold = first.IsBold;
    }

    public TextLine First { get; }

    public TextLine Last { get; private set; }

    public BlockShape Shape { get; set; }

    public int Lines { get; private set; } = 1;

    /// <summary>Lines that were wrapped, and are one with the line above.</summary>
    public int Wrapped { get; private set; }

    public bool IsBold { get; private set; }

    /// <summary>Whether the last line reaches the end of its column, so that the text may go on elsewhere.</summary>
    public bool ReachesEdge { get; set; }

    public string Text => text.ToString();

    public void Join(TextLine line, WordBreaks breaks)
    {
        breaks.Append(text, line.Text);
        Wrapped++;
        Take(line);
    }

    public void AddLine(TextLine line)
    {
        text.Append('\n').Append(line.Text);
        Take(line);
    }

    /// <summary>The rest of the block, found on the next page or in the next column.</summary>
    public void Join(PdfBlock rest, WordBreaks breaks)
    {
        breaks.Append(text, rest.Text);
        Wrapped += rest.Wrapped + 1;
        Take(rest.Last);
        ReachesEdge = rest.ReachesEdge;
    }

    private void Take(TextLine line)
    {
        Last = line;
        Lines++;
        IsBold &= line.IsBold;
    }
}
