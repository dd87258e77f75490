using System.Globalization;
using System.Xml.Linq;

namespace Letters.Reading.Formats.OpenDocument;

/// <summary>What styles say: of which list a paragraph is an item, what is hidden, how far paragraphs stand apart.</summary>
internal sealed class OdtStyles
{
    private const int LongestChain = 30;

    private const double TwipsPerInch = 1440;

    private readonly Dictionary<(string Family, string Name), XElement> styles = [];
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

    public bool IsHidden(string family, string? style) =>
        Chain(family, style).Select(element => element.Child("text-properties").Get("display")).FirstOrDefault(display => display is not null) == "none";

    /// <summary>The style of the list a paragraph of this style is an item of.</summary>
    public string? ListOf(string? style) =>
        Chain("paragraph", style).Select(element => element.Get("list-style-name")).FirstOrDefault(list => list is not null);

    public bool IsTitle(string? style) => Chain("paragraph", style).Any(element => element.Get("name") == "Title");

    /// <summary>The space above and below, in twentieths of a point.</summary>
    public (int Above, int Below) SpaceOf(string? style) => (Space(style, "margin-top"), Space(style, "margin-bottom"));

    /// <summary>The page a letter begins on, as its first paragraph asks for it.</summary>
    public XElement? PageOf(string? style)
    {
        var name = Chain("paragraph", style).Select(element => element.Get("master-page-name")).FirstOrDefault(page => page is { Length: > 0 });
        return pages.GetValueOrDefault(name ?? "Standard") ?? pages.GetValueOrDefault("Standard");
    }

    private int Space(string? style, string side) =>
        Twips(Chain("paragraph", style).Select(element => element.Child("paragraph-properties"))
            .Select(properties => properties.Get(side) ?? properties.Get("margin")).FirstOrDefault(space => space is not null));

    /// <summary>"0.5cm", "12pt".</summary>
    private static int Twips(string? length)
    {
        if (length is not { Length: > 2 }
            || !double.TryParse(length.AsSpan(0, length.Length - 2), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return 0;
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

    private IEnumerable<XElement> Chain(string family, string? style)
    {
        for (var i = 0; i < LongestChain && style is not null && styles.TryGetValue((family, style), out var found); i++)
        {
            yield return found;
            style = found.Get("parent-style-name");
        }
    }
}
