using System.Text.Json;

namespace BotService.Tests.Indexes.Qdrant;

/// <summary>
/// Checks JSON against the part of JSON Schema that Qdrant's description uses (OpenAPI 3.0: https://spec.openapis.org/oas/v3.0.1).
/// Stricter in one thing: a member that an object's schema does not name is a fault, since the server would pass over it in silence.
/// </summary>
internal sealed class JsonSchema(JsonElement document)
{
    /// <summary>What is wrong, each with its place; nothing where the value is as described.</summary>
    public IReadOnlyList<string> Faults(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("$ref", out var reference)) return Faults(value, Resolve(Text(reference)), place);
        if (value.ValueKind == JsonValueKind.Null && IsTrue(schema, "nullable")) return [];
        // In this description, the bare alternative "nullable" stands for null and not for anything.
        if (schema.EnumerateObject().All(keyword => keyword.Name == "nullable")) return [$"{place} must be null"];
        foreach (var keyword in (string[])["anyOf", "oneOf"])
            if (schema.TryGetProperty(keyword, out var alternatives))
                return OneOf(value, alternatives, place);
        return [.. schema.TryGetProperty("allOf", out var all) ? all.EnumerateArray().SelectMany(part => Faults(value, part, place)) : [], .. OwnFaults(value, schema, place)];
    }

    private List<string> OneOf(JsonElement value, JsonElement alternatives, string place)
    {
        var tried = alternatives.EnumerateArray().Select(alternative => Faults(value, alternative, place)).ToList();
        // The alternative that is nearest to what was sent has most to say.
        return tried.Any(faults => faults.Count == 0) ? [] : [$"{place} is none of the alternatives ({string.Join("; ", tried.Select(faults => faults[0]))})"];
    }

    private IEnumerable<string> OwnFaults(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
            return [$"{place} is {value} and none of {values}"];
        if (!schema.TryGetProperty("type", out var type)) return [];
        return Text(type) switch
        {
            "object" => value.ValueKind == JsonValueKind.Object ? ObjectFaults(value, schema, place) : [$"{place} is no object"],
            "array" => value.ValueKind == JsonValueKind.Array ? ArrayFaults(value, schema, place) : [$"{place} is no array"],
            "string" => value.ValueKind == JsonValueKind.String ? StringFaults(value, schema, place) : [$"{place} is no string"],
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{place} is no boolean"],
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var whole) && whole == Math.Floor(whole)
                ? NumberFaults(value, schema, place)
                : [$"{place} is no whole number"],
            "number" => value.ValueKind == JsonValueKind.Number ? NumberFaults(value, schema, place) : [$"{place} is no number"],
            var other => [$"{place} is of the type {other}, which is not known here"],
        };
    }

    private IEnumerable<string> ObjectFaults(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray().Select(Text))
                if (!value.TryGetProperty(name, out _))
                    yield return $"{place} has no {name}";
        var hasNamed = schema.TryGetProperty("properties", out var properties);
        var hasOthers = schema.TryGetProperty("additionalProperties", out var others);
        foreach (var member in value.EnumerateObject())
        {
            var faults = hasNamed && properties.TryGetProperty(member.Name, out var named) ? Faults(member.Value, named, $"{place}.{member.Name}")
                : hasOthers && others.ValueKind == JsonValueKind.Object ? Faults(member.Value, others, $"{place}.{member.Name}")
                : hasOthers && others.ValueKind == JsonValueKind.True || (!hasNamed && !hasOthers) ? []
                : [$"{place}.{member.Name} is not described"];
            foreach (var fault in faults) yield return fault;
        }
    }

    private IEnumerable<string> ArrayFaults(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("minItems", out var least) && value.GetArrayLength() < least.GetInt32()) yield return $"{place} has too few items";
        if (IsTrue(schema, "uniqueItems") && value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() < value.GetArrayLength())
            yield return $"{place} holds an item twice";
        if (!schema.TryGetProperty("items", out var items)) yield break;
        var at = 0;
        foreach (var item in value.EnumerateArray())
            foreach (var fault in Faults(item, items, $"{place}[{at++}]"))
                yield return fault;
    }

    private static IEnumerable<string> StringFaults(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("minLength", out var least) && Text(value).Length < least.GetInt32()) yield return $"{place} is too short";
        if (schema.TryGetProperty("format", out var format) && Text(format) == "uuid" && !Guid.TryParse(Text(value), out _)) yield return $"{place} is no UUID";
    }

    private static IEnumerable<string> NumberFaults(JsonElement value, JsonElement schema, string place)
    {
        var number = value.GetDouble();
        if (schema.TryGetProperty("minimum", out var least) && number < least.GetDouble()) yield return $"{place} is below {least}";
        if (schema.TryGetProperty("maximum", out var most) && number > most.GetDouble()) yield return $"{place} is above {most}";
        if (schema.TryGetProperty("format", out var format) && Text(format) == "uint32" && number > uint.MaxValue) yield return $"{place} is above 32 bits";
    }

    private JsonElement Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(document, (at, name) => at.GetProperty(name));

    private static bool IsTrue(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out var value) && value.ValueKind == JsonValueKind.True;

    private static string Text(JsonElement value) => value.GetString() ?? "";
}
