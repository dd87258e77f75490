using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotService.Channels.Activities;

/// <summary>
/// Which place an activity has in a message that grows before the reader's eyes: typing activities numbered from 1, and at the end the
/// message itself, which bears no number. Teams reads it from the entity <c>streaminfo</c>, Web Chat from the channel data.
/// </summary>
/// <param name="StreamType">informative, streaming or final.</param>
/// <param name="StreamId">
/// The id of the first frame. In Teams that itself goes without; in Web Chat it carries its own, or the answer is drawn above the
/// question.
/// </param>
/// <param name="StreamSequence">From 1; null at the end.</param>
internal sealed record StreamInfo(string StreamType, string? StreamId, int? StreamSequence)
{
    public const string Informative = "informative", Streaming = "streaming", Final = "final";

    /// <summary>Said in the entity, not in channel data.</summary>
    public string? Type { get; private init; }

    /// <summary>The activity with its place in the entity.</summary>
    public Activity InEntityOf(Activity said) => said with { Entities = [.. said.Entities ?? [], Json(this with { Type = "streaminfo" })] };

    /// <summary>The activity with its place in the entity and in the channel data.</summary>
    public Activity InEntityAndDataOf(Activity said)
    {
        var data = said.ChannelData is { ValueKind: JsonValueKind.Object } there ? JsonObject.Create(there) ?? [] : [];
        foreach (var member in Json(this).EnumerateObject()) data[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        return InEntityOf(said) with { ChannelData = JsonSerializer.SerializeToElement(data, ActivityJson.Default.JsonObject) };
    }

    private static JsonElement Json(StreamInfo info) => JsonSerializer.SerializeToElement(info, ActivityJson.Default.StreamInfo);
}
