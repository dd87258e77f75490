using System.Text.Json;
using BotService.Indexes.Qdrant;
using Qdrant.Client.Grpc;
using Ours = BotService.Indexes.Qdrant;
using Theirs = Qdrant.Client.Grpc;

namespace BotService.MicrosoftSdk.Indexes;

/// <summary>What is asked of Qdrant, in the words of its protobuf description instead of its OpenAPI one.</summary>
internal static class GrpcRequests
{
    public static Theirs.CreateCollection Of(string name, Ours.CreateCollection request)
    {
        var created = new Theirs.CreateCollection
        {
            CollectionName = name,
            ReplicationFactor = (uint)request.ReplicationFactor,
            WriteConsistencyFactor = (uint)request.WriteConsistencyFactor,
            VectorsConfig = new VectorsConfig { ParamsMap = new VectorParamsMap() },
            SparseVectorsConfig = new SparseVectorConfig(),
        };
        if (request.ShardNumber is { } shards) created.ShardNumber = (uint)shards;
        foreach (var (vector, parameters) in request.Vectors)
            created.VectorsConfig.ParamsMap.Map[vector] = new Theirs.VectorParams
            {
                Size = (ulong)parameters.Size,
                Distance = Enum.Parse<Distance>(parameters.Distance),
                MultivectorConfig = new Theirs.MultiVectorConfig { Comparator = MultiVectorComparator.MaxSim },
            };
        foreach (var vector in request.SparseVectors.Keys)
            created.SparseVectorsConfig.Map[vector] = new Theirs.SparseVectorParams { Modifier = Modifier.Idf };
        return created;
    }

    public static AliasOperations Of(AliasAction action) => action switch
    {
        { CreateAlias: { } made } => new AliasOperations { CreateAlias = new Theirs.CreateAlias { AliasName = made.AliasName, CollectionName = made.CollectionName } },
        { DeleteAlias: { } gone } => new AliasOperations { DeleteAlias = new Theirs.DeleteAlias { AliasName = gone.AliasName } },
        _ => throw new ArgumentException("An alias is made or deleted.", nameof(action)),
    };

    public static PayloadSchemaType SchemaOf(CreateFieldIndex request) => request.FieldSchema switch
    {
        "keyword" => PayloadSchemaType.Keyword,
        "datetime" => PayloadSchemaType.Datetime,
        _ => throw new ArgumentException($"No field is indexed as {request.FieldSchema}.", nameof(request)),
    };

    public static Theirs.PointStruct Of(Ours.PointStruct point)
    {
        var vectors = new NamedVectors();
        if (point.Vector.Sentences is { } sentences) vectors.Vectors[QdrantCollection.Sentences] = new Vector { MultiDense = Of(sentences) };
        if (point.Vector.Terms is { } terms) vectors.Vectors[QdrantCollection.Terms] = new Vector { Sparse = Of(terms) };
        var sent = new Theirs.PointStruct { Id = point.Id, Vectors = new Vectors { Vectors_ = vectors } };
        foreach (var (name, value) in GrpcPayload.Of(point.Payload)) sent.Payload[name] = value;
        return sent;
    }

    public static PointsUpdateOperation Of(UpdateOperation operation) => operation switch
    {
        { Upsert: { } upsert } => new PointsUpdateOperation
        {
            Upsert = new PointsUpdateOperation.Types.PointStructList { Points = { upsert.Points.Select(Of) } },
        },
        { Delete: { } delete } => new PointsUpdateOperation
        {
            DeletePoints = new PointsUpdateOperation.Types.DeletePoints { Points = new PointsSelector { Filter = Of(delete.Filter) } },
        },
        _ => throw new ArgumentException("Points are written or deleted.", nameof(operation)),
    };

    public static Filter Of(QdrantFilter filter) => new() { Must = { filter.Must.Select(Of) } };

    public static PrefetchQuery Of(Prefetch prefetch)
    {
        var sent = new PrefetchQuery
        {
            Query = new Query { Nearest = NearestOf(prefetch.Query) },
            Using = prefetch.Using,
            Filter = Of(prefetch.Filter),
            Limit = (ulong)prefetch.Limit,
        };
        if (prefetch.Params is { } parameters) sent.Params = new Theirs.SearchParams { Exact = parameters.Exact };
        return sent;
    }

    public static Query FusionOf(FusionQuery query) => query.Fusion == "rrf"
        ? new Query { Fusion = Fusion.Rrf }
        : throw new ArgumentException($"Nothing is fused by {query.Fusion}.", nameof(query));

    private static Theirs.Condition Of(Ours.Condition condition) => condition switch
    {
        { HasId: { } ids } => Conditions.HasId(ids),
        { Key: { } key, Match: { Any: { } any } } => Conditions.Match(key, any),
        { Key: { } key, Match: { Value: { } value } } => Conditions.MatchKeyword(key, value),
        _ => throw new ArgumentException("A condition matches a field or names ids.", nameof(condition)),
    };

    private static VectorInput NearestOf(JsonElement query) => query.ValueKind == JsonValueKind.Array
        ? new VectorInput { MultiDense = Of(query.Deserialize(QdrantJson.Default.SingleArrayArray) ?? []) }
        : query.Deserialize(QdrantJson.Default.SparseVector) is { } sparse
            ? new VectorInput { Sparse = Of(sparse) }
            : throw new ArgumentException("A question is a multi-vector or a sparse vector.", nameof(query));

    private static MultiDenseVector Of(IEnumerable<float[]> vectors) => new() { Vectors = { vectors.Select(vector => new DenseVector { Data = { vector } }) } };

    private static Theirs.SparseVector Of(Ours.SparseVector vector) => new() { Indices = { vector.Indices }, Values = { vector.Values } };
}
