using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BotService.Tests.Indexes.Qdrant;

/// <summary>Qdrant's published OpenAPI description, which every request is held against.</summary>
internal sealed class QdrantDescription
{
    private static readonly string[] Methods = ["get", "put", "post", "patch", "delete"];

    private readonly List<(string Method, string[] Path, JsonElement Operation)> operations = [];
    private readonly JsonSchema schema;

    private QdrantDescription(JsonElement document)
    {
        schema = new JsonSchema(document);
        foreach (var path in document.GetProperty("paths").EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject().Where(member => Methods.Contains(member.Name)))
                operations.Add((operation.Name, path.Name.Split('/'), operation.Value));
    }

    /// <summary>Skips the test where the description is not at hand.</summary>
    public static QdrantDescription Load() =>
        new(JsonDocument.Parse(File.ReadAllBytes(RepositoryPaths.SharedData("qdrant", "openapi.json"))).RootElement);

    /// <summary>What is wrong with a request.</summary>
    /// <param name="body">Undefined where it has none.</param>
    public IEnumerable<string> Faults(string method, string path, IQueryCollection query, string? contentType, JsonElement body)
    {
        if (Find(method, path) is not { } operation) return [$"{method} {path} is not described"];
        return [.. QueryFaults(operation, query), .. BodyFaults(operation, contentType, body)];
    }

    /// <summary>Where several paths fit, the one with the fewest holes is meant.</summary>
    private JsonElement? Find(string method, string path)
    {
        var parts = path.Split('/');
        var fitting = operations
            .Where(operation => operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase)
                && operation.Path.Length == parts.Length
                && operation.Path.Zip(parts).All(pair => IsHole(pair.First) ? pair.Second.Length > 0 : pair.First == pair.Second))
            .OrderBy(operation => operation.Path.Count(IsHole))
            .ToList();
        return fitting.Count == 0 ? null : fitting[0].Operation;
    }

    private IEnumerable<string> QueryFaults(JsonElement operation, IQueryCollection query)
    {
        var described = operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Where(one => one.GetProperty("in").GetString() == "query").ToDictionary(one => one.GetProperty("name").GetString() ?? "")
            : [];
        foreach (var (name, values) in query)
        {
            if (!described.TryGetValue(name, out var parameter))
            {
                yield return $"the parameter {name} is not described";
                continue;
            }
            // A parameter is text: it is what it says, or what it would be as JSON.
            var text = JsonSerializer.SerializeToElement(values.ToString());
            var asJson = IsJson(values.ToString(), out var parsed) ? schema.Faults(parsed, parameter.GetProperty("schema"), name) : ["no JSON"];
            if (asJson.Count > 0 && schema.Faults(text, parameter.GetProperty("schema"), name) is [var fault, ..]) yield return fault;
        }
    }

    private IReadOnlyList<string> BodyFaults(JsonElement operation, string? contentType, JsonElement body)
    {
        if (!operation.TryGetProperty("requestBody", out var described)) return body.ValueKind == JsonValueKind.Undefined ? [] : ["a body is not described"];
        if (body.ValueKind == JsonValueKind.Undefined) return ["there is no body"];
        if (contentType?.Split(';')[0] != "application/json") return [$"the body is {contentType} and not application/json"];
        return schema.Faults(body, described.GetProperty("content").GetProperty("application/json").GetProperty("schema"), "body");
    }

    private static bool IsHole(string part) => part.StartsWith('{');

    private static bool IsJson(string text, out JsonElement parsed)
    {
        parsed = default;
        try
        {
            parsed = JsonDocument.Parse(text).RootElement;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
