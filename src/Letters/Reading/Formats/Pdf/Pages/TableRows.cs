using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>
/// Reads a table row by row. As in web pages, a row of two cells reads as "Date: 24 May 2024", a wider one as cells with bars between.
/// </summary>
internal static class TableRows
{
    /// <summary>The pieces of a row by column.</summary>
    /// <param name="borders">From left to right.</param>
    public static IReadOnlyList<IReadOnlyList<Piece>> CellsOf(Row row, IReadOnlyList<double> borders)
    {
        var cells = Enumerable.Range(0, borders.Count + 1).Select(_ => new List<Piece>()).ToList();
        var column = 0;
        foreach (var piece in row.Pieces)
        {
            while (column < borders.Count && piece.Left >= borders[column]) column++;
            cells[column].Add(piece);
        }
        return cells;
    }

    public static IEnumerable<RawBlock> Of(Region table, int page)
    {
        var rows = new List<List<string>[]>();
        Row? above = null;
        var closest = Closest(table.Rows);
        foreach (var row in table.Rows)
        {
            var cells = CellsOf(row, table.Borders).Select(cell => cell.Count == 0 ? "" : RowText.Of(Row.Of(cell))).ToArray();
            // A line close under another without a first cell goes on with the cells above it.
            if (above is not null && cells[0].Length == 0 && row.Baseline - above.Baseline <= 1.2 * closest)
                for (var i = 0; i < cells.Length; i++) rows[^1][i].Add(cells[i]);
            else rows.Add([.. cells.Select(cell => new List<string> { cell })]);
            above = row;
        }
        return rows.Select(cells => new RawBlock(BlockShape.TableRow, Line([.. cells.Select(cell => string.Join(' ', cell.Where(words => words.Length > 0))).Where(cell => cell.Length > 0)])) { Page = page });
    }

    private static double Closest(IReadOnlyList<Row> rows) => rows.Zip(rows.Skip(1), (above, below) => below.Baseline - above.Baseline).DefaultIfEmpty(0).Min();

    private static string Line(string[] cells) =>
        cells.Length == 2 ? cells[0] + (cells[0].EndsWith(':') ? " " : ": ") + cells[1] : string.Join(" | ", cells);
}
