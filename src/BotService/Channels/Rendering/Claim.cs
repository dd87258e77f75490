using System.Text.Json.Serialization;
using Letters.Answering;

namespace BotService.Channels.Rendering;

/// <summary>One cited source.</summary>
/// <param name="Id">The address the link definition of the text names, by which Web Chat joins the two; absent in Teams.</param>
/// <param name="Position">The n of [n].</param>
/// <param name="Name">What Web Chat writes in its list of references; absent in Teams.</param>
internal sealed record Claim(
    [property: JsonPropertyName("@id")] string? Id,
    int Position,
    string? Name,
    CitedDocument Appearance)
{
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Claim";

    public static Claim ForWebChat(Citation citation, Uri site)
    {
        var address = citation.AddressAt(site);
        return new Claim(address, citation.Number, SourceLine.Of(citation), CitedDocument.Of(citation) with { Url = address });
    }

    public static Claim ForTeams(Citation citation, int position, Frame frame) => new(null, position, null, CitedDocument.Of(citation) with
    {
        Url = frame.PagesAreReached ? citation.AddressAt(frame.Site) : null,
        Keywords = CitedDocument.KeywordsOf(citation),
        Image = DocumentIcon.Of(citation.Source),
    });
}

/// <summary>A source as Teams shows it while the reader rests on its mark. The limits are Teams'.</summary>
/// <param name="Name">At most 80 characters.</param>
/// <param name="Abstract">At most 160 characters; the Agents Playground refuses a citation without.</param>
internal sealed record CitedDocument(string Name, string Abstract)
{
    private const int LongestName = 80, LongestAbstract = 160, LongestKeyword = 28, MostKeywords = 3;

    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "DigitalDocument";

    public string? Url { get; init; }

    /// <summary>At most three of 28 characters.</summary>
    public IReadOnlyList<string>? Keywords { get; init; }

    public DocumentIcon? Image { get; init; }

    public static CitedDocument Of(Citation citation)
    {
        var name = Cut.To(LongestName, citation.Title) is { Length: > 0 } title ? title : Cut.To(LongestName, citation.Source);
        return new CitedDocument(name, Cut.To(LongestAbstract, citation.Quote) is { Length: > 0 } quote ? quote : name);
    }

    /// <summary>Number, date and first symbol: by these a letter is known. Null where it has none.</summary>
    public static IReadOnlyList<string>? KeywordsOf(Citation citation)
    {
        var known = new[] { citation.Reference is { } number ? $"No. {number}" : null, citation.Date?.ToProse(), citation.Symbols is [var symbol, ..] ? symbol : null }
            .OfType<string>().Select(word => Cut.To(LongestKeyword, word)).Where(word => word.Length > 0)
            .Distinct(StringComparer.Ordinal).Take(MostKeywords).ToList();
        return known.Count == 0 ? null : known;
    }
}

/// <summary>The picture Teams puts beside a source, by one of the names it knows.</summary>
internal sealed record DocumentIcon(string Name)
{
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "ImageObject";

    /// <param name="source">The letter's file.</param>
    public static DocumentIcon Of(string source) => new(Path.GetExtension(source).ToUpperInvariant() switch
    {
        ".PDF" => "PDF",
        ".DOC" or ".DOCX" or ".DOCM" or ".RTF" or ".ODT" => "Microsoft Word",
        _ => "Text",
    });
}
