using System.Text.RegularExpressions;
using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Pdf.Pages;

/// <summary>Footnotes: lines in smaller type at the foot of a column, the first of which opens with a mark.</summary>
internal static partial class PageNotes
{
    private const double Smaller = 0.93;

    /// <returns>How many of the lines are text; those after them are notes.</returns>
    public static int Begin(IReadOnlyList<TextLine> lines, double bodySize)
    {
        var begin = lines.Count;
        for (var i = lines.Count - 1; i >= 0 && lines[i].Size <= Smaller * bodySize; i--)
            if (Opens(lines[i])) begin = i;
        return begin;
    }

    public static IEnumerable<PdfBlock> Of(IEnumerable<TextLine> lines, WordBreaks breaks)
    {
        PdfBlock? note = null;
        foreach (var line in lines)
            if (note is not null && !Opens(line)) note.Join(line, breaks);
            else
            {
                if (note is not null) yield return note;
                note = new PdfBlock(line, BlockShape.Aside);
            }
        if (note is not null) yield return note;
    }

    private static bool Opens(TextLine line) => Mark().IsMatch(line.Text);

    [GeneratedRegex(@"^(?:\[\d{1,3}\]|\(?\d{1,3}[.)]?|[*†‡§]{1,3}|\(?[a-z][/)])\s?\S", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
