using System.Text.Json.Serialization;
using Letters.Archive;

namespace BotService.Indexes;

/// <summary>The JSON of the index file's columns. What a letter computes from its other properties is left out.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Letter))]
[JsonSerializable(typeof(int[]))]
internal sealed partial class IndexJson : JsonSerializerContext;
