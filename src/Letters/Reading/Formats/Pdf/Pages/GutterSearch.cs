using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>Looks for the strips that rows one under the other leave free.</summary>
internal sealed class GutterSearch
{
    /// <summary>Rows further apart, in font heights, do not belong to one column.</summary>
    private const double FurthestRow = 1.6;

    /// <summary>More strips than any table has columns are no gutters, and are not compared row by row.</summary>
    private const int MostStrips = 60;

    private readonly IReadOnlyList<Row> rows;
    private readonly double narrowest;
    private readonly Strip page;
    private readonly IReadOnlyList<List<Strip>> free;

    /// <param name="rows">One at least.</param>
    /// <param name="narrowest">Of a gutter, in font heights.</param>
    public GutterSearch(IReadOnlyList<Row> rows, double narrowest)
    {
        (this.rows, this.narrowest) = (rows, narrowest);
        page = new Strip(rows.Min(row => row.Left), rows.Max(row => row.Right));
        free = [.. rows.Select(row => FreeIn(row))];
    }

    /// <returns>The run that begins with the row or soon after it; null where there is none.</returns>
    public GutterRun? From(int begin)
    {
        var run = Beginning(begin);
        if (run is null || begin + 1 == rows.Count) return run;
        // A title over a table covers some of its strips.
        var below = Beginning(begin + 1);
        return below is not null && below.Gutters.Count > run.Gutters.Count ? below : run;
    }

    private GutterRun? Beginning(int begin)
    {
        List<Strip> common = [page];
        var end = begin;
        // Words furthest to the left and to the right: a gutter has some on both sides.
        var (first, last) = (double.PositiveInfinity, double.NegativeInfinity);
        for (; end < rows.Count; end++)
        {
            var stillFree = Common(common, free[end], narrowest * rows[end].Size);
            if (stillFree.Count is 0 or > MostStrips) break;
            common = stillFree;
            (first, last) = (Math.Min(first, rows[end].Left), Math.Max(last, rows[end].Pieces[^1].Left));
        }
        var gutters = common.Where(strip => first < strip.Left && last >= strip.Right).ToList();
        return gutters.Count == 0 ? null : Trimmed(begin, end, gutters);
    }

    /// <summary>Short lines above and below leave the strip free too, but belong to it only where they stand close.</summary>
    private GutterRun Trimmed(int begin, int end, List<Strip> gutters)
    {
        var middle = gutters.MaxBy(gutter => gutter.Width).Middle;
        var first = begin;
        while (rows[first].Pieces[^1].Left < middle) first++;
        var last = end - 1;
        while (rows[last].Pieces[^1].Left < middle) last--;
        if (first > begin && IsClose(rows[first - 1], rows[first])) first--;
        while (last + 1 < end && IsClose(rows[last], rows[last + 1])) last++;
        return new GutterRun([.. rows.Skip(first).Take(last + 1 - first)], first, last + 1, gutters);
    }

    private static bool IsClose(Row above, Row below) => below.Baseline - above.Baseline <= FurthestRow * Math.Max(above.Size, below.Size);

    private List<Strip> FreeIn(Row row)
    {
        var least = narrowest * row.Size;
        var strips = new List<Strip>();
        var from = page.Left;
        for (var i = 0; i < row.Pieces.Count; i++)
        {
            var piece = row.Pieces[i];
            if (piece.Left - from >= least) strips.Add(new Strip(from, piece.Left));
            from = Math.Max(from, piece.Right);
            // Between the mark of an item and its words no column ends.
            if (i == 0 && row.Pieces.Count > 1 && piece.Text.Length < 20 && LineShape.OpensListItem(piece.Text.Trim() + " "))
                from = Math.Max(from, row.Pieces[1].Left);
        }
        if (page.Right - from >= least) strips.Add(new Strip(from, page.Right));
        return strips.Count <= MostStrips ? strips : [];
    }

    private static List<Strip> Common(List<Strip> ours, List<Strip> others, double least)
    {
        var common = new List<Strip>();
        var i = 0;
        foreach (var other in others)
        {
            while (i < ours.Count && ours[i].Right <= other.Left) i++;
            for (var j = i; j < ours.Count && ours[j].Left < other.Right; j++)
            {
                var both = new Strip(Math.Max(ours[j].Left, other.Left), Math.Min(ours[j].Right, other.Right));
                if (both.Width >= least) common.Add(both);
            }
        }
        return common;
    }
}
