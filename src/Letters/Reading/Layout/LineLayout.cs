using System.Text;

namespace Letters.Reading.Layout;

/// <summary>
/// Makes blocks of lines. A line break is either meant (an address, a signature) or comes from wrapping at a column; wrapped
/// lines become one line again, so that a quotation reads as it was written. A line was wrapped when the first word of the
/// next would not have fitted on it.
/// </summary>
internal sealed class LineLayout
{
    /// <summary>Columns at which people and programs wrap; narrower lines are meant, wider ones are whole paragraphs.</summary>
    private const int NarrowestColumn = 50, WidestColumn = 110;

    /// <summary>How far short of the column a wrapped line may end: about one long word.</summary>
    private const int RaggedEdge = 15;

    /// <summary>A line this long and ended by a full stop is a paragraph by itself where nothing is wrapped.</summary>
    private const int ProseLine = 60;

    private readonly List<RawBlock> blocks = [];
    private readonly IReadOnlyList<string> lines;
    private readonly int column;
    private int wrappedLines;
    private readonly StringBuilder block = new();
    private string firstLine = "";

    private LineLayout(IReadOnlyList<string> lines)
    {
        this.lines = lines;
        column = ColumnOf(lines);
    }

    private bool IsWrapped => column is >= NarrowestColumn and <= WidestColumn;

    public static IReadOnlyList<RawBlock> BlocksOf(string text) => new LineLayout(text.Split('\n')).Blocks();

    private List<RawBlock> Blocks()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim(' ');
            if (line.Length == 0) EndBlock();
            else if (block.Length == 0) StartBlock(line);
            else Append(lines[i - 1], lines[i]);
        }
        EndBlock();
        return blocks;
    }

    private void Append(string above, string below)
    {
        var line = below.Trim(' ');
        var afterSalutation = block.Length == firstLine.Length && LineShape.IsSalutation(firstLine);
        if (afterSalutation || LineShape.IsSalutation(line) || (LineShape.OpensListItem(line) && EndsBeforeListItem(above, below)))
            StartBlock(line);
        else if (IsBrokenByColumn(above, below) || IsBrokenWithinSentence(above, line) || IsBrokenWithinHeading(above, line, firstLine))
            Join(line);
        else if (ParagraphByItself(above.Trim(' '), line) || wrappedLines > 0 || IsProse(above) || IsProse(line) || (IsNearColumn(line) && !IsNearColumn(above)))
            StartBlock(line);
        else
            block.Append('\n').Append(line);
    }

    /// <summary>
    /// "… as paragraph" / "4. of the report says": a number at the head of a line need not be the mark of a list.
    /// </summary>
    private bool EndsBeforeListItem(string above, string below) =>
        LineShape.EndsSentence(above) || above[^1] is ';' or ',' || LineShape.OpensListItem(firstLine) || !IsBrokenByColumn(above, below);

    private bool IsBrokenByColumn(string above, string below) =>
        IsWrapped && above.Length + 1 + FirstWord(below).Length > column && above.Trim(' ').Length >= NarrowestColumn * 3 / 4
        && !HasColumns(above) && !IsIndentedAnew(above, below);

    /// <summary>Two things far apart on one line, as in a letterhead: "Security Council        Distr.: General".</summary>
    private static bool HasColumns(string line) => line.Trim(' ').Contains("    ", StringComparison.Ordinal);

    /// <summary>A new paragraph may be marked by its indented first line alone.</summary>
    private bool IsIndentedAnew(string above, string below) =>
        wrappedLines > 0 && Indent(below) >= Indent(above) + 2 && LineShape.EndsSentence(above) && !LineShape.OpensListItem(firstLine);

    private static bool IsBrokenWithinSentence(string above, string line) =>
        char.IsLower(line[0]) && above.Length >= NarrowestColumn && !LineShape.EndsSentence(above);

    /// <summary>"Letter dated … from … addressed" / "to …": headings are often set narrower than the text.</summary>
    private static bool IsBrokenWithinHeading(string above, string line, string firstLine) =>
        above.Trim(' ').Length is >= NarrowestColumn and <= WidestColumn && LetterPhrases.NamesDocument(firstLine)
        && !LineShape.EndsSentence(above) && !Prose.IsSentence(line);

    /// <summary>
    /// Where nothing is wrapped, a sentence below the end of another one or below a heading, and whatever stands below a paragraph of
    /// one line.
    /// </summary>
    private bool ParagraphByItself(string above, string line) =>
        !IsWrapped
        && ((Prose.IsSentence(line) && (LineShape.EndsSentence(above) || LetterPhrases.NamesDocument(above)))
            || (block.Length == firstLine.Length && Prose.IsSentence(above) && !char.IsLower(line[0])));

    private bool IsProse(string line) =>
        line.Length >= WidestColumn || (!IsWrapped && line.Length >= ProseLine && LineShape.EndsSentence(line));

    private bool IsNearColumn(string line) => IsWrapped && line.Length >= column - RaggedEdge;

    private void Join(string line)
    {
        // A hyphen at the end of a line belongs to the word more often than not: "self-", "co-".
        var isHyphenated = block.Length > 1 && block[^1] == '-' && char.IsLetter(block[^2]) && char.IsLower(line[0]);
        block.Append(isHyphenated ? "" : " ").Append(line);
        wrappedLines++;
    }

    private void StartBlock(string line)
    {
        EndBlock();
        block.Append(line);
        firstLine = line;
    }

    private void EndBlock()
    {
        var shape = LineShape.OpensListItem(firstLine) ? BlockShape.ListItem : BlockShape.Text;
        if (block.Length > 0) blocks.Add(new RawBlock(shape, block.ToString()));
        block.Clear();
        wrappedLines = 0;
    }

    /// <summary>
    /// The column nearly all lines keep within that another line follows directly; 0 where too few come near it, or where most of
    /// those that do end a sentence: a column breaks lines anywhere.
    /// </summary>
    private static int ColumnOf(IReadOnlyList<string> lines)
    {
        var inner = lines.Take(lines.Count - 1)
            .Where((line, i) => line.Length > 0 && lines[i + 1].Length > 0)
            .OrderBy(line => line.Length)
            .ToList();
        if (inner.Count == 0) return 0;
        var column = inner[inner.Count * 9 / 10].Length;
        var near = inner.Where(line => line.Length >= column - RaggedEdge).ToList();
        return near.Count >= 3 && near.Count(line => LineShape.EndsSentence(line)) * 2 <= near.Count ? column : 0;
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    private static string FirstWord(string line)
    {
        var trimmed = line.TrimStart(' ');
        var blank = trimmed.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? trimmed : trimmed[..blank];
    }
}
