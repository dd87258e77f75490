using System.Text.Json.Serialization;

namespace Letters.Answering.Model;

/// <summary>A statement as a model drafts it. Nothing of it is believed: see <see cref="StatementProof"/>.</summary>
/// <param name="Claim">What one speaker says in one letter, as the words after "that".</param>
/// <param name="Quotes">The words that are to prove it.</param>
public sealed record ModelStatement(
    [property: JsonRequired] string Claim,
    [property: JsonRequired] IReadOnlyList<ModelQuote> Quotes);

/// <param name="Passage">The number of a passage of the sheet.</param>
/// <param name="Words">Verbatim words of that passage.</param>
public sealed record ModelQuote([property: JsonRequired] int Passage, [property: JsonRequired] string Words);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ModelStatement))]
internal sealed partial class ModelJson : JsonSerializerContext;
