using System.Text.Json.Serialization;

namespace Letters.Evaluation;

public sealed record BeirDocument(
    [property: JsonPropertyName("_id"), JsonRequired] string Id,
    [property: JsonPropertyName("title")] string? Title,
    [property: JsonPropertyName("text"), JsonRequired] string Text);

/// <param name="Article">What the question was asked of, where the collection says so.</param>
public sealed record BeirQuery(
    [property: JsonPropertyName("_id"), JsonRequired] string Id,
    [property: JsonPropertyName("text"), JsonRequired] string Text,
    [property: JsonPropertyName("article")] string? Article = null);

internal sealed record BeirAnswers(
    [property: JsonPropertyName("query-id"), JsonRequired] string QueryId,
    [property: JsonPropertyName("answers"), JsonRequired] IReadOnlyList<string> Answers);

[JsonSourceGenerationOptions(RespectNullableAnnotations = true)]
[JsonSerializable(typeof(BeirDocument))]
[JsonSerializable(typeof(BeirQuery))]
[JsonSerializable(typeof(BeirAnswers))]
internal sealed partial class BeirJson : JsonSerializerContext;
