using System.Text.Json;
using BotService.Indexes.Qdrant;
using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace BotService.MicrosoftSdk.Indexes;

/// <summary>What a point carries, as gRPC has it: JSON in protobuf's words. Written and read, it is what it was.</summary>
internal static class GrpcPayload
{
    public static IEnumerable<KeyValuePair<string, Value>> Of(PointPayload payload) =>
        JsonSerializer.SerializeToElement(payload, QdrantJson.Default.PointPayload).EnumerateObject()
            .Select(member => KeyValuePair.Create(member.Name, Of(member.Value)));

    /// <exception cref="JsonException">It is not as it was written.</exception>
    public static PointPayload? Of(MapField<string, Value> payload)
    {
        if (payload.Count == 0) return null;
        using var written = new MemoryStream();
        using (var writer = new Utf8JsonWriter(written)) Write(writer, payload);
        return JsonSerializer.Deserialize(written.GetBuffer().AsSpan(0, (int)written.Length), QdrantJson.Default.PointPayload);
    }

    public static JsonElement IdOf(PointId id) => id.HasNum ? JsonSerializer.SerializeToElement(id.Num) : JsonSerializer.SerializeToElement(id.Uuid);

    private static Value Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new Value { StructValue = new Struct { Fields = { element.EnumerateObject().ToDictionary(member => member.Name, member => Of(member.Value)) } } },
        JsonValueKind.Array => new Value { ListValue = new ListValue { Values = { element.EnumerateArray().Select(Of) } } },
        JsonValueKind.String => new Value { StringValue = element.GetString() ?? "" },
        JsonValueKind.Number when element.TryGetInt64(out var whole) => new Value { IntegerValue = whole },
        JsonValueKind.Number => new Value { DoubleValue = element.GetDouble() },
        JsonValueKind.True or JsonValueKind.False => new Value { BoolValue = element.GetBoolean() },
        _ => new Value { NullValue = NullValue.NullValue },
    };

    private static void Write(Utf8JsonWriter writer, MapField<string, Value> members)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Value value)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StructValue:
                Write(writer, value.StructValue.Fields);
                break;
            case Value.KindOneofCase.ListValue:
                writer.WriteStartArray();
                foreach (var item in value.ListValue.Values) Write(writer, item);
                writer.WriteEndArray();
                break;
            case Value.KindOneofCase.StringValue:
                writer.WriteStringValue(value.StringValue);
                break;
            case Value.KindOneofCase.IntegerValue:
                writer.WriteNumberValue(value.IntegerValue);
                break;
            case Value.KindOneofCase.DoubleValue:
                writer.WriteNumberValue(value.DoubleValue);
                break;
            case Value.KindOneofCase.BoolValue:
                writer.WriteBooleanValue(value.BoolValue);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
