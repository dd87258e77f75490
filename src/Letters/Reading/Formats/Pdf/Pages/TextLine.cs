namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>A line of text in its column.</summary>
/// <param name="Page">From 1.</param>
/// <param name="IsBold">Whether every letter is.</param>
/// <param name="IsApart">Whether other words stand on the same height, with much room between.</param>
internal sealed record TextLine(
    string Text, int Page, double Left, double Right, double Baseline, double Size, bool IsBold, bool IsApart)
{
    public double Width => Right - Left;

    public double Middle => (Left + Right) / 2;

    public bool IsRightToLeft { get; } = RowText.IsRightToLeft(Text);

    /// <summary>How wide some of its characters are, by the average of all.</summary>
    public double WidthOf(int characters) => Width * characters / Math.Max(1, Text.Length);

    /// <summary>The lines of a row: one, or several where it is set as "Security Council      Distr.: General".</summary>
    /// <param name="isInColumn">Whether it stands in a narrow column, where words are drawn far apart to fill the line.</param>
    public static IEnumerable<TextLine> Of(Row row, int page, bool isInColumn)
    {
        var cells = row.Cells(isInColumn ? 2 * Row.Apart : Row.Apart).ToList();
        // "Date:      24 May", "1.      The Commission", and a wide gap within a long line are read as one.
        var words = RowText.Of(cells[0]);
        if (cells.Count == 1 || IsJustified(row) || words.EndsWith(':') || words.Length > 45 || Layout.LineShape.OpensListItem(words + " ") || words is ['[', _, .., ']'])
            return [Line(row, RowText.Of(row), page, isApart: false)];
        var lines = cells.Select(cell => Line(cell, RowText.Of(cell), page, isApart: true));
        return RowText.IsRightToLeft(RowText.Of(row)) ? lines.Reverse() : lines;
    }

    private static TextLine Line(Row row, string words, int page, bool isApart) =>
        new(words, page, row.Left, row.Right, row.Baseline, row.Size, IsBoldThroughout(row), isApart);

    /// <summary>Whether all words stand about as far apart as all others.</summary>
    private static bool IsJustified(Row row)
    {
        var gaps = row.Pieces.Zip(row.Pieces.Skip(1), (piece, next) => next.Left - piece.Right).ToList();
        return gaps.Count >= 2 && gaps.Min() >= 0.6 * gaps.Max() && row.Pieces.All(piece => piece.Text.Length < 30);
    }

    private static bool IsBoldThroughout(Row row) => row.Pieces.All(piece => piece.IsBold || !piece.Text.Any(char.IsLetterOrDigit));
}
