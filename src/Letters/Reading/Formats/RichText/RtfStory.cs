using System.Text;
using Letters.Reading.Formats.Documents;
using Letters.Reading.Layout;

namespace Letters.Reading.Formats.RichText;

/// <summary>One text of the document (body, header, note or box): its paragraphs, and the tables they stand in.</summary>
internal sealed class RtfStory
{
    /// <summary>Tables within tables; deeper ones are read as of this depth.</summary>
    private const int DeepestTable = 30;

    private const int LongestHeading = 300;

    /// <summary>A table being read: the rows that are complete, the cells of the next, and the paragraphs of the cell.</summary>
    private sealed class Table
    {
        public List<IReadOnlyList<IReadOnlyList<TypedParagraph>>> Rows { get; } = [];

        public List<IReadOnlyList<TypedParagraph>> Cells { get; set; } = [];

        public List<TypedParagraph> Cell { get; set; } = [];
    }

    private readonly List<TypedParagraph> paragraphs = [];
    private readonly List<Table> tables = [];
    private readonly List<TypedParagraph> boxes = [];
    private readonly StringBuilder words = new(), mark = new();

    public StringBuilder Words => words;

    /// <summary>The number or bullet of the item being read.</summary>
    public StringBuilder Mark => mark;

    public IReadOnlyList<TypedParagraph> End(RtfState state)
    {
        if (words.Length > 0 || boxes.Count > 0) EndParagraph(state);
        EndTables(0);
        return paragraphs;
    }

    public void EndParagraph(RtfState state)
    {
        var depth = Math.Clamp(state.Tables, 0, DeepestTable);
        EndTables(depth);
        while (tables.Count < depth) tables.Add(new Table());
        Add(depth, state);
    }

    public void EndCell(RtfState state, bool isNested)
    {
        var depth = isNested ? Math.Clamp(state.Tables, 2, DeepestTable) : 1;
        EndTables(depth);
        while (tables.Count < depth) tables.Add(new Table());
        if (words.Length > 0 || boxes.Count > 0) Add(depth, state);
        var table = tables[depth - 1];
        table.Cells.Add(table.Cell);
        table.Cell = [];
    }

    public void EndRow(RtfState state, bool isNested)
    {
        var depth = isNested ? Math.Clamp(state.Tables, 2, DeepestTable) : 1;
        if (tables.Count < depth) return;
        EndTables(depth);
        EndRow(tables[depth - 1]);
    }

    /// <summary>A box that hangs on the paragraph before its first word is read above it, any other below.</summary>
    public void AddBox(IReadOnlyList<TypedParagraph> box)
    {
        if (words.Length > 0) boxes.AddRange([BlankLine, .. box, BlankLine]);
        else At(tables.Count).AddRange([BlankLine, .. box, BlankLine]);
    }

    private static TypedParagraph BlankLine => new(BlockShape.Text, "");

    private List<TypedParagraph> At(int depth) => depth == 0 ? paragraphs : tables[depth - 1].Cell;

    private void Add(int depth, RtfState state)
    {
        var text = words.ToString();
        var isBlank = string.IsNullOrWhiteSpace(text);
        var item = Item();
        var shape = isBlank ? BlockShape.Text
            : state.IsHeading && text.Length <= LongestHeading ? BlockShape.Heading
            : item.Length > 0 ? BlockShape.ListItem
            : BlockShape.Text;
        At(depth).Add(new TypedParagraph(shape, isBlank || item.Length == 0 ? text : $"{item} {text.TrimStart()}")
        {
            SpaceAbove = state.SpaceAbove,
            SpaceBelow = state.SpaceBelow,
        });
        At(depth).AddRange(boxes);
        boxes.Clear();
        words.Clear();
    }

    /// <summary>A mark without a letter or digit is a bullet of whatever font.</summary>
    private string Item()
    {
        var item = mark.ToString().Trim();
        mark.Clear();
        return item.Length == 0 || item.Any(char.IsLetterOrDigit) ? item : Bullet.Of(item);
    }

    private void EndTables(int depth)
    {
        for (; tables.Count > depth; tables.RemoveAt(tables.Count - 1))
        {
            var table = tables[^1];
            if (table.Cell.Count > 0) table.Cells.Add(table.Cell);
            EndRow(table);
            At(tables.Count - 1).AddRange([.. TableText.Of(table.Rows), BlankLine]);
        }
    }

    private static void EndRow(Table table)
    {
        if (table.Cells.Count > 0) table.Rows.Add(table.Cells);
        table.Cells = [];
    }
}
