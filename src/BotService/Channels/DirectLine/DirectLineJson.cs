using System.Text.Json.Serialization;

namespace BotService.Channels.DirectLine;

/// <summary>What is asked for with a token: all of it optional.</summary>
internal sealed record TokenWish(WishedUser? User, IReadOnlyList<string?>? TrustedOrigins);

internal sealed record WishedUser(string? Id, string? Name);

/// <summary>A token handed out: for a conversation not yet started, or instead of one about to expire.</summary>
/// <param name="Domain">Where the conversation is held; null: here.</param>
internal sealed record TokenBody(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? Domain = null);

/// <summary>A conversation started or found again.</summary>
/// <param name="StreamUrl">The absolute address of its WebSocket; the token is in it.</param>
internal sealed record ConversationBody(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string StreamUrl);

/// <summary>The id an activity was given.</summary>
internal sealed record ActivityIdBody(string Id);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(DirectLineToken))]
[JsonSerializable(typeof(TokenWish))]
[JsonSerializable(typeof(TokenBody))]
[JsonSerializable(typeof(ConversationBody))]
[JsonSerializable(typeof(ActivityIdBody))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
