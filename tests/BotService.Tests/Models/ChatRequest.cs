using System.Text.Json;

namespace BotService.Tests.Models;

/// <summary>A chat completion as it was asked of the server.</summary>
/// <param name="Number">Which request it is, from 1.</param>
internal sealed record ChatRequest(int Number, JsonElement Body, string Authorization)
{
    public bool IsStreaming => Body.TryGetProperty("stream", out var stream) && stream.GetBoolean();

    public IReadOnlyList<(string Role, string Text)> Messages =>
        [.. Body.GetProperty("messages").EnumerateArray().Select(message => (message.GetProperty("role").GetString() ?? "", TextOf(message.GetProperty("content"))))];

    /// <summary>All that was said, one message after the other.</summary>
    public string Text => string.Join('\n', Messages.Select(message => message.Text));

    /// <summary>The name of the schema the reply is held to; null where it is not.</summary>
    public string? Schema => Has("response_format") && Body.GetProperty("response_format").TryGetProperty("json_schema", out var schema)
        ? schema.GetProperty("name").GetString()
        : null;

    public bool Has(string member) => Body.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null;

    private static string TextOf(JsonElement content) => content.ValueKind == JsonValueKind.String
        ? content.GetString() ?? ""
        : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));
}
