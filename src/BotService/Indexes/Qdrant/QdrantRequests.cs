using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotService.Indexes.Qdrant;

// What is sent, in the words of Qdrant's OpenAPI description (schemas of the same or nearly the same names).

internal sealed record CreateCollection(
    Dictionary<string, VectorParams> Vectors,
    Dictionary<string, SparseVectorParams> SparseVectors,
    int? ShardNumber,
    int ReplicationFactor,
    int WriteConsistencyFactor);

internal sealed record VectorParams(int Size, string Distance, MultiVectorConfig MultivectorConfig);

internal sealed record MultiVectorConfig(string Comparator);

internal sealed record SparseVectorParams(string Modifier);

internal sealed record CreateFieldIndex(string FieldName, string FieldSchema);

internal sealed record ChangeAliases(IReadOnlyList<AliasAction> Actions);

/// <summary>One of the two.</summary>
internal sealed record AliasAction(CreateAlias? CreateAlias = null, DeleteAlias? DeleteAlias = null);

internal sealed record CreateAlias(string CollectionName, string AliasName);

internal sealed record DeleteAlias(string AliasName);

internal sealed record PointsList(IReadOnlyList<PointStruct> Points);

internal sealed record PointStruct(Guid Id, PointVectors Vector, PointPayload Payload);

/// <param name="Sentences">The named multi-vector: one a sentence. The codes are whole numbers; the server brings them to length 1.</param>
/// <param name="Terms">The named sparse vector.</param>
internal sealed record PointVectors(IReadOnlyList<float[]>? Sentences = null, SparseVector? Terms = null);

internal sealed record SparseVector(IReadOnlyList<uint> Indices, IReadOnlyList<float> Values);

internal sealed record PointRequest(IReadOnlyList<Guid> Ids, IReadOnlyList<string> WithPayload);

internal sealed record ScrollRequest(QdrantFilter Filter, int Limit, IReadOnlyList<string> WithPayload, JsonElement? Offset = null);

internal sealed record CountRequest(QdrantFilter Filter, bool Exact = true);

internal sealed record QueryRequest(IReadOnlyList<Prefetch> Prefetch, FusionQuery Query, int Limit, IReadOnlyList<string> WithPayload);

/// <param name="Query">A multi-vector of the question's one vector, or a sparse vector.</param>
internal sealed record Prefetch(JsonElement Query, string Using, QdrantFilter Filter, int Limit, SearchParams? Params = null);

internal sealed record SearchParams(bool Exact);

internal sealed record FusionQuery(string Fusion);

internal sealed record UpdateOperations(IReadOnlyList<UpdateOperation> Operations);

/// <summary>One of the two.</summary>
internal sealed record UpdateOperation(PointsList? Upsert = null, FilterSelector? Delete = null);

internal sealed record FilterSelector(QdrantFilter Filter);

internal sealed record QdrantFilter(IReadOnlyList<Condition> Must);

/// <summary>A field with its match, or ids.</summary>
internal sealed record Condition(string? Key = null, Match? Match = null, IReadOnlyList<Guid>? HasId = null)
{
    public static Condition Is(string key, string value) => new(key, new Match(value));

    public static Condition IsAny(string key, IReadOnlyList<string> values) => new(key, new Match(null, values));
}

/// <summary>One of the two.</summary>
internal sealed record Match(string? Value = null, IReadOnlyList<string>? Any = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CreateCollection))]
[JsonSerializable(typeof(CreateFieldIndex))]
[JsonSerializable(typeof(ChangeAliases))]
[JsonSerializable(typeof(PointsList))]
[JsonSerializable(typeof(PointRequest))]
[JsonSerializable(typeof(ScrollRequest))]
[JsonSerializable(typeof(CountRequest))]
[JsonSerializable(typeof(QueryRequest))]
[JsonSerializable(typeof(UpdateOperations))]
[JsonSerializable(typeof(FilterSelector))]
[JsonSerializable(typeof(SparseVector))]
[JsonSerializable(typeof(float[][]))]
[JsonSerializable(typeof(Reply<bool>))]
[JsonSerializable(typeof(Reply<UpdateResult>))]
[JsonSerializable(typeof(Reply<IReadOnlyList<UpdateResult>>), TypeInfoPropertyName = "ReplyUpdateResults")]
[JsonSerializable(typeof(Reply<IReadOnlyList<PointRecord>>), TypeInfoPropertyName = "ReplyRecords")]
[JsonSerializable(typeof(Reply<ScrollResult>))]
[JsonSerializable(typeof(Reply<CountResult>))]
[JsonSerializable(typeof(Reply<QueryResult>))]
[JsonSerializable(typeof(Reply<AliasList>))]
[JsonSerializable(typeof(Reply<Existence>))]
[JsonSerializable(typeof(ErrorReply))]
internal sealed partial class QdrantJson : JsonSerializerContext;
