using System.Globalization;
using System.Xml.Linq;

namespace Letters.Reading.Formats.OpenDocument;

/// <summary>What styles say: of which list a paragraph is an item, what is hidden, how far paragraphs stand apart.</summary>
internal sealed class OdtStyles
{
    private const int LongestChain = 30;

    private const double TwipsPerInch = 1440;

    /// <summary>What a style says; null where it says nothing.</summary>
    private sealed record Look(bool? IsHidden, string? List, bool? IsTitle, int? Above, int? Below, string? Page)
    {
        public static readonly Look Plain = new(null, null, null, null, null, null);

        public Look Over(Look under) => new(
            IsHidden ?? under.IsHidden, List ?? under.List, IsTitle ?? under.IsTitle, Above ?? under.Above, Below ?? under.Below, Page ?? under.Page);
    }

    private readonly Dictionary<(string Family, string Name), XElement> styles = [];
    private readonly Dictionary<(string Family, string Name), Look> looks = [];
    private readonly Dictionary<string, XElement> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> pages = new(StringComparer.Ordinal);

    /// <param name="documents">The roots of content.xml and styles.xml; what the first declares counts.</param>
    public OdtStyles(IEnumerable<XElement> documents)
    {
        foreach (var declared in documents.SelectMany(root => root.Elements())
            .Where(part => part.Name.LocalName is "automatic-styles" or "styles" or "master-styles").SelectMany(part => part.Elements()))
            switch (declared.Name.LocalName)
            {
                case "style": styles.TryAdd((declared.Get("family") ?? "", declared.Get("name") ?? ""), declared); break;
                case "list-style": lists.TryAdd(declared.Get("name") ?? "", declared); break;
                case "outline-style": Outline ??= declared; break;
                case "master-page": pages.TryAdd(declared.Get("name") ?? "", declared); break;
            }
    }

    /// <summary>How headings are numbered.</summary>
    public XElement? Outline { get; }

    public XElement? List(string? name) => name is null ? null : lists.GetValueOrDefault(name);

    public bool IsHidden(string family, string? style) => LookOf(family, style).IsHidden ?? false;

    /// <summary>The style of the list a paragraph of this style is an item of.</summary>
    public string? ListOf(string? style) => LookOf("paragraph", style).List;

    public bool IsTitle(string? style) => LookOf("paragraph", style).IsTitle ?? false;

    /// <summary>The space above and below, in twentieths of a point.</summary>
    public (int Above, int Below) SpaceOf(string? style)
    {
        var look = LookOf("paragraph", style);
        return (look.Above ?? 0, look.Below ?? 0);
    }

    /// <summary>The page a letter begins on, as its first paragraph asks for it.</summary>
    public XElement? PageOf(string? style) =>
        pages.GetValueOrDefault(LookOf("paragraph", style).Page ?? "Standard") ?? pages.GetValueOrDefault("Standard");

    /// <summary>Looked up once: a style is asked for as often as there are words.</summary>
    private Look LookOf(string family, string? style)
    {
        if (style is null) return Look.Plain;
        if (looks.TryGetValue((family, style), out var known)) return known;
        var look = Look.Plain;
        var next = style;
        for (var i = 0; i < LongestChain && next is not null && styles.TryGetValue((family, next), out var found); i++)
        {
            look = look.Over(LookOf(found));
            next = found.Get("parent-style-name");
        }
        return looks[(family, style)] = look;
    }

    private static Look LookOf(XElement style)
    {
        var paragraph = style.Child("paragraph-properties");
        return new Look(
            style.Child("text-properties").Get("display") is { } display ? display == "none" : null,
            style.Get("list-style-name"),
            style.Get("name") == "Title" ? true : null,
            Twips(paragraph.Get("margin-top") ?? paragraph.Get("margin")),
            Twips(paragraph.Get("margin-bottom") ?? paragraph.Get("margin")),
            style.Get("master-page-name") is { Length: > 0 } page ? page : null);
    }

    /// <summary>"0.5cm", "12pt".</summary>
    private static int? Twips(string? length)
    {
        if (length is not { Length: > 2 }
            || !double.TryParse(length.AsSpan(0, length.Length - 2), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return null;
        var inches = length[^2..] switch
        {
            "in" => number,
            "cm" => number / 2.54,
            "mm" => number / 25.4,
            "pt" => number / 72,
            "pc" => number / 6,
            _ => 0,
        };
        return (int)Math.Clamp(inches * TwipsPerInch, 0, 100_000);
    }
}
