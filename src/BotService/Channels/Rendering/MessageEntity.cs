using System.Text.Json;
using System.Text.Json.Serialization;
using BotService.Channels.Activities;
using Letters.Answering;

namespace BotService.Channels.Rendering;

/// <summary>
/// The schema.org entity that tells Web Chat and Teams which sources a message cites. A message carries one at the most.
/// </summary>
internal sealed record MessageEntity
{
    /// <summary>Teams refuses a message with more.</summary>
    private const int MostCitations = 20;

    [JsonPropertyName("type")]
    public string Type { get; } = "https://schema.org/Message";

    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Message";

    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    /// <summary>Empty: the message itself.</summary>
    [JsonPropertyName("@id")]
    public string Id { get; } = "";

    public required IReadOnlyList<Claim> Citation { get; init; }

    public static JsonElement Of(IReadOnlyList<Citation> citations, Uri site) => JsonSerializer.SerializeToElement(
        new MessageEntity { Citation = [.. citations.Take(MostCitations).Select(citation => Claim.Of(citation, site))] },
        ActivityJson.Default.MessageEntity);
}

/// <summary>One cited source.</summary>
/// <param name="Id">The address the link definition of the text names, by which Web Chat joins the two.</param>
/// <param name="Position">The n of [n].</param>
/// <param name="Name">What Web Chat writes in its list of references.</param>
internal sealed record Claim(
    [property: JsonPropertyName("@id")] string Id,
    int Position,
    string Name,
    CitedDocument Appearance)
{
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Claim";

    public static Claim Of(Citation citation, Uri site)
    {
        var address = citation.AddressAt(site);
        return new Claim(address, citation.Number, SourceLine.Of(citation), new CitedDocument(
            Cut.To(80, citation.Title), Cut.To(160, citation.Quote), address));
    }
}

/// <param name="Name">At most 80 characters.</param>
/// <param name="Abstract">At most 160 characters.</param>
internal sealed record CitedDocument(string Name, string Abstract, string Url)
{
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "DigitalDocument";
}
