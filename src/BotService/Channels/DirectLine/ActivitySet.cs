using System.Buffers;
using System.Text.Json;

namespace BotService.Channels.DirectLine;

/// <summary>Activities as a client gets them, and the watermark up to which it has then read.</summary>
/// <param name="Activities">Each in JSON.</param>
/// <param name="Watermark">To be given back when asking for more.</param>
internal sealed record ActivitySet(IReadOnlyList<byte[]> Activities, string Watermark)
{
    /// <summary><c>{"activities":[…],"watermark":"…"}</c></summary>
    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(256 + Activities.Sum(activity => activity.Length + 1));
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("activities");
            foreach (var activity in Activities) writer.WriteRawValue(activity, skipInputValidation: true);
            writer.WriteEndArray();
            writer.WriteString("watermark", Watermark);
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }
}
