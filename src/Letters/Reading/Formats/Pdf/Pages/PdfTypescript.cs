using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>The text of a PDF file as blocks in the order in which a reader reads them.</summary>
/// <param name="Hidden">Characters that nobody sees, and that are not among the blocks.</param>
internal sealed record PdfTypescript(IReadOnlyList<RawBlock> Blocks, int Hidden)
{
    /// <exception cref="UnreadableException">There are letters, but the file does not tell which.</exception>
    public static PdfTypescript Of(IReadOnlyList<PdfPage> pages, CancellationToken cancellationToken)
    {
        var placed = pages.Select(PlacedPage.Of).ToList();
        RefuseUnreadable(placed);
        cancellationToken.ThrowIfCancellationRequested();
        var (uprights, firstFoot) = RunningLines.Removed(placed);
        var columns = new List<Column>();
        for (var i = 0; i < placed.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var region in ReadingOrder.Of(uprights[i], opensLetter: i == 0, cancellationToken)) columns.Add(Column.Of(region, placed[i].Number));
        }
        var document = new PdfDocument(columns);
        foreach (var column in columns)
        {
            cancellationToken.ThrowIfCancellationRequested();
            document.Add(column);
        }
        document.AddAside(Row.All(firstFoot).SelectMany(row => TextLine.Of(row, page: 1, isInColumn: false)));
        foreach (var page in placed)
            foreach (var turned in page.Turned)
                document.AddAside(Row.All(turned).SelectMany(row => TextLine.Of(row, page.Number, isInColumn: false)));
        return new PdfTypescript(document.Blocks(), placed.Sum(page => page.Hidden));
    }

    /// <summary>Fonts without a table of what their glyphs mean come out as private, replacement or control characters.</summary>
    private static void RefuseUnreadable(List<PlacedPage> pages)
    {
        long all = 0, unknown = 0;
        foreach (var c in pages.SelectMany(page => page.Upright).SelectMany(piece => piece.Text))
        {
            if (char.IsWhiteSpace(c)) continue;
            all++;
            if (c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || char.IsControl(c)) unknown++;
        }
        if (unknown * 2 > all)
            throw new UnreadableException(
                "has a text layer that does not tell its letters", "the file must first be put through text recognition, or be written anew with its fonts");
    }
}
