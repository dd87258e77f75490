using System.Text.Json.Serialization;

namespace BotService.Channels.Rendering;

/// <summary>
/// A thumb under a message in Web Chat. The one that is pressed comes back in an event that names no message, so its target
/// names the answer.
/// </summary>
internal sealed record RatingAction([property: JsonPropertyName("@type")] string Type, EntryPoint Target)
{
    public const string Like = "LikeAction", Dislike = "DislikeAction";

    /// <summary>What the target begins with; the answer's id follows.</summary>
    public const string Scheme = "letters-answer:";

    public string ActionStatus { get; } = "PotentialActionStatus";

    public static IReadOnlyList<RatingAction> Both(string answerId) =>
        [new(Like, new EntryPoint(Scheme + answerId)), new(Dislike, new EntryPoint(Scheme + answerId))];
}

internal sealed record EntryPoint(string UrlTemplate)
{
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "EntryPoint";
}
