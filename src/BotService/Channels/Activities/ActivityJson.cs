using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotService.Channels.Activities;

/// <summary>
/// Activities as JSON: camel case, members without a value left out (the Agents Playground refuses nulls). Letters outside
/// ASCII stay themselves: what is written here goes into HTTP bodies, never into a page.
/// </summary>
internal static class ActivityJson
{
    public static ActivityJsonContext Default { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = MessageSize.Encoder,
        PropertyNameCaseInsensitive = false,
    });
}

[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
[JsonSerializable(typeof(JsonElement[]))]
[JsonSerializable(typeof(Rendering.MessageEntity))]
[JsonSerializable(typeof(Rendering.MessageData))]
[JsonSerializable(typeof(StreamInfo))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonObject))]
internal sealed partial class ActivityJsonContext : JsonSerializerContext;

/// <summary>The body that answers an activity whose delivery mode is <c>expectReplies</c>.</summary>
internal sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);
