using System.Text;
using System.Xml.Linq;
using Letters.Reading.Formats.Documents;
using Letters.Reading.Layout;

namespace Letters.Reading.Formats.OpenDocument;

/// <summary>
/// The words of one story (body, header or note) as a reader sees them who accepts every tracked change and looks at no comment:
/// what was deleted is kept by the format apart from the text, and left there. Depth is bounded by
/// <see cref="Containers.SafeXml"/>.
/// </summary>
internal sealed class OdtStory
{
    private const int LongestHeading = 300;

    private readonly OdtStyles styles;
    private readonly OdtLists lists;
    private readonly bool isHeader;
    private List<TypedParagraph> paragraphs = [];
    private List<TypedParagraph> boxes = [];
    private StringBuilder words = new();

    /// <summary>The mark of the item whose first paragraph comes next; null in the paragraphs after it.</summary>
    private string? mark;

    private OdtStory(OdtStyles styles, OdtLists lists, bool isHeader)
    {
        this.styles = styles;
        this.lists = lists;
        this.isHeader = isHeader;
    }

    public IReadOnlyList<TypedParagraph> Paragraphs => paragraphs;

    /// <summary>The notes it refers to, in order. Their marks stay out of the sentence, as in Word documents.</summary>
    public List<(bool IsEndnote, XElement Body)> Notes { get; } = [];

    public int Hidden { get; private set; }

    public static OdtStory Read(XElement story, OdtStyles styles, OdtLists lists, bool isHeader)
    {
        var read = new OdtStory(styles, lists, isHeader);
        read.Walk(story, list: null, level: 0);
        return read;
    }

    private void Walk(XElement container, string? list, int level)
    {
        foreach (var child in container.Elements())
            switch (child.Name.LocalName)
            {
                case "p" or "h": Paragraph(child, list, level); break;
                case "list": List(child, list, level); break;
                case "numbered-paragraph": Item(child, child.Get("style-name") ?? "", (child.Number("level") ?? 1) - 1, child.Number("start-value")); break;
                case "table": Table(child); break;
                case "section" when child.Get("display") is "none": Hide(child); break;
                case "frame" or "text-box" or "custom-shape" or "g" or "rect": Box(child); break;
                case "section" or "table-of-content" or "illustration-index" or "table-index" or "alphabetical-index" or "user-index"
                    or "bibliography" or "object-index" or "index-body" or "index-title" or "header-left" or "region-left" or "region-center"
                    or "region-right":
                    Walk(child, list, level);
                    break;
            }
    }

    private void Paragraph(XElement paragraph, string? list, int level)
    {
        var style = paragraph.Get("style-name");
        var isHidden = styles.IsHidden("paragraph", style);
        // Some programs write down the number they show.
        var number = paragraph.Child("number")?.Value.Trim();
        WalkInline(paragraph, isHidden);
        var text = words.ToString();
        words.Clear();
        var isHeading = (paragraph.Name.LocalName == "h" || styles.IsTitle(style)) && text.Length <= LongestHeading;
        if (mark is null && paragraph.Name.LocalName == "h" && paragraph.Get("is-list-header") != "true")
            mark = lists.NextHeading((paragraph.Number("outline-level") ?? 1) - 1, paragraph.Number("start-value"));
        var head = number is { Length: > 0 } ? number : mark ?? "";
        var isBlank = string.IsNullOrWhiteSpace(text);
        var (above, below) = styles.SpaceOf(style);
        var shape = isBlank ? BlockShape.Text : isHeading ? BlockShape.Heading : list is not null && level > 0 ? BlockShape.ListItem : BlockShape.Text;
        paragraphs.Add(new TypedParagraph(shape, head.Length > 0 && !isBlank ? $"{head} {text.TrimStart()}" : text) { SpaceAbove = above, SpaceBelow = below });
        paragraphs.AddRange(boxes);
        boxes = [];
        mark = null;
    }

    private void List(XElement element, string? outer, int level)
    {
        var style = element.Get("style-name") ?? outer ?? StyleOfFirstItem(element) ?? "";
        if (level == 0 && element.Get("continue-numbering") != "true" && element.Get("continue-list") is null) lists.Begin(style, 0);
        foreach (var item in element.Elements())
            if (item.Name.LocalName == "list-header") Walk(item, style, level + 1);
            else if (item.Name.LocalName == "list-item") Item(item, style, level, item.Number("start-value"));
    }

    private void Item(XElement item, string style, int level, int? start)
    {
        // An item that only holds a list of the next level has no mark of its own.
        if (item.Elements().FirstOrDefault(child => child.Name.LocalName != "number")?.Name.LocalName is not "list")
            mark = item.Child("number")?.Value.Trim() is { Length: > 0 } number ? Counted(number) : lists.Next(style, level, start);
        Walk(item, style, level + 1);
        mark = null;

        string Counted(string written)
        {
            lists.Next(style, level, start);
            return written;
        }
    }

    private string? StyleOfFirstItem(XElement list) =>
        styles.ListOf(list.Descendants().FirstOrDefault(element => element.Name.LocalName is "p" or "h").Get("style-name"));

    private void WalkInline(XElement container, bool isHidden)
    {
        foreach (var node in container.Nodes())
            if (node is XText text) Append(text.Value, isHidden, asWritten: false);
            else if (node is XElement child) Inline(child, isHidden);
    }

    private void Inline(XElement element, bool isHidden)
    {
        switch (element.Name.LocalName)
        {
            case "s": Append(" ", isHidden, asWritten: true); break;
            case "tab": Append("\t", isHidden, asWritten: true); break;
            case "line-break": Append("\n", isHidden, asWritten: true); break;
            case "span": WalkInline(element, isHidden || styles.IsHidden("text", element.Get("style-name"))); break;
            case "note":
                if (!isHidden && element.Child("note-body") is { } body) Notes.Add((element.Get("note-class") == "endnote", body));
                break;
            case "ruby": if (element.Child("ruby-base") is { } spoken) WalkInline(spoken, isHidden); break;
            case "frame" or "text-box" or "custom-shape" or "g" or "rect": if (!isHidden) Box(element); break;
            case "hidden-text" or "hidden-paragraph": Hide(element); break;
            case "page-number" or "page-count" when isHeader: break;
            case "annotation" or "annotation-end" or "number" or "script" or "ruby-text" or "title" or "desc" or "object" or "image"
                or "tracked-changes":
                break;
            default: WalkInline(element, isHidden); break;
        }
    }

    /// <summary>Blanks and line ends in the file are one blank (OpenDocument 1.3 part 3, 6.1.2); those that are meant are elements.</summary>
    private void Append(string text, bool isHidden, bool asWritten)
    {
        foreach (var c in text)
            if (isHidden) Hidden += char.IsWhiteSpace(c) ? 0 : 1;
            else if (asWritten || c is not (' ' or '\t' or '\r' or '\n')) words.Append(c);
            else if (words.Length > 0 && words[^1] is not (' ' or '\n' or '\t')) words.Append(' ');
    }

    private void Hide(XElement element) => Hidden += element.Value.Count(c => !char.IsWhiteSpace(c));

    private static TypedParagraph BlankLine => new(BlockShape.Text, "");

    /// <summary>A box that hangs on the paragraph before its first word is read above it, any other below.</summary>
    private void Box(XElement frame)
    {
        var inside = Apart(() => Walk(frame, list: null, level: 0));
        if (inside.Count > 0) (words.Length == 0 ? paragraphs : boxes).AddRange([BlankLine, .. inside, BlankLine]);
    }

    private List<TypedParagraph> Apart(Action read)
    {
        var outer = (paragraphs, boxes, words, mark);
        (paragraphs, boxes, words, mark) = ([], [], new StringBuilder(), null);
        read();
        var inside = paragraphs;
        (paragraphs, boxes, words, mark) = outer;
        return inside;
    }

    private void Table(XElement table)
    {
        // Cells that a merged one covers are "covered-table-cell"; repeated ones are said once.
        paragraphs.AddRange(TableText.Of([.. Rows(table).Select(row =>
            row.Elements().Where(cell => cell.Name.LocalName == "table-cell").Select(cell => Apart(() => Walk(cell, list: null, level: 0))).ToList())]));
        paragraphs.Add(BlankLine);
    }

    private static IEnumerable<XElement> Rows(XElement table)
    {
        foreach (var child in table.Elements())
            if (child.Name.LocalName == "table-row") yield return child;
            else if (child.Name.LocalName is "table-header-rows" or "table-rows" or "table-row-group")
                foreach (var row in Rows(child)) yield return row;
    }
}
