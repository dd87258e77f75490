using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Documents;

/// <summary>
/// The words of a table. Rows read row by row, as tables on pages do. One or two cells of several paragraphs make of a table a means
/// of placing things on the page (two signatures side by side, a letterhead beside its crest): each cell is then read by itself.
/// </summary>
internal static class TableText
{
    private const int LongestName = 60;

    /// <summary>No more cells than these stand side by side where a table only places things.</summary>
    private const int LayoutCells = 2;

    /// <param name="rows">Rows of cells, each the paragraphs in it; merged cells stand once, where they begin.</param>
    public static IEnumerable<TypedParagraph> Of(IEnumerable<IReadOnlyList<IReadOnlyList<TypedParagraph>>> rows)
    {
        var filled = rows.Select(row => row.Select(Words).Where(cell => cell.Count > 0).ToList()).Where(row => row.Count > 0).ToList();
        var isData = filled.Any(row => row.Count > 1 && IsLine(row));
        var isPairs = filled.All(row => row.Count <= 2);
        foreach (var row in filled)
            if (row.Count > LayoutCells || (isData && (IsLine(row) || IsPair(row))))
                yield return new TypedParagraph(BlockShape.TableRow, Line([.. row.Select(OneLine)], isPairs)) { Page = row[0][0].Page };
            else
                foreach (var cell in row)
                {
                    yield return BlankLine;
                    foreach (var paragraph in cell) yield return paragraph;
                    yield return BlankLine;
                }
    }

    private static TypedParagraph BlankLine => new(BlockShape.Text, "");

    private static List<TypedParagraph> Words(IReadOnlyList<TypedParagraph> cell)
    {
        var first = 0;
        var end = cell.Count;
        while (first < end && cell[first].IsBlank) first++;
        while (end > first && cell[end - 1].IsBlank) end--;
        return [.. cell.Skip(first).Take(end - first)];
    }

    private static bool IsLine(List<List<TypedParagraph>> row) =>
        row.All(cell => cell.Count == 1 && cell[0].Shape != BlockShape.TableRow);

    /// <summary>Two cells that sign nothing and hold no table of their own: their paragraphs are lines of the cell.</summary>
    private static bool IsPair(List<List<TypedParagraph>> row) =>
        row.Count == LayoutCells
        && row.All(cell => cell.All(paragraph => paragraph.Shape != BlockShape.TableRow && !LetterPhrases.IsSigned(paragraph.Text)));

    private static string OneLine(List<TypedParagraph> cell) =>
        string.Join(' ', cell.Where(paragraph => !paragraph.IsBlank).Select(paragraph => paragraph.Text.Trim()));

    /// <summary>In a table of names and values a row reads as "Date: 24 May 2024", in any other as cells with bars between.</summary>
    private static string Line(List<string> cells, bool isPairs) =>
        isPairs && cells is [{ Length: <= LongestName } name, var value] ? $"{name.TrimEnd(':')}: {value}" : string.Join(" | ", cells);
}
