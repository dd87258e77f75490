namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>
/// A piece of text in its place on the page, turned so that it reads level. Points to the right and down from a corner of the page.
/// </summary>
internal sealed record Piece(string Text, double Left, double Right, double Baseline, double Size, bool IsBold)
{
    public double Width => Right - Left;

    /// <summary>How much room is between the two, whichever is to the left; negative where they overlap.</summary>
    public double GapTo(Piece other) => Math.Max(other.Left - Right, Left - other.Right);
}
