namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>The pieces that stand on one base line, from left to right, with the small raised and lowered ones that belong to them.</summary>
internal sealed class Row
{
    /// <summary>A gap as wide, in font heights, parts what is set side by side: "Security Council      Distr.: General".</summary>
    public const double Apart = 1.8;

    private Row(IReadOnlyList<Piece> pieces)
    {
        Pieces = pieces;
        var longest = pieces.MaxBy(piece => piece.Text.Length) ?? pieces[0];
        (Baseline, Size) = (longest.Baseline, longest.Size);
        Right = pieces.Max(piece => piece.Right);
    }

    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>Of the longest piece, which no superscript is.</summary>
    public double Baseline { get; }

    public double Size { get; }

    public double Left => Pieces[0].Left;

    public double Right { get; }

    public int Letters => Pieces.Sum(piece => piece.Text.Length);

    public static Row Of(IEnumerable<Piece> pieces) => new(WithoutDoubles(pieces.OrderBy(piece => piece.Left)));

    /// <summary>The rows of a page or column from top to bottom.</summary>
    public static IReadOnlyList<Row> All(IEnumerable<Piece> pieces)
    {
        var rows = new List<List<Piece>>();
        foreach (var piece in pieces.OrderBy(piece => piece.Baseline).ThenBy(piece => piece.Left))
            if (rows is [.., var row] && piece.Baseline - row[^1].Baseline <= 0.3 * Math.Min(piece.Size, row[^1].Size)) row.Add(piece);
            else rows.Add([piece]);
        foreach (var row in rows) row.Sort((a, b) => a.Left.CompareTo(b.Left));
        for (var i = 0; i < rows.Count; i++)
        {
            if (i + 1 < rows.Count) Attach(rows[i], rows[i + 1]);
            if (i > 0) Attach(rows[i], rows[i - 1]);
        }
        return [.. rows.Where(row => row.Count > 0).Select(Of)];
    }

    /// <summary>Parts of the row with at least the given gap between.</summary>
    public IEnumerable<Row> Cells(double apart)
    {
        var cell = new List<Piece> { Pieces[0] };
        var right = Pieces[0].Right;
        foreach (var piece in Pieces.Skip(1))
        {
            if (piece.Left - right >= apart * Math.Min(Size, piece.Size))
            {
                yield return new Row(cell);
                cell = [];
            }
            cell.Add(piece);
            right = Math.Max(right, piece.Right);
        }
        yield return new Row(cell);
    }

    /// <summary>Moves the small pieces of a row to the row they are raised above, or lowered below.</summary>
    private static void Attach(List<Piece> small, List<Piece> row)
    {
        var moved = small.Where(piece => Belongs(piece, row)).ToHashSet(ReferenceEqualityComparer.Instance);
        if (moved.Count == 0) return;
        var all = row.Concat(small.Where(moved.Contains)).OrderBy(piece => piece.Left).ToList();
        small.RemoveAll(moved.Contains);
        row.Clear();
        row.AddRange(all);
    }

    /// <param name="row">From left to right.</param>
    private static bool Belongs(Piece small, List<Piece> row)
    {
        var (after, end) = (0, row.Count);
        while (after < end)
        {
            var middle = (after + end) / 2;
            if (row[middle].Left <= small.Left) after = middle + 1;
            else end = middle;
        }
        return (after > 0 && Belongs(small, row[after - 1])) || (after < row.Count && Belongs(small, row[after]));
    }

    private static bool Belongs(Piece small, Piece piece) =>
        small.Size <= 0.85 * piece.Size && Math.Abs(small.Baseline - piece.Baseline) <= 0.65 * piece.Size
        && small.GapTo(piece) is var gap && gap <= 0.5 * piece.Size && gap >= -0.3 * piece.Size;

    /// <summary>Some programs make letters bold by drawing them twice.</summary>
    private static List<Piece> WithoutDoubles(IEnumerable<Piece> pieces)
    {
        var kept = new List<Piece>();
        foreach (var piece in pieces)
            if (kept is not [.., var last] || last.Text != piece.Text || piece.Left - last.Left > 0.15 * piece.Size) kept.Add(piece);
        return kept;
    }
}
