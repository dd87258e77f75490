namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>A page with its text level: what most of it says, and what stands across it.</summary>
/// <param name="Upright">The pieces of the direction in which most of the page is written, whichever that is.</param>
/// <param name="Turned">Other directions, one list each: a note in the margin, a stamp.</param>
/// <param name="Top">The upper edge of the visible page in the coordinates of <paramref name="Upright"/>.</param>
/// <param name="Hidden">Characters outside the visible page or too small to see.</param>
internal sealed record PlacedPage(
    int Number, IReadOnlyList<Piece> Upright, IReadOnlyList<IReadOnlyList<Piece>> Turned, double Top, double Bottom, int Hidden)
{
    /// <summary>Smaller letters are dots to the eye.</summary>
    private const double SmallestSize = 1;

    /// <summary>How far off the visible page a piece must begin and end to be unseen.</summary>
    private const double Margin = 2;

    public static PlacedPage Of(PdfPage page)
    {
        var hidden = 0;
        var seen = new List<PdfItem>(page.Items.Count);
        foreach (var item in page.Items)
            if (string.IsNullOrWhiteSpace(item.Text)) continue;
            else if (IsSeen(item, page.Box)) seen.Add(item);
            else hidden += item.Text.Count(c => !char.IsWhiteSpace(c));
        // The turn of the page itself does not matter: its text is read level, whichever way the sheet is shown.
        var directions = seen.GroupBy(DirectionOf).OrderByDescending(group => group.Sum(item => item.Text.Length)).ThenBy(group => group.Key).ToList();
        var main = directions.Count > 0 ? directions[0].Key : 0;
        var corners = new[] { (0, 1), (0, 3), (2, 1), (2, 3) }.Select(corner => Down(page.Box[corner.Item1], page.Box[corner.Item2], main)).ToList();
        return new PlacedPage(
            page.Number,
            directions.Count > 0 ? Level(directions[0]) : [],
            [.. directions.Skip(1).Select(Level)],
            corners.Min(), corners.Max(), hidden);
    }

    private static bool IsSeen(PdfItem item, double[] box)
    {
        if (SizeOf(item) < SmallestSize) return false;
        var (x, y, along) = (item.At[4], item.At[5], double.DegreesToRadians(DirectionOf(item)));
        return IsInside(x, y, box) || IsInside(x + item.Width * Math.Cos(along), y + item.Width * Math.Sin(along), box);
    }

    private static bool IsInside(double x, double y, double[] box) =>
        x >= Math.Min(box[0], box[2]) - Margin && x <= Math.Max(box[0], box[2]) + Margin
        && y >= Math.Min(box[1], box[3]) - Margin && y <= Math.Max(box[1], box[3]) + Margin;

    /// <summary>The height of the font, in points; where text is squeezed flat, its width.</summary>
    private static double SizeOf(PdfItem item) => Math.Max(double.Hypot(item.At[2], item.At[3]), double.Hypot(item.At[0], item.At[1]) / 4);

    /// <summary>Degrees, counter-clockwise, in steps that swallow the skew of a scan.</summary>
    private static int DirectionOf(PdfItem item)
    {
        const int step = 5;
        var degrees = double.RadiansToDegrees(Math.Atan2(item.At[1], item.At[0]));
        return ((int)Math.Round(degrees / step) * step + 360) % 360;
    }

    private static List<Piece> Level(IGrouping<int, PdfItem> items) => [.. items.Select(item => Level(item, items.Key))];

    private static Piece Level(PdfItem item, int direction)
    {
        var along = double.DegreesToRadians(direction);
        var left = item.At[4] * Math.Cos(along) + item.At[5] * Math.Sin(along);
        return new Piece(
            PieceText.Of(item.Text), left, left + Math.Abs(item.Width), Down(item.At[4], item.At[5], direction), SizeOf(item), item.Bold);
    }

    private static double Down(double x, double y, int direction)
    {
        var along = double.DegreesToRadians(direction);
        return x * Math.Sin(along) - y * Math.Cos(along);
    }
}
