using System.Text.Json;
using System.Text.Json.Serialization;
using BotService.Channels.Activities;
using Letters.Answering;

namespace BotService.Channels.Rendering;

/// <summary>
/// The schema.org entity that tells Web Chat and Teams which sources a message cites, who wrote it, how confidential it is and
/// how it can be rated. A message carries one at the most: Teams refuses a second.
/// </summary>
internal sealed record MessageEntity
{
    /// <summary>Teams refuses a message with more.</summary>
    public const int MostCitations = 20;

    [JsonPropertyName("type")]
    public string Type { get; } = "https://schema.org/Message";

    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Message";

    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    /// <summary>Empty: the message itself.</summary>
    [JsonPropertyName("@id")]
    public string Id { get; } = "";

    /// <summary><c>AIGeneratedContent</c> and nothing else, where a model wrote; Teams draws a label.</summary>
    public IReadOnlyList<string>? AdditionalType { get; init; }

    public IReadOnlyList<Claim>? Citation { get; init; }

    public UsageInfo? UsageInfo { get; init; }

    /// <summary>Web Chat draws a thumb for each.</summary>
    public IReadOnlyList<RatingAction>? PotentialAction { get; init; }

    /// <summary>The entity of a Teams message; null where it would say nothing.</summary>
    /// <param name="cited">What the marks of its text name, in their order.</param>
    public static JsonElement? ForTeams(Answer answer, IReadOnlyList<Citation> cited, Frame frame) => Written(new MessageEntity
    {
        AdditionalType = answer.ByModel ? ["AIGeneratedContent"] : null,
        Citation = cited.Count == 0 ? null : [.. cited.Select((citation, i) => Claim.ForTeams(citation, i + 1, frame))],
        UsageInfo = frame.Sensitivity is { } label ? new UsageInfo(label.Name, label.Description) : null,
    });

    /// <summary>The entity of a Web Chat message; null where it would say nothing.</summary>
    public static JsonElement? ForWebChat(Answer answer, Frame frame) => Written(new MessageEntity
    {
        AdditionalType = answer.ByModel ? ["AIGeneratedContent"] : null,
        Citation = answer.Citations.Count == 0
            ? null
            : [.. answer.Citations.Take(MostCitations).Select(citation => Claim.ForWebChat(citation, frame.Site))],
        PotentialAction = frame.AnswerId is { } id ? RatingAction.Both(id) : null,
    });

    private static JsonElement? Written(MessageEntity entity) =>
        entity is { AdditionalType: null, Citation: null, UsageInfo: null, PotentialAction: null }
            ? null
            : JsonSerializer.SerializeToElement(entity, ActivityJson.Default.MessageEntity);
}

/// <summary>A sensitivity label as Teams reads it.</summary>
internal sealed record UsageInfo(string Name, string Description)
{
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "CreativeWork";
}
