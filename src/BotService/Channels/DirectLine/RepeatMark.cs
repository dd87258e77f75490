using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BotService.Channels.Activities;

namespace BotService.Channels.DirectLine;

/// <summary>
/// What an activity is known again by when its client sends it a second time, because the answer to the first was lost on the way.
/// </summary>
/// <param name="Value">Equal for the same activity, and as long as for any other.</param>
/// <param name="Lasting">How long an equal one counts as the same.</param>
internal sealed record RepeatMark(string Value, TimeSpan Lasting)
{
    /// <summary>
    /// So soon after the first, the same words are a request sent again, not a person asking again. Only clients that give their
    /// activities no id of their own are judged by this.
    /// </summary>
    public static readonly TimeSpan TooSoon = TimeSpan.FromSeconds(5);

    /// <summary>Whether only its words tell it: then something else said in between makes it new, as a second "stop" is after another question.</summary>
    public bool IsOfWords { get; private init; }

    /// <summary>By the id the client gave it; where it gave none, by all it says.</summary>
    public static RepeatMark Of(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id) && id.ValueKind == JsonValueKind.String
            ? new RepeatMark($"id:{Digest(Encoding.UTF8.GetBytes(id.GetString() ?? ""))}", DirectLineConversations.Lasting)
            : new RepeatMark($"words:{Digest(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity))}", TooSoon) { IsOfWords = true };

    private static string Digest(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
