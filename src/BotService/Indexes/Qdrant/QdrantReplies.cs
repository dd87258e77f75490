using System.Text.Json;

namespace BotService.Indexes.Qdrant;

// What comes back, as far as it is used.

internal sealed record Reply<T>(T? Result);

internal sealed record UpdateResult(string Status);

internal sealed record PointRecord(JsonElement Id, PointPayload? Payload);

/// <param name="NextPageOffset">Null, or JSON null, on the last page.</param>
internal sealed record ScrollResult(IReadOnlyList<PointRecord> Points, JsonElement? NextPageOffset);

internal sealed record CountResult(int Count);

internal sealed record QueryResult(IReadOnlyList<PointRecord> Points);

internal sealed record AliasList(IReadOnlyList<AliasDescription> Aliases);

internal sealed record AliasDescription(string AliasName, string CollectionName);

internal sealed record Existence(bool Exists);

internal sealed record ErrorReply(JsonElement Status)
{
    /// <summary>What the server says is wrong, if it says so where its description has it.</summary>
    public string? Reason =>
        Status.ValueKind == JsonValueKind.Object && Status.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.String
            ? error.GetString()
            : null;
}
