using System.Text.Json;
using BotService.Channels.Activities;

namespace BotService.Channels.Teams;

/// <summary>
/// The frames of a streamed message, in the shape of Teams' documentation on streaming: typing activities numbered from 1, each
/// with the whole text so far, and at the end the message itself, which bears no number.
/// </summary>
internal static class StreamFrames
{
    /// <summary>What is being worked at, at the most.</summary>
    public const int LongestInformation = 1000;

    /// <summary>A frame that tells what is being worked at.</summary>
    public static Activity Informative(Activity working, string? stream, int sequence) => Frame(
        working, Rendering.Cut.To(LongestInformation, working.Text ?? ""), new StreamInfo("informative") { StreamId = stream, StreamSequence = sequence });

    /// <summary>A frame with the text as far as it is.</summary>
    public static Activity Growing(Activity message, string? stream, int sequence) =>
        Frame(message, message.Text ?? "", new StreamInfo("streaming") { StreamId = stream, StreamSequence = sequence });

    /// <summary>The whole message as the end of the stream.</summary>
    public static Activity Final(Activity message, string stream) =>
        message with { Entities = [.. message.Entities ?? [], Entity(new StreamInfo("final") { StreamId = stream })] };

    /// <summary>Citations, cards and buttons wait for the message itself.</summary>
    private static Activity Frame(Activity of, string text, StreamInfo info) => new()
    {
        Type = ActivityTypes.Typing,
        From = of.From,
        Recipient = of.Recipient,
        Conversation = of.Conversation,
        ReplyToId = of.ReplyToId,
        TextFormat = of.TextFormat,
        Text = text,
        Entities = [Entity(info)],
    };

    private static JsonElement Entity(StreamInfo info) => JsonSerializer.SerializeToElement(info, ActivityJson.Default.StreamInfo);
}

/// <param name="StreamType">informative, streaming or final.</param>
internal sealed record StreamInfo(string StreamType)
{
    public string Type { get; } = "streaminfo";

    /// <summary>The id the channel gave the first frame; absent in that.</summary>
    public string? StreamId { get; init; }

    /// <summary>From 1; absent at the end.</summary>
    public int? StreamSequence { get; init; }
}
