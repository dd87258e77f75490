using DocumentFormat.OpenXml;

namespace Letters.Reading.Formats.Word;

/// <summary>What styles say of paragraphs and words: that they are headings, items of a list, hidden, or apart from each other.</summary>
internal sealed class WordStyles
{
    /// <summary>How many styles may build on one another; more is a ring.</summary>
    private const int LongestChain = 30;

    /// <summary>Outline levels 0 to 8 are headings; 9 is body text (ECMA-376 part 1, 17.3.1.20).</summary>
    private const int BodyText = 9;

    private readonly Dictionary<string, OpenXmlElement> byId = new(StringComparer.Ordinal);
    private readonly OpenXmlElement? defaultParagraph;
    private readonly OpenXmlElement? defaults;

    public WordStyles(OpenXmlElement? styles)
    {
        defaults = styles.Child("docDefaults").Child("pPrDefault").Child("pPr");
        foreach (var style in styles?.ChildElements.Where(child => child.LocalName == "style") ?? [])
        {
            byId.TryAdd(style.Attribute("styleId") ?? "", style);
            if (style.Attribute("type") == "paragraph" && style.Attribute("default") is "1" or "true" or "on") defaultParagraph ??= style;
        }
    }

    public bool IsHeading(OpenXmlElement? paragraph) =>
        paragraph.NumberOf("outlineLvl") is { } level ? level is >= 0 and < BodyText
        : Chain(paragraph).Any(style => style.Child("pPr").NumberOf("outlineLvl") is >= 0 and < BodyText || style.Value("name") is "Title" or "title");

    /// <summary>The list a paragraph is in, from its own properties or its style's; 0 where it is in none.</summary>
    public (int List, int Level) ListOf(OpenXmlElement? paragraph)
    {
        var own = paragraph.Child("numPr");
        int? list = own.NumberOf("numId"), level = own.NumberOf("ilvl");
        foreach (var style in Chain(paragraph))
        {
            if (list is not null && level is not null) break;
            var inherited = style.Child("pPr").Child("numPr");
            list ??= inherited.NumberOf("numId");
            level ??= inherited.NumberOf("ilvl");
        }
        return (list ?? 0, Math.Clamp(level ?? 0, 0, WordLists.Levels - 1));
    }

    /// <summary>The list a style of lists is itself made of.</summary>
    public int? ListOfStyle(string style) => byId.GetValueOrDefault(style).Child("pPr").Child("numPr").NumberOf("numId");

    /// <summary>The space above and below a paragraph, in twentieths of a point.</summary>
    public (int Above, int Below) SpaceOf(OpenXmlElement? paragraph) => (Space(paragraph, "before"), Space(paragraph, "after"));

    public bool IsHidden(OpenXmlElement? run, OpenXmlElement? paragraph)
    {
        if (run.Switch("vanish") is { } own) return own;
        // Half a point to a point: written so that nobody sees it.
        if (run.NumberOf("sz") is >= 0 and <= 2) return true;
        foreach (var style in ChainOf(run.Value("rStyle")))
            if (style.Child("rPr").Switch("vanish") is { } ofStyle)
                return ofStyle;
        foreach (var style in Chain(paragraph))
            if (style.Child("rPr").Switch("vanish") is { } ofParagraph)
                return ofParagraph;
        return false;
    }

    private int Space(OpenXmlElement? paragraph, string side)
    {
        const int automatic = 280;
        foreach (var properties in Chain(paragraph).Select(style => style.Child("pPr")).Prepend(paragraph).Append(defaults))
        {
            var spacing = properties.Child("spacing");
            if (spacing.Attribute(side + "Autospacing") is "1" or "true" or "on") return automatic;
            if (spacing.Number(side) is { } space) return space;
        }
        return 0;
    }

    private IEnumerable<OpenXmlElement> Chain(OpenXmlElement? paragraph) =>
        paragraph.Value("pStyle") is { } style && byId.ContainsKey(style) ? ChainOf(style)
        : defaultParagraph is null ? []
        : ChainOf(defaultParagraph.Attribute("styleId"));

    private IEnumerable<OpenXmlElement> ChainOf(string? style)
    {
        for (var i = 0; i < LongestChain && style is not null && byId.TryGetValue(style, out var found); i++)
        {
            yield return found;
            style = found.Value("basedOn");
        }
    }
}
