using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using Letters.Reading.Formats.Documents;
using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Word;

/// <summary>
/// The words of one story (body, header or note) as a reader sees them who accepts every tracked change and looks at no comment.
/// Depth is bounded by <see cref="Containers.SafeXml"/>, which every part has passed.
/// </summary>
internal sealed class WordStory
{
    /// <summary>A heading is short; a style meant for headings may be used for whole paragraphs because of their numbers.</summary>
    private const int LongestHeading = 300;

    private readonly WordStyles styles;
    private readonly WordLists lists;
    private readonly WordNotes? notes;
    private readonly WordFields fields;
    private StringBuilder words = new();
    private List<TypedParagraph> paragraphs = [];
    private List<TypedParagraph> boxes = [];
    private OpenXmlElement? properties;
    private int? page, pageOfWords;

    private WordStory(OpenXmlElement story, WordStyles styles, WordLists lists, WordNotes? notes, bool isHeader)
    {
        this.styles = styles;
        this.lists = lists;
        this.notes = notes;
        fields = new WordFields(story, dropsPageNumbers: isHeader);
        // Word notes where its pages began when it last set the document; without such notes no page is known.
        if (notes is not null && story.Descendants().Any(element => element.LocalName == "lastRenderedPageBreak")) page = 1;
    }

    /// <summary>How many characters of it are hidden.</summary>
    public int Hidden { get; private set; }

    public IReadOnlyList<TypedParagraph> Paragraphs => paragraphs;

    /// <param name="notes">Collects what the story refers to; null for stories that have no notes.</param>
    /// <param name="isHeader">Whether page numbers are left out.</param>
    public static WordStory Read(OpenXmlElement story, WordStyles styles, WordLists lists, WordNotes? notes, bool isHeader)
    {
        var read = new WordStory(story, styles, lists, notes, isHeader);
        read.Walk(story);
        if (read.words.Length > 0) read.EndParagraph(null);
        return read;
    }

    private void Walk(OpenXmlElement container)
    {
        foreach (var child in container.ChildElements)
            switch (child.LocalName)
            {
                case "p": Paragraph(child); break;
                case "tbl": Table(child); break;
                case "AlternateContent": if (Preferred(child) is { } chosen) Walk(chosen); break;
                case "body" or "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "smartTag": Walk(child); break;
            }
    }

    private void Paragraph(OpenXmlElement paragraph)
    {
        properties = paragraph.Child("pPr");
        WalkInline(paragraph);
        // Without its mark a paragraph runs on into the next.
        var mark = properties.Child("rPr");
        if (mark.Child("del") is not null || mark.Child("moveFrom") is not null || mark.Switch("vanish") == true) return;
        EndParagraph(properties);
    }

    private void EndParagraph(OpenXmlElement? ended)
    {
        var (list, level) = styles.ListOf(ended);
        var mark = list > 0 ? lists.Next(list, level) : "";
        var text = words.ToString();
        var (above, below) = styles.SpaceOf(ended);
        var shape = styles.IsHeading(ended) && text.Length <= LongestHeading ? BlockShape.Heading
            : list > 0 ? BlockShape.ListItem
            : BlockShape.Text;
        var isBlank = string.IsNullOrWhiteSpace(text);
        if (boxes.Count > 0 && pageOfWords is null) pageOfWords = page;
        paragraphs.Add(new TypedParagraph(isBlank ? BlockShape.Text : shape, mark.Length > 0 && !isBlank ? $"{mark} {text.TrimStart()}" : text)
        {
            SpaceAbove = above,
            SpaceBelow = below,
            Page = pageOfWords ?? page,
        });
        words.Clear();
        pageOfWords = null;
        paragraphs.AddRange(boxes);
        boxes = [];
    }

    private void WalkInline(OpenXmlElement container)
    {
        foreach (var child in container.ChildElements)
            switch (child.LocalName)
            {
                case "r": Run(child); break;
                case "fldSimple" when fields.IsLeftOut(child.Get("instr")): break;
                case "AlternateContent": if (Preferred(child) is { } chosen) WalkInline(chosen); break;
                case "t": Append(child.InnerText, isHidden: false); break;
                case "hyperlink" or "smartTag" or "customXml" or "sdt" or "sdtContent" or "fldSimple" or "ins" or "moveTo" or "dir" or "bdo"
                    or "rubyBase":
                    WalkInline(child);
                    break;
                case "oMath" or "oMathPara": Append(Formula(child), isHidden: false); break;
            }
    }

    private void Run(OpenXmlElement run)
    {
        var isHidden = styles.IsHidden(run.Child("rPr"), properties);
        foreach (var child in run.ChildElements)
            switch (child.LocalName)
            {
                case "t": Append(child.InnerText, isHidden); break;
                case "tab" or "ptab": Append("\t", isHidden); break;
                case "br" or "cr": Append("\n", isHidden); break;
                case "noBreakHyphen": Append("-", isHidden); break;
                case "sym": Append(Sign(child), isHidden); break;
                case "ruby": if (child.Child("rubyBase") is { } spoken) WalkInline(spoken); break;
                case "fldChar" or "instrText": fields.Meet(child); break;
                case "lastRenderedPageBreak": page++; break;
                case "footnoteReference" or "endnoteReference":
                    if (!isHidden) notes?.Refer(child);
                    // A mark of the writer's own stands behind its reference in the same run.
                    if (child.Get("customMarkFollows") is "1" or "true" or "on") return;
                    break;
                case "drawing" or "pict" or "object": if (!isHidden) Boxes(child); break;
                case "AlternateContent": if (!isHidden && Preferred(child) is { } chosen) Boxes(chosen); break;
            }
    }

    private void Append(string text, bool isHidden)
    {
        if (!fields.ShowsWords) return;
        if (isHidden)
        {
            Hidden += text.Count(c => !char.IsWhiteSpace(c));
            return;
        }
        words.Append(text);
        pageOfWords ??= page;
    }

    private static string Sign(OpenXmlElement sign) =>
        int.TryParse(sign.Get("char"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? SymbolFont.Sign(sign.Get("font") ?? "", code).ToString()
            : "";

    private static string Formula(OpenXmlElement formula) =>
        string.Concat(formula.Descendants().Where(part => part.LocalName == "t").Select(part => part.InnerText));

    /// <summary>The same thing twice, for new and for old programs: the new one, unless it has nothing.</summary>
    private static OpenXmlElement? Preferred(OpenXmlElement alternatives) =>
        alternatives.ChildElements.FirstOrDefault(choice => choice.LocalName == "Choice" && choice.HasChildren) ?? alternatives.Child("Fallback");

    /// <summary>A box that hangs on the paragraph before its first word is read above it, any other below.</summary>
    private void Boxes(OpenXmlElement drawing)
    {
        foreach (var box in OutermostBoxes(drawing))
        {
            var inside = Apart(() => Walk(box));
            (words.Length == 0 ? paragraphs : boxes).AddRange([BlankLine, .. inside, BlankLine]);
        }
    }

    private static IEnumerable<OpenXmlElement> OutermostBoxes(OpenXmlElement drawing)
    {
        foreach (var child in drawing.ChildElements)
            if (child.LocalName == "txbxContent") yield return child;
            else if (child.LocalName == "AlternateContent")
            {
                if (Preferred(child) is { } chosen)
                    foreach (var box in OutermostBoxes(chosen)) yield return box;
            }
            else
                foreach (var box in OutermostBoxes(child)) yield return box;
    }

    private static TypedParagraph BlankLine => new(BlockShape.Text, "");

    /// <summary>Reads something that stands by itself, a box or a cell, in the middle of a paragraph or not.</summary>
    private List<TypedParagraph> Apart(Action read)
    {
        var (outerParagraphs, outerBoxes, outerWords, outerProperties, outerPage) = (paragraphs, boxes, words, properties, pageOfWords);
        (paragraphs, boxes, words, pageOfWords) = ([], [], new StringBuilder(), null);
        read();
        if (words.Length > 0) EndParagraph(null);
        var inside = paragraphs;
        (paragraphs, boxes, words, properties, pageOfWords) = (outerParagraphs, outerBoxes, outerWords, outerProperties, outerPage);
        return inside;
    }

    private void Table(OpenXmlElement table)
    {
        var rows = new List<IReadOnlyList<IReadOnlyList<TypedParagraph>>>();
        foreach (var row in Unwrapped(table, "tr"))
            if (row.Child("trPr").Child("del") is null)
                rows.Add([.. Unwrapped(row, "tc").Where(IsSeen).Select(cell => Apart(() => Walk(cell)))]);
        paragraphs.AddRange(TableText.Of(rows));
        paragraphs.Add(BlankLine);
    }

    /// <summary>Rows or cells, which content controls and the like may stand around.</summary>
    private static IEnumerable<OpenXmlElement> Unwrapped(OpenXmlElement container, string name)
    {
        foreach (var child in container.ChildElements)
            if (child.LocalName == name) yield return child;
            else if (child.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
                foreach (var inner in Unwrapped(child, name)) yield return inner;
    }

    /// <summary>Not what goes on from a merged cell above or before, nor what was deleted.</summary>
    private static bool IsSeen(OpenXmlElement cell)
    {
        var properties = cell.Child("tcPr");
        return properties.Child("cellDel") is null && !GoesOn(properties.Child("vMerge")) && !GoesOn(properties.Child("hMerge"));
    }

    private static bool GoesOn(OpenXmlElement? merge) => merge is not null && merge.Get("val") != "restart";
}
