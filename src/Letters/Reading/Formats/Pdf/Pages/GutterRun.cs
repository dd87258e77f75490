using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>A strip of the page without words.</summary>
internal readonly record struct Strip(double Left, double Right)
{
    public double Width => Right - Left;

    public double Middle => (Left + Right) / 2;
}

/// <summary>Rows one under the other that leave the same strips free, with words on both sides of them.</summary>
/// <param name="Begin">The first row.</param>
/// <param name="End">The row after the last.</param>
internal sealed record GutterRun(IReadOnlyList<Row> Rows, int Begin, int End, IReadOnlyList<Strip> Gutters)
{
    /// <summary>Rows further apart, in font heights, do not belong to one column.</summary>
    private const double FurthestRow = 1.6;

    public Strip Widest => Gutters.MaxBy(gutter => gutter.Width);

    /// <param name="narrowest">Of a gutter, in font heights.</param>
    /// <returns>The run that begins with the row or soon after it; null where there is none.</returns>
    public static GutterRun? From(IReadOnlyList<Row> rows, int begin, double narrowest)
    {
        var run = Beginning(rows, begin, narrowest);
        if (run is null || begin + 1 == rows.Count) return run;
        // A title over a table covers some of its strips.
        var below = Beginning(rows, begin + 1, narrowest);
        return below is not null && below.Gutters.Count > run.Gutters.Count ? below : run;
    }

    private static GutterRun? Beginning(IReadOnlyList<Row> rows, int begin, double narrowest)
    {
        var (left, right) = (rows.Min(row => row.Left), rows.Max(row => row.Right));
        List<Strip> free = [new(left, right)];
        var end = begin;
        for (; end < rows.Count; end++)
        {
            var stillFree = Common(free, FreeIn(rows[end], left, right), narrowest * rows[end].Size);
            if (stillFree.Count == 0) break;
            free = stillFree;
        }
        var gutters = free.Where(strip => HasWordsOnBothSides(rows, begin, end, strip)).ToList();
        return gutters.Count == 0 ? null : Trimmed(rows, begin, end, gutters);
    }

    private static bool HasWordsOnBothSides(IReadOnlyList<Row> rows, int begin, int end, Strip strip)
    {
        var (before, after) = (false, false);
        for (var i = begin; i < end; i++)
        {
            before |= rows[i].Left < strip.Left;
            after |= rows[i].Pieces[^1].Left >= strip.Right;
        }
        return before && after;
    }

    /// <summary>Short lines above and below leave the strip free too, but belong to it only where they stand close.</summary>
    private static GutterRun Trimmed(IReadOnlyList<Row> rows, int begin, int end, List<Strip> gutters)
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

    private static IEnumerable<Strip> FreeIn(Row row, double left, double right)
    {
        var from = left;
        for (var i = 0; i < row.Pieces.Count; i++)
        {
            var piece = row.Pieces[i];
            if (piece.Left > from) yield return new Strip(from, piece.Left);
            from = Math.Max(from, piece.Right);
            // Between the mark of an item and its words no column ends.
            if (i == 0 && row.Pieces.Count > 1 && LineShape.OpensListItem(piece.Text.Trim() + " ")) from = Math.Max(from, row.Pieces[1].Left);
        }
        if (right > from) yield return new Strip(from, right);
    }

    private static List<Strip> Common(List<Strip> free, IEnumerable<Strip> others, double narrowest)
    {
        var common = new List<Strip>();
        var i = 0;
        foreach (var other in others)
        {
            while (i < free.Count && free[i].Right <= other.Left) i++;
            for (var j = i; j < free.Count && free[j].Left < other.Right; j++)
            {
                var both = new Strip(Math.Max(free[j].Left, other.Left), Math.Min(free[j].Right, other.Right));
                if (both.Width >= narrowest) common.Add(both);
            }
        }
        return common;
    }
}
