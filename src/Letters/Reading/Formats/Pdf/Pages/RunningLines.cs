using System.Globalization;
using System.Text.RegularExpressions;

namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>
/// Finds what is printed on every page and is no part of the letter: running heads and feet, page numbers. They stand at the edge of
/// the page, and on most pages at the same height with the same words but for the number of the page: a list whose items differ in
/// other numbers is text, wherever a page breaks it. The first page keeps its letterhead.
/// </summary>
internal sealed partial class RunningLines
{
    /// <summary>How far down or up from the edge they stand, as a part of the page, and in how many rows.</summary>
    private const double Edge = 0.2;

    private const int MostRows = 5;

    private const int MostNumbers = 4;

    /// <summary>In points: how far the same line may stand higher or lower.</summary>
    private const double SameHeight = 4;

    private readonly IReadOnlyList<PlacedPage> pages;
    private readonly HashSet<Piece> pieces = new(ReferenceEqualityComparer.Instance);
    private readonly List<Piece> firstFoot = [];

    private RunningLines(IReadOnlyList<PlacedPage> pages)
    {
        this.pages = pages;
        var edges = pages.SelectMany(page => EdgeLines(page, isTop: true).Concat(EdgeLines(page, isTop: false))).ToList();
        var running = edges.Where(line => IsPageNumber(line) || (line.RowFromEdge == 0 && Printed().IsMatch(line.Words))).ToHashSet();
        foreach (var alike in edges.SelectMany(line => Shapes(line).Select(shape => (line, shape))).GroupBy(pair => (pair.line.IsTop, pair.shape), pair => pair.line))
            foreach (var level in Levels(alike))
                if (level.Select(line => line.Page).Distinct().Count() >= Math.Max(2, 0.4 * (pages.Count - 1)))
                    running.UnionWith(level);
        Remove(edges, running);
    }

    /// <summary>The pages without them, and the words of the first page's foot, which is there to be read once.</summary>
    public static (IReadOnlyList<IReadOnlyList<Piece>> Pages, IReadOnlyList<Piece> FirstFoot) Removed(IReadOnlyList<PlacedPage> pages)
    {
        var found = new RunningLines(pages);
        return ([.. pages.Select(page => page.Upright.Where(piece => !found.pieces.Contains(piece)).ToList())], found.firstFoot);
    }

    private sealed record EdgeLine(int Page, bool IsTop, int RowFromEdge, bool IsAlone, string Words, double Height, IReadOnlyList<Piece> Pieces);

    private static IEnumerable<EdgeLine> EdgeLines(PlacedPage page, bool isTop)
    {
        var depth = Edge * (page.Bottom - page.Top);
        var near = page.Upright.Where(piece => isTop ? piece.Baseline <= page.Top + depth : piece.Baseline >= page.Bottom - depth);
        var rows = Row.All(near);
        foreach (var (row, number) in (isTop ? rows : rows.Reverse()).Take(MostRows).Select((row, i) => (row, i)))
        {
            var cells = row.Cells(Row.Apart).ToList();
            foreach (var cell in cells)
                yield return new EdgeLine(page.Number, isTop, number, cells.Count == 1, RowText.Of(cell), cell.Baseline, cell.Pieces);
        }
    }

    /// <summary>The words as they are, and, for each of the first numbers in them, with it told by how far it is from the page's own.</summary>
    private static IEnumerable<string> Shapes(EdgeLine line)
    {
        yield return line.Words;
        foreach (var number in Digits().Matches(line.Words).Take(MostNumbers))
            if (int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                yield return string.Create(
                    CultureInfo.InvariantCulture, $"{line.Words[..number.Index]}#{value - line.Page}#{line.Words[(number.Index + number.Length)..]}");
    }

    /// <summary>A number by itself in the outermost row that is the page's own, or says of how many: "2", "- 2 -", "Page 2 of 3".</summary>
    private bool IsPageNumber(EdgeLine line)
    {
        if (line.RowFromEdge > 0 || PageNumber().Match(line.Words) is not { Success: true } match) return false;
        var isOwn = int.TryParse(match.Groups["page"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == line.Page;
        return isOwn && (match.Groups["of"].Success || match.Groups["word"].Success || pages.Count > 1 || !line.IsTop) && (line.IsAlone || match.Groups["of"].Success);
    }

    private static IEnumerable<List<EdgeLine>> Levels(IEnumerable<EdgeLine> alike)
    {
        var level = new List<EdgeLine>();
        foreach (var line in alike.OrderBy(line => line.Height))
        {
            if (level.Count > 0 && line.Height - level[0].Height > SameHeight)
            {
                yield return level;
                level = [];
            }
            level.Add(line);
        }
        yield return level;
    }

    /// <summary>From the edge inwards, as far as every line of a row is one: a running line within the text would be a coincidence.</summary>
    private void Remove(List<EdgeLine> edges, HashSet<EdgeLine> running)
    {
        foreach (var page in edges.GroupBy(line => line.Page))
        {
            var found = page.GroupBy(line => line.IsTop).SelectMany(edge => edge.GroupBy(line => line.RowFromEdge).OrderBy(row => row.Key)
                .TakeWhile(row => row.Any(running.Contains)).SelectMany(row => row.Where(running.Contains))).ToList();
            // A page that says nothing but what others say too still says it.
            var isAll = found.Sum(line => line.Pieces.Count) == pages[page.Key - 1].Upright.Count;
            foreach (var line in found.Where(line => !isAll || IsOfPaper(line))) Remove(line);
        }
    }

    private static bool IsOfPaper(EdgeLine line) => PageNumber().IsMatch(line.Words) || Printed().IsMatch(line.Words);

    private void Remove(EdgeLine line)
    {
        var isOfPaper = IsOfPaper(line);
        if (line.Page == 1 && line.IsTop && !isOfPaper) return;
        pieces.UnionWith(line.Pieces);
        if (line.Page == 1 && !isOfPaper) firstFoot.AddRange(line.Pieces);
    }

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?<word>p\.|pages?|seite|página|стр\.|صفحة)?\s?[-–—(\[]?\s?(?<page>\d{1,4})\s?[-–—)\]]?(?<of>\s?(?:/|of|de|sur|von|из)\s?\d{1,4})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageNumber();

    /// <summary>What a browser prints above and below a page: the hour of printing, the address.</summary>
    [GeneratedRegex(@"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d|^(?:https?|file)://\S+(?: \d+/\d+)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Printed();
}
