using BotService.Channels.Activities;
using BotService.Channels.Rendering;

namespace BotService.Channels.Teams;

/// <summary>
/// The frames of a streamed message, in the shape of Teams' documentation on streaming: each with the whole text so far, and at the end
/// the message itself.
/// </summary>
internal static class StreamFrames
{
    /// <summary>What is being worked at, at the most.</summary>
    public const int LongestInformation = 1000;

    /// <summary>A frame that tells what is being worked at.</summary>
    public static Activity Informative(Activity working, string? stream, int sequence) => new StreamInfo(StreamInfo.Informative, stream, sequence)
        .InEntityOf(Words(working) with { Text = Cut.To(LongestInformation, working.Text ?? "") });

    /// <summary>A frame with the text as far as it is.</summary>
    public static Activity Growing(Activity message, string? stream, int sequence) =>
        new StreamInfo(StreamInfo.Streaming, stream, sequence).InEntityOf(Words(message));

    /// <summary>The whole message as the end of the stream.</summary>
    public static Activity Final(Activity message, string stream) => new StreamInfo(StreamInfo.Final, stream, null).InEntityOf(message);

    /// <summary>Citations, cards and buttons wait for the message itself.</summary>
    private static Activity Words(Activity said) =>
        said with { Type = ActivityTypes.Typing, Entities = null, Attachments = null, SuggestedActions = null, ChannelData = null };
}
