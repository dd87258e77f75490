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
    public Strip Widest => Gutters.MaxBy(gutter => gutter.Width);
}
