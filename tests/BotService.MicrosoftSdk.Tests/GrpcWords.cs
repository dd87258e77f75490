using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace BotService.Tests.MicrosoftSdk;

/// <summary>What gRPC says, in the words of the OpenAPI description, and the other way round.</summary>
internal static class GrpcWords
{
    public static JsonNode Of(CreateCollection asked)
    {
        var body = new JsonObject
        {
            ["vectors"] = Members(asked.VectorsConfig.ParamsMap.Map.Select(vector => (vector.Key, (JsonNode?)new JsonObject
            {
                ["size"] = vector.Value.Size,
                ["distance"] = vector.Value.Distance.ToString(),
                ["multivector_config"] = new JsonObject { ["comparator"] = vector.Value.MultivectorConfig.Comparator == MultiVectorComparator.MaxSim ? "max_sim" : "" },
            }))),
            ["sparse_vectors"] = Members(asked.SparseVectorsConfig.Map.Select(vector =>
                (vector.Key, (JsonNode?)new JsonObject { ["modifier"] = vector.Value.Modifier == Modifier.Idf ? "idf" : "none" }))),
            ["replication_factor"] = asked.ReplicationFactor,
            ["write_consistency_factor"] = asked.WriteConsistencyFactor,
        };
        if (asked.HasShardNumber) body["shard_number"] = asked.ShardNumber;
        return body;
    }

    public static JsonNode Of(ChangeAliases asked) => new JsonObject
    {
        ["actions"] = All(asked.Actions.Select(action => (JsonNode)(action.CreateAlias is { } made
            ? new JsonObject { ["create_alias"] = new JsonObject { ["collection_name"] = made.CollectionName, ["alias_name"] = made.AliasName } }
            : new JsonObject { ["delete_alias"] = new JsonObject { ["alias_name"] = action.DeleteAlias.AliasName } }))),
    };

    public static JsonNode Of(CreateFieldIndexCollection asked) => new JsonObject
    {
        ["field_name"] = asked.FieldName,
        ["field_schema"] = asked.FieldType switch { FieldType.Keyword => "keyword", FieldType.Datetime => "datetime", var other => other.ToString() },
    };

    public static JsonNode Points(IEnumerable<PointStruct> points) => new JsonObject { ["points"] = All(points.Select(point => (JsonNode)new JsonObject
    {
        ["id"] = point.Id.Uuid,
        ["vector"] = Members(point.Vectors.Vectors_.Vectors.Select(vector => (vector.Key, (JsonNode?)(vector.Value.MultiDense is { } many ? Of(many) : Of(vector.Value.Sparse))))),
        ["payload"] = Of(point.Payload),
    })) };

    public static JsonNode Selected(PointsSelector points) => new JsonObject { ["filter"] = Of(points.Filter) };

    public static JsonNode Of(UpdateBatchPoints asked) => new JsonObject
    {
        ["operations"] = All(asked.Operations.Select(operation => (JsonNode)(operation.Upsert is { } upsert
            ? new JsonObject { ["upsert"] = Points(upsert.Points) }
            : new JsonObject { ["delete"] = Selected(operation.DeletePoints.Points) }))),
    };

    public static JsonNode Of(GetPoints asked) => new JsonObject
    {
        ["ids"] = All(asked.Ids.Select(id => (JsonNode)id.Uuid)), ["with_payload"] = Of(asked.WithPayload),
    };

    public static JsonNode Of(ScrollPoints asked)
    {
        var body = new JsonObject { ["filter"] = Of(asked.Filter), ["limit"] = asked.Limit, ["with_payload"] = Of(asked.WithPayload) };
        if (asked.Offset is { } offset) body["offset"] = offset.Uuid;
        return body;
    }

    public static JsonNode Of(CountPoints asked) => new JsonObject { ["filter"] = Of(asked.Filter), ["exact"] = asked.Exact };

    public static JsonNode Of(QueryPoints asked) => new JsonObject
    {
        ["prefetch"] = All(asked.Prefetch.Select(prefetch =>
        {
            var one = new JsonObject
            {
                ["query"] = prefetch.Query.Nearest.MultiDense is { } many ? Of(many) : Of(prefetch.Query.Nearest.Sparse),
                ["using"] = prefetch.Using, ["filter"] = Of(prefetch.Filter), ["limit"] = prefetch.Limit,
            };
            if (prefetch.Params is { } parameters) one["params"] = new JsonObject { ["exact"] = parameters.Exact };
            return (JsonNode)one;
        })),
        ["query"] = new JsonObject { ["fusion"] = asked.Query.Fusion == Fusion.Rrf ? "rrf" : "dbsf" },
        ["limit"] = asked.Limit,
        ["with_payload"] = Of(asked.WithPayload),
    };

    public static IMessage Exists(JsonNode? told) =>
        new CollectionExistsResponse { Result = new CollectionExists { Exists = told?["exists"]?.GetValue<bool>() == true } };

    public static IMessage Operated(JsonNode? told) => new CollectionOperationResponse { Result = told?.GetValue<bool>() == true };

    public static IMessage Aliases(JsonNode? told) => new ListAliasesResponse
    {
        Aliases = { Each(told?["aliases"]).Select(alias => new AliasDescription { AliasName = Word(alias["alias_name"]), CollectionName = Word(alias["collection_name"]) }) },
    };

    public static IMessage Updated(JsonNode? told) => new PointsOperationResponse { Result = Update(told) };

    public static IMessage UpdatedAll(JsonNode? told) => new UpdateBatchResponse { Result = { Each(told).Select(Update) } };

    public static IMessage Got(JsonNode? told) => new GetResponse { Result = { Each(told).Select(Retrieved) } };

    public static IMessage Scrolled(JsonNode? told)
    {
        var page = new ScrollResponse { Result = { Each(told?["points"]).Select(Retrieved) } };
        if (told?["next_page_offset"] is { } next) page.NextPageOffset = new PointId { Uuid = Word(next) };
        return page;
    }

    public static IMessage Counted(JsonNode? told) => new CountResponse { Result = new CountResult { Count = told?["count"]?.GetValue<ulong>() ?? 0 } };

    public static IMessage Found(JsonNode? told) => new QueryResponse
    {
        Result =
        {
            Each(told?["points"]).Select(point => new ScoredPoint
            {
                Id = new PointId { Uuid = Word(point["id"]) }, Score = point["score"]?.GetValue<float>() ?? 0, Payload = { Payload(point["payload"]) },
            }),
        },
    };

    private static UpdateResult Update(JsonNode? told) =>
        new() { OperationId = 1, Status = Word(told?["status"]) == "completed" ? UpdateStatus.Completed : UpdateStatus.Acknowledged };

    private static RetrievedPoint Retrieved(JsonNode point) => new() { Id = new PointId { Uuid = Word(point["id"]) }, Payload = { Payload(point["payload"]) } };

    private static Dictionary<string, Value> Payload(JsonNode? payload) =>
        payload?.AsObject().ToDictionary(member => member.Key, member => ValueOf(member.Value)) ?? [];

    private static JsonObject Of(Filter filter) => new() { ["must"] = All(filter.Must.Select(Of)) };

    private static JsonNode Of(Condition condition) => condition.HasId is { } ids
        ? new JsonObject { ["has_id"] = All(ids.HasId.Select(id => (JsonNode)id.Uuid)) }
        : new JsonObject
        {
            ["key"] = condition.Field.Key,
            ["match"] = condition.Field.Match.Keywords is { } any
                ? new JsonObject { ["any"] = All(any.Strings.Select(one => (JsonNode)one)) }
                : new JsonObject { ["value"] = condition.Field.Match.Keyword },
        };

    private static JsonArray Of(WithPayloadSelector selector) => All(selector.Include.Fields.Select(field => (JsonNode)field));

    private static JsonNode Of(MultiDenseVector vectors) => All(vectors.Vectors.Select(vector => (JsonNode)All(vector.Data.Select(number => (JsonNode)number))));

    private static JsonNode Of(SparseVector vector) => new JsonObject
    {
        ["indices"] = All(vector.Indices.Select(index => (JsonNode)index)), ["values"] = All(vector.Values.Select(value => (JsonNode)value)),
    };

    private static JsonObject Of(MapField<string, Value> payload) => Members(payload.Select(member => (member.Key, Of(member.Value))));

    private static JsonNode? Of(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StructValue => Of(value.StructValue.Fields),
        Value.KindOneofCase.ListValue => new JsonArray([.. value.ListValue.Values.Select(Of)]),
        Value.KindOneofCase.StringValue => value.StringValue,
        Value.KindOneofCase.IntegerValue => value.IntegerValue,
        Value.KindOneofCase.DoubleValue => value.DoubleValue,
        Value.KindOneofCase.BoolValue => value.BoolValue,
        _ => null,
    };

    private static Value ValueOf(JsonNode? node) => node switch
    {
        null => new Value { NullValue = NullValue.NullValue },
        JsonObject members => new Value { StructValue = new Struct { Fields = { Payload(members) } } },
        JsonArray items => new Value { ListValue = new ListValue { Values = { items.Select(ValueOf) } } },
        JsonValue value when value.TryGetValue<bool>(out var yes) => new Value { BoolValue = yes },
        JsonValue value when value.TryGetValue<long>(out var whole) => new Value { IntegerValue = whole },
        JsonValue value when value.TryGetValue<double>(out var number) => new Value { DoubleValue = number },
        _ => new Value { StringValue = node.GetValue<string>() },
    };

    private static JsonObject Members(IEnumerable<(string Name, JsonNode? Value)> members) =>
        new(members.Select(member => KeyValuePair.Create(member.Name, member.Value)));

    private static JsonArray All(IEnumerable<JsonNode> items) => new([.. items]);

    private static IEnumerable<JsonNode> Each(JsonNode? items) => items?.AsArray().OfType<JsonNode>() ?? [];

    private static string Word(JsonNode? word) => word?.GetValue<string>() ?? "";
}
