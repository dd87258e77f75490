namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>A region of a page with its lines, or the table it is.</summary>
internal sealed record Column(int Page, bool IsNarrow, IReadOnlyList<TextLine> Lines, Region? Table)
{
    public static Column Of(Region region, int page) =>
        region.Borders.Count > 0
            ? new Column(page, region.IsColumn, [], region)
            : new Column(page, region.IsColumn, [.. region.Rows.SelectMany(row => TextLine.Of(row, page, region.IsColumn)).Where(line => line.Text.Length > 0)], null);
}
