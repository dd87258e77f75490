using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Letters.Reading.Layout;

namespace Letters.Reading.Formats;

/// <summary>
/// The words a reader of a web page sees. Nothing is fetched and nothing runs. Left out are scripts, styles, forms, navigation,
/// and what a tag itself hides: by "hidden", "aria-hidden" or its own "style". What only a style sheet hides is read, for style
/// sheets are not applied.
/// </summary>
internal sealed class HtmlPage
{
    /// <summary>No letter is nested deeper or has more tags; a page that has is refused rather than walked.</summary>
    private const int DeepestNesting = 400, MostTags = 200_000;

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "nav", "form", "button", "select", "textarea", "input", "iframe", "object",
        "embed", "svg", "math", "canvas", "audio", "video", "map", "dialog", "frameset", "noframes", "title",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "ol", "p",
        "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    };

    private readonly List<RawBlock> blocks = [];
    private readonly StringBuilder words = new();

    // Told once for a whole list or row: asked of each of its items, the tree would be counted through every time.
    private readonly Dictionary<IElement, int> numbers = [];
    private readonly HashSet<IElement> rowsOfTwo = [];
    private int hidden;

    private HtmlPage()
    {
    }

    /// <returns>Null: the page is nested too deeply or has too many tags.</returns>
    public static (IReadOnlyList<RawBlock> Blocks, int Hidden)? Read(string decoded)
    {
        if (decoded.AsSpan().Count('<') > MostTags || DeepestOpenTags(decoded) > DeepestNesting) return null;
        using var document = new HtmlParser().ParseDocument(decoded);
        var page = new HtmlPage();
        if (document.Body is null) return (page.blocks, 0);
        if (document.QuerySelector("h1") is null && document.Title is { Length: > 0 } title)
            page.blocks.Add(new RawBlock(BlockShape.Heading, title));
        if (!page.Walk(document.Body, BlockShape.Text, depth: 0)) return null;
        page.EndBlock(BlockShape.Text);
        return (page.blocks, page.hidden);
    }

    private bool Walk(INode parent, BlockShape shape, int depth)
    {
        if (depth > DeepestNesting) return false;
        foreach (var node in parent.ChildNodes)
            if (node is IText text) Append(text.Data, parent.NodeName.Equals("pre", StringComparison.OrdinalIgnoreCase));
            else if (node is IElement element && !WalkElement(element, shape, depth)) return false;
        return true;
    }

    private bool WalkElement(IElement element, BlockShape shape, int depth)
    {
        var name = element.LocalName;
        if (IsHidden(element)) hidden += element.TextContent.Count(c => !char.IsWhiteSpace(c));
        if (Unseen.Contains(name) || IsHidden(element)) return true;
        if (name is "br") words.Append('\n');
        if (name is "td" or "th" && words.Length > 0) words.Append(CellBorder(element));
        if (!Blocks.Contains(name)) return Walk(element, shape, depth + 1);
        var inner = IsQuotedMessage(element) ? BlockShape.Aside : ShapeOf(name, shape);
        EndBlock(shape);
        if (name is "ol") CountItems(element);
        if (name is "tr" && element.ChildElementCount == 2) rowsOfTwo.Add(element);
        if (name is "li" && numbers.TryGetValue(element, out var number)) words.Append(number).Append(". ");
        else if (name is "li") words.Append("- ");
        if (!Walk(element, inner, depth + 1)) return false;
        EndBlock(inner);
        if (name is "hr") blocks.Add(new RawBlock(BlockShape.Rule, ""));
        return true;
    }

    private static BlockShape ShapeOf(string name, BlockShape outer) => name switch
    {
        _ when outer is BlockShape.Aside => outer,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockShape.Heading,
        "li" => BlockShape.ListItem,
        "tr" => BlockShape.TableRow,
        "footer" or "aside" => BlockShape.Aside,
        _ => outer,
    };

    /// <summary>An earlier message as mail programs set it under or into the answer.</summary>
    private static bool IsQuotedMessage(IElement element) =>
        (element.LocalName == "blockquote" && element.GetAttribute("type") == "cite")
        || element.ClassList.Any(name => name is "gmail_quote" or "yahoo_quoted" or "moz-cite-prefix" or "gmail_attr");

    /// <summary>A row of two cells reads as "Date: 24 May 2024", a wider one as cells with bars between.</summary>
    private string CellBorder(IElement cell) =>
        cell.ParentElement is { } row && rowsOfTwo.Contains(row) ? (words[^1] == ':' ? " " : ": ") : " | ";

    private void CountItems(IElement list)
    {
        var next = int.TryParse(list.GetAttribute("start"), CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var child in list.ChildNodes)
            if (child is IElement { LocalName: "li" } item) numbers[item] = next++;
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true") return true;
        var style = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() ?? "";
        return style.Contains("display:none", StringComparison.Ordinal) || style.Contains("visibility:hidden", StringComparison.Ordinal)
            || style.Contains("mso-hide:all", StringComparison.Ordinal) || style.Split(';').Any(rule =>
                rule is "opacity:0" or "font-size:0" or "font-size:0px" or "font-size:0pt" or "font-size:1px");
    }

    private void Append(string text, bool asWritten)
    {
        foreach (var c in text)
            if (asWritten || !char.IsWhiteSpace(c) || c == '\u00A0') words.Append(c);
            else if (words.Length > 0 && words[^1] is not (' ' or '\n')) words.Append(' ');
    }

    private void EndBlock(BlockShape shape)
    {
        var text = words.ToString();
        words.Clear();
        // Breaks are set between paragraphs as well as between lines; the judge of plain text decides.
        if (shape == BlockShape.Text && text.Contains('\n', StringComparison.Ordinal)) AddLines(text);
        else if (text.Length > 0) blocks.Add(new RawBlock(shape, text));
    }

    private void AddLines(string text)
    {
        var (lines, invisible) = CanonicalText.Of(text);
        hidden += invisible;
        blocks.AddRange(LineLayout.BlocksOf(lines));
    }

    /// <summary>An upper bound of the nesting, told without building the tree, whose building is slow for the deepest.</summary>
    private static int DeepestOpenTags(string decoded)
    {
        int depth = 0, deepest = 0;
        for (var i = decoded.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < decoded.Length; i = decoded.IndexOf('<', i + 1))
        {
            if (decoded[i + 1] == '/') depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(decoded[i + 1]) && !ClosesItself(decoded.AsSpan(i + 1))) deepest = Math.Max(deepest, ++depth);
        }
        return deepest;
    }

    private static bool ClosesItself(ReadOnlySpan<char> tag)
    {
        var name = tag[..Math.Min(tag.Length, 10)];
        var end = name.IndexOfAny(" >/\n");
        return (end < 0 ? name.ToString() : name[..end].ToString()).ToLowerInvariant()
            is "br" or "p" or "li" or "hr" or "img" or "meta" or "link" or "input" or "td" or "tr" or "th" or "dt" or "dd" or "o:p"
            or "wbr" or "col" or "option" or "area" or "base" or "source";
    }
}
