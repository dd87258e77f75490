using DocumentFormat.OpenXml;

namespace Letters.Reading.Formats.Word;

/// <summary>What styles say of paragraphs and words: that they are headings, items of a list, hidden, or apart from each other.</summary>
internal sealed class WordStyles
{
    /// <summary>How many styles may build on one another; more is a ring.</summary>
    private const int LongestChain = 30;

    /// <summary>Outline levels 0 to 8 are headings; 9 is body text (ECMA-376 part 1, 17.3.1.20).</summary>
    private const int BodyText = 9;

    /// <summary>Where Word itself sets the space, in twentieths of a point: that of a paragraph of HTML.</summary>
    private const int AutomaticSpace = 280;

    /// <summary>What a style, or a paragraph itself, says; null where it says nothing.</summary>
    private sealed record Look(bool? IsHeading, int? List, int? Level, int? Above, int? Below, bool? IsHidden)
    {
        public static readonly Look Plain = new(null, null, null, null, null, null);

        public Look Over(Look under) => new(
            IsHeading ?? under.IsHeading, List ?? under.List, Level ?? under.Level, Above ?? under.Above, Below ?? under.Below,
            IsHidden ?? under.IsHidden);
    }

    private readonly Dictionary<string, OpenXmlElement> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Look> looks = new(StringComparer.Ordinal);
    private readonly string? defaultParagraph;
    private readonly Look defaults;

    public WordStyles(OpenXmlElement? styles)
    {
        defaults = LookOf(styles.Child("docDefaults").Child("pPrDefault").Child("pPr"), run: null);
        foreach (var style in styles?.ChildElements.Where(child => child.LocalName == "style") ?? [])
        {
            var id = style.Get("styleId") ?? "";
            byId.TryAdd(id, style);
            if (style.Get("type") == "paragraph" && style.Get("default") is "1" or "true" or "on") defaultParagraph ??= id;
        }
    }

    public bool IsHeading(OpenXmlElement? paragraph) => LookOf(paragraph, run: null).IsHeading ?? StyleOf(paragraph).IsHeading ?? false;

    /// <summary>The list a paragraph is in, from its own properties or its style's; 0 where it is in none.</summary>
    public (int List, int Level) ListOf(OpenXmlElement? paragraph)
    {
        var look = LookOf(paragraph, run: null).Over(StyleOf(paragraph));
        return (look.List ?? 0, Math.Clamp(look.Level ?? 0, 0, WordLists.Levels - 1));
    }

    /// <summary>The list a style of lists is itself made of.</summary>
    public int? ListOfStyle(string style) => StyleOf(style).List;

    /// <summary>The space above and below a paragraph, in twentieths of a point.</summary>
    public (int Above, int Below) SpaceOf(OpenXmlElement? paragraph)
    {
        var look = LookOf(paragraph, run: null).Over(StyleOf(paragraph)).Over(defaults);
        return (look.Above ?? 0, look.Below ?? 0);
    }

    /// <summary>Hidden, or written half a point to a point high so that nobody sees it.</summary>
    public bool IsHidden(OpenXmlElement? run, OpenXmlElement? paragraph) =>
        run.Switch("vanish")
        ?? (run.NumberOf("sz") is >= 0 and <= 2 ? true : (bool?)null)
        ?? (run.Value("rStyle") is { } style ? StyleOf(style).IsHidden : (bool?)null)
        ?? StyleOf(paragraph).IsHidden
        ?? false;

    private Look StyleOf(OpenXmlElement? paragraph) =>
        paragraph.Value("pStyle") is { } style && byId.ContainsKey(style) ? StyleOf(style)
        : defaultParagraph is null ? Look.Plain
        : StyleOf(defaultParagraph);

    /// <summary>Looked up once: a style is asked for as often as there are words.</summary>
    private Look StyleOf(string id)
    {
        if (looks.TryGetValue(id, out var known)) return known;
        var look = Look.Plain;
        var next = id;
        for (var i = 0; i < LongestChain && next is not null && byId.TryGetValue(next, out var style); i++)
        {
            var own = LookOf(style.Child("pPr"), style.Child("rPr"));
            if (style.Value("name") is "Title" or "title") own = own with { IsHeading = true };
            look = look.Over(own);
            next = style.Value("basedOn");
        }
        return looks[id] = look;
    }

    private static Look LookOf(OpenXmlElement? paragraph, OpenXmlElement? run)
    {
        var (list, spacing) = (paragraph.Child("numPr"), paragraph.Child("spacing"));
        return new Look(
            paragraph.NumberOf("outlineLvl") is { } level ? level is >= 0 and < BodyText : null,
            list.NumberOf("numId"), list.NumberOf("ilvl"), Space(spacing, "before"), Space(spacing, "after"), run.Switch("vanish"));
    }

    private static int? Space(OpenXmlElement? spacing, string side) =>
        spacing.Get(side + "Autospacing") is "1" or "true" or "on" ? AutomaticSpace : spacing.Number(side);
}
