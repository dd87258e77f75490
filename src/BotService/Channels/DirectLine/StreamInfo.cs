using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using BotService.Channels.Activities;

namespace BotService.Channels.DirectLine;

/// <summary>
/// Which place an activity has in a reply that grows before the reader's eyes. Web Chat reads it from the channel data, other clients
/// from the entity <c>streaminfo</c>: it is written into both.
/// </summary>
/// <param name="StreamId">The id of the first frame, which carries its own: without it Web Chat draws the answer above the question.</param>
/// <param name="StreamType">informative, streaming or final.</param>
/// <param name="StreamSequence">1, 2, 3 …; none for the final message.</param>
internal sealed record StreamInfo(string StreamId, string StreamType, int? StreamSequence)
{
    public const string Informative = "informative", Streaming = "streaming", Final = "final";

    /// <summary>streaminfo in an entity; absent in channel data.</summary>
    [JsonPropertyOrder(-1)]
    public string? Type { get; private init; }

    /// <summary>What the bot says, as a frame: typing with a text.</summary>
    public Activity Frame(Activity said) => WrittenInto(said with { Type = ActivityTypes.Typing, SuggestedActions = null, ChannelData = null });

    /// <summary>The activity with its place in the stream.</summary>
    public Activity WrittenInto(Activity said)
    {
        var data = said.ChannelData is { ValueKind: JsonValueKind.Object } there ? JsonObject.Create(there) ?? [] : [];
        foreach (var member in Json(this).EnumerateObject()) data[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        using var merged = JsonDocument.Parse(data.ToJsonString());
        return said with
        {
            ChannelData = merged.RootElement.Clone(),
            Entities = [.. said.Entities ?? [], Json(this with { Type = "streaminfo" })],
        };
    }

    private static JsonElement Json(StreamInfo info) => JsonSerializer.SerializeToElement(info, DirectLineJson.Default.StreamInfo);
}
