using System.Text.Json.Serialization;

namespace BotService.Channels.DirectLine;

/// <summary>A token handed out: for a conversation not yet started, or instead of one about to expire.</summary>
internal sealed record TokenBody(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>A conversation started or found again.</summary>
/// <param name="StreamUrl">The absolute address of its WebSocket; the token is in it.</param>
internal sealed record ConversationBody(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string StreamUrl);

/// <summary>The id an activity was given.</summary>
internal sealed record ActivityIdBody(string Id);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DirectLineToken))]
[JsonSerializable(typeof(TokenBody))]
[JsonSerializable(typeof(ConversationBody))]
[JsonSerializable(typeof(ActivityIdBody))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
