using System.Text.Json;

namespace BotService.Tests.Indexes.Qdrant;

/// <summary>The results of the stand-in, as the description has them.</summary>
internal static class StandInAnswers
{
    public static void Object(Utf8JsonWriter writer, Action members)
    {
        writer.WriteStartObject();
        members();
        writer.WriteEndObject();
    }

    public static void Completed(Utf8JsonWriter writer) => Object(writer, () =>
    {
        writer.WriteNumber("operation_id", 1);
        writer.WriteString("status", "completed");
    });

    public static Action<Utf8JsonWriter> Completed(int count) => writer => Array(writer, Enumerable.Repeat(0, count), _ => Completed(writer));

    public static Action<Utf8JsonWriter> Count(int count) => writer => Object(writer, () => writer.WriteNumber("count", count));

    public static Action<Utf8JsonWriter> Aliases(IReadOnlyList<KeyValuePair<string, string>> aliases) => writer => Object(writer, () =>
    {
        writer.WritePropertyName("aliases");
        Array(writer, aliases, alias => Object(writer, () =>
        {
            writer.WriteString("alias_name", alias.Key);
            writer.WriteString("collection_name", alias.Value);
        }));
    });

    public static Action<Utf8JsonWriter> Records(IReadOnlyList<StandInPoint> points, JsonElement body) =>
        writer => Array(writer, points, point => Object(writer, () => Point(writer, point, body)));

    public static Action<Utf8JsonWriter> Page((IReadOnlyList<StandInPoint> Points, string? Next) page, JsonElement body) => writer => Object(writer, () =>
    {
        writer.WritePropertyName("points");
        Records(page.Points, body)(writer);
        writer.WriteString("next_page_offset", page.Next);
    });

    public static Action<Utf8JsonWriter> Scored(IReadOnlyList<(StandInPoint Point, float Score)> points, JsonElement body) => writer => Object(writer, () =>
    {
        writer.WritePropertyName("points");
        Array(writer, points, scored => Object(writer, () =>
        {
            Point(writer, scored.Point, body);
            writer.WriteNumber("version", 1);
            writer.WriteNumber("score", scored.Score);
        }));
    });

    /// <summary>The payload as it was asked for: all of it, the named fields, or none.</summary>
    private static void Point(Utf8JsonWriter writer, StandInPoint point, JsonElement body)
    {
        writer.WriteString("id", point.Id);
        if (!body.TryGetProperty("with_payload", out var wanted) || wanted.ValueKind == JsonValueKind.False) return;
        writer.WritePropertyName("payload");
        if (wanted.ValueKind == JsonValueKind.True)
        {
            point.Payload.WriteTo(writer);
            return;
        }
        Object(writer, () =>
        {
            foreach (var name in wanted.EnumerateArray().Select(name => name.GetString() ?? ""))
                if (point.Field(name) is { ValueKind: not JsonValueKind.Undefined } field)
                {
                    writer.WritePropertyName(name);
                    field.WriteTo(writer);
                }
        });
    }

    private static void Array<T>(Utf8JsonWriter writer, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray();
        foreach (var item in items) write(item);
        writer.WriteEndArray();
    }
}
