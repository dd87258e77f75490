using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>Puts the columns of all pages together: paragraphs that go on over a page, footnotes behind the paragraph they stand under.</summary>
internal sealed class PdfDocument
{
    /// <summary>Lines of a page or column, in characters, that may tell how wide it is set, and how many of them can.</summary>
    private const int LongLine = 40, LongLineOfColumn = 15, EnoughLines = 6;

    /// <summary>In font heights; about fifty characters.</summary>
    private const double NarrowestPage = 25;

    private readonly WordBreaks breaks;
    private readonly double bodySize;
    private readonly bool isBodyBold;
    private readonly double leading;
    private readonly Measure? common;
    private readonly List<PdfBlock> blocks = [];
    // In order of the block they stand behind.
    private readonly List<(int After, IReadOnlyList<RawBlock> Rows)> tables = [];
    private readonly List<PdfBlock> waiting = [];
    private readonly List<PdfBlock> asides = [];

    public PdfDocument(IReadOnlyList<Column> columns)
    {
        var lines = columns.SelectMany(column => column.Lines).ToList();
        breaks = new WordBreaks(lines.Select(line => line.Text));
        leading = Measure.LeadingOf(columns.Select(column => column.Lines));
        common = Measure.Of([.. columns.Where(column => !column.IsNarrow).SelectMany(column => column.Lines)], LongLine, fewest: 2, leading);
        bodySize = lines.GroupBy(line => Math.Round(2 * line.Size) / 2)
            .OrderByDescending(size => size.Sum(line => line.Text.Length)).ThenBy(size => size.Key).FirstOrDefault()?.Key ?? 0;
        isBodyBold = lines.Sum(line => line.IsBold ? line.Text.Length : 0) * 2 > lines.Sum(line => line.Text.Length);
    }

    public void Add(Column column)
    {
        if (column.Table is { } table)
        {
            EndNotes();
            tables.Add((blocks.Count, [.. TableRows.Of(table, column.Page)]));
            return;
        }
        if (column.Lines.Count == 0) return;
        var text = PageNotes.Begin(column.Lines, bodySize);
        Add(ColumnBlocks.Of([.. column.Lines.Take(text)], MeasureOf(column), breaks));
        waiting.AddRange(PageNotes.Of(column.Lines.Skip(text), breaks));
    }

    /// <summary>What stands across the page or in its margin is read after all else.</summary>
    public void AddAside(IEnumerable<TextLine> lines)
    {
        var aside = lines.Where(line => line.Text.Length > 0).ToList();
        if (aside.Count == 0) return;
        foreach (var block in ColumnBlocks.Of(aside, Measure.Outermost(aside, NarrowestPage, leading), breaks))
        {
            block.Shape = BlockShape.Aside;
            asides.Add(block);
        }
    }

    public IReadOnlyList<RawBlock> Blocks()
    {
        EndNotes();
        Headings.Mark(blocks, bodySize, isBodyBold);
        var all = new List<RawBlock>();
        var table = 0;
        for (var i = 0; i <= blocks.Count; i++)
        {
            for (; table < tables.Count && tables[table].After == i; table++) all.AddRange(tables[table].Rows);
            if (i < blocks.Count) all.Add(Raw(blocks[i]));
        }
        all.AddRange(asides.Select(Raw));
        return all;
    }

    private static RawBlock Raw(PdfBlock block) => new(block.Shape, block.Text) { Page = block.First.Page };

    private void Add(IReadOnlyList<PdfBlock> column)
    {
        if (column.Count == 0) return;
        var goesOn = blocks.Count > 0 && (tables.Count == 0 || tables[^1].After < blocks.Count) && GoesOn(blocks[^1], column[0]);
        if (goesOn) blocks[^1].Join(column[0], breaks);
        EndNotes();
        blocks.AddRange(column.Skip(goesOn ? 1 : 0));
    }

    /// <summary>Whether a paragraph, or an item, runs from the foot of a page or column to the head of the next.</summary>
    private static bool GoesOn(PdfBlock above, PdfBlock below) =>
        above.Shape is BlockShape.Text or BlockShape.ListItem && below.Shape == BlockShape.Text
        && !above.Last.IsApart && !below.First.IsApart
        && (above.Last.Page != below.First.Page || above.Last.Baseline >= below.First.Baseline)
        && Math.Abs(above.Last.Size - below.First.Size) <= 0.08 * above.Last.Size && above.Last.IsBold == below.First.IsBold
        && !LineShape.EndsSentence(above.Last.Text) && !(above.Lines <= 2 && LineShape.IsSalutation(above.Text)) && !LineShape.IsSalutation(below.First.Text)
        && above.Last.Text.Length >= 15 && (char.IsLower(below.First.Text[0]) || (above.ReachesEdge && above.Wrapped > 0));

    private Measure MeasureOf(Column column) =>
        column.IsNarrow
            ? Measure.Of(column.Lines, LongLineOfColumn, fewest: 3, leading) ?? Measure.Outermost(column.Lines, narrowest: 0, leading)
            : Measure.Of(column.Lines, LongLine, EnoughLines, leading) ?? common ?? Measure.Outermost(column.Lines, NarrowestPage, leading);

    private void EndNotes()
    {
        blocks.AddRange(waiting);
        waiting.Clear();
    }
}
