using System.Text.Json;

namespace BotService.Tests.Indexes.Qdrant;

/// <summary>The filters of the documentation, as far as they match ids and keywords.</summary>
/// <param name="indexed">The fields with an index: as a server in strict mode, the stand-in filters by no others.</param>
internal sealed class StandInFilter(IReadOnlySet<string> indexed)
{
    public bool Lets(StandInPoint point, JsonElement filter)
    {
        if (filter.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return true;
        return Conditions(filter, "must").All(condition => Holds(point, condition))
            && !Conditions(filter, "must_not").Any(condition => Holds(point, condition))
            && (Conditions(filter, "should").ToList() is not { Count: > 0 } any || any.Any(condition => Holds(point, condition)));
    }

    private static IEnumerable<JsonElement> Conditions(JsonElement filter, string clause) =>
        !filter.TryGetProperty(clause, out var conditions) ? []
        : conditions.ValueKind == JsonValueKind.Array ? conditions.EnumerateArray()
        : [conditions];

    private bool Holds(StandInPoint point, JsonElement condition)
    {
        if (condition.TryGetProperty("has_id", out var ids)) return ids.EnumerateArray().Any(id => id.ToString() == point.Id);
        if (!condition.TryGetProperty("key", out var key)) return Lets(point, condition);
        var name = key.GetString() ?? "";
        if (!indexed.Contains(name)) throw StandInFault.Wrong($"Index required but not found for \"{name}\"");
        var match = condition.GetProperty("match");
        var wanted = match.TryGetProperty("any", out var any) ? any.EnumerateArray().ToArray() : [match.GetProperty("value")];
        var field = point.Field(name);
        var held = field.ValueKind == JsonValueKind.Array ? field.EnumerateArray().ToArray() : [field];
        return held.Any(value => value.ValueKind != JsonValueKind.Undefined && wanted.Any(one => JsonElement.DeepEquals(one, value)));
    }
}
