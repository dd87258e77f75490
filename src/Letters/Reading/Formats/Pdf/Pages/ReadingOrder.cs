namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>Rows of a page that are read one under the other.</summary>
/// <param name="IsColumn">Whether they are one of several columns, and not as wide as the page.</param>
/// <param name="Borders">For a table: where each of its columns but the first begins. Empty where it is none.</param>
internal sealed record Region(IReadOnlyList<Row> Rows, bool IsColumn, IReadOnlyList<double> Borders);

/// <summary>
/// Cuts a page into the regions it is read by: columns of prose one after the other, tables and letterheads row by row.
/// </summary>
internal sealed class ReadingOrder
{
    /// <summary>A strip without words between two columns is at least as wide, in font heights.</summary>
    private const double NarrowestGutter = 0.8;

    /// <summary>Columns within columns within columns.</summary>
    private const int Deepest = 4;

    /// <summary>A page with more rows is no page of a letter; it is read row by row, for looking for columns takes rows by rows.</summary>
    private const int MostRows = 500;

    /// <summary>Nor is one with more pieces, even where every letter is a piece.</summary>
    private const int MostPieces = 10_000;

    /// <summary>How many pieces, each counted as often as it is looked at, are looked at for columns; the rest of the page is read row by row.</summary>
    private const int MostLooks = 200_000;

    /// <summary>A cell as long is prose; above the first, two things side by side are a letterhead and no table.</summary>
    private const int Prose = 60;

    private readonly List<Region> regions = [];
    private readonly List<Row> plain = [];
    private readonly int depth;
    private readonly CancellationToken cancellationToken;

    private ReadingOrder(int depth, CancellationToken cancellationToken) => (this.depth, this.cancellationToken) = (depth, cancellationToken);

    /// <param name="opensLetter">Whether it is the first page, which may have a letterhead.</param>
    public static IReadOnlyList<Region> Of(IEnumerable<Piece> pieces, bool opensLetter, CancellationToken cancellationToken) =>
        new ReadingOrder(0, cancellationToken).Cut(Row.All(pieces), opensLetter);

    private List<Region> Cut(IReadOnlyList<Row> rows, bool opensLetter)
    {
        var isLetterhead = opensLetter;
        var gutters = depth < Deepest && MayHaveColumns(rows) ? new GutterSearch(rows, NarrowestGutter) : null;
        var looks = 0;
        for (var i = 0; i < rows.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var run = looks <= MostLooks ? gutters?.From(i) : null;
            looks += run?.Rows.Sum(row => row.Pieces.Count) ?? 0;
            if (run?.Begin == i && (AddColumns(run) || AddTable(run, isLetterhead)))
            {
                i = run.End;
                continue;
            }
            plain.Add(rows[i]);
            isLetterhead &= rows[i].Cells(Row.Apart).All(cell => cell.Letters < Prose);
            i++;
        }
        EndPlain();
        return regions;
    }

    private static bool MayHaveColumns(IReadOnlyList<Row> rows) =>
        rows.Count is > 0 and <= MostRows && rows.Sum(row => row.Pieces.Count) <= MostPieces;

    private bool AddColumns(GutterRun run)
    {
        var pieces = run.Rows.SelectMany(row => row.Pieces).ToList();
        var middle = run.Widest.Middle;
        var (left, right) = (pieces.Where(piece => piece.Left < middle).ToList(), pieces.Where(piece => piece.Left >= middle).ToList());
        if (left.Count == 0 || right.Count == 0 || !IsProse(left) || !IsProse(right)) return false;
        EndPlain();
        // A page written from right to left begins with its right column.
        if (RowText.IsRightToLeft(string.Concat(pieces.Select(piece => piece.Text)))) (left, right) = (right, left);
        foreach (var side in new[] { left, right })
            regions.AddRange(new ReadingOrder(depth + 1, cancellationToken).Cut(Row.All(side), opensLetter: false).Select(region => region with { IsColumn = true }));
        return true;
    }

    /// <summary>Lines that are nearly all as long as their column is wide.</summary>
    private static bool IsProse(List<Piece> side)
    {
        var rows = Row.All(side);
        var width = rows.Max(row => row.Right) - rows.Min(row => row.Left);
        var filled = rows.Select(row => (row.Right - row.Left) / width).Order().ElementAt(rows.Count / 2);
        var letters = rows.Average(row => row.Letters);
        return filled >= 0.7 && ((rows.Count >= 4 && letters >= 18) || (rows.Count == 3 && letters >= 25));
    }

    private bool AddTable(GutterRun run, bool isLetterhead)
    {
        IReadOnlyList<double> borders = [.. run.Gutters.Select(gutter => gutter.Middle)];
        var full = run.Rows.Count(row => TableRows.CellsOf(row, borders).Count(cell => cell.Count > 0) >= 2);
        var isTable = full * 2 >= run.Rows.Count && (borders.Count == 1 ? full >= 3 && !isLetterhead : full >= 2);
        if (!isTable) return false;
        EndPlain();
        regions.Add(new Region(run.Rows, IsColumn: false, borders));
        return true;
    }

    private void EndPlain()
    {
        if (plain.Count > 0) regions.Add(new Region([.. plain], IsColumn: false, []));
        plain.Clear();
    }
}
