using System.Net.Http.Json;
using System.Text.Json;

namespace BotService.Tests.Channels.BotFramework;

/// <summary>Activities in the shape in which the Bot Framework Emulator 4.15 sends them.</summary>
internal static class EmulatorShaped
{
    public const string Conversation = "d083ead0-c5d9-11ef-9c3d-8d7a1f6f0a11|livechat";

    public static Dictionary<string, object?> Message(string text, Uri serviceUrl, string conversation = Conversation) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["textFormat"] = "plain",
        ["attachments"] = Array.Empty<object>(),
        ["channelData"] = new { clientActivityID = "xxcqhvfvmwe", attachmentSizes = Array.Empty<int>() },
        ["entities"] = new[] { new { type = "ClientCapabilities", requiresBotState = true, supportsListening = true, supportsTts = true } },
        ["channelId"] = "emulator",
        ["conversation"] = new { id = conversation },
        ["from"] = new { id = "user-guid-1", name = "User", role = "user" },
        ["recipient"] = new { id = "bot-guid-1", name = "Bot", role = "bot" },
        ["id"] = Guid.NewGuid().ToString(),
        ["localTimestamp"] = "2026-11-21T19:14:46+00:00",
        ["localTimezone"] = "UTC",
        ["timestamp"] = "2026-11-21T19:14:46.486Z",
        ["serviceUrl"] = serviceUrl.GetLeftPart(UriPartial.Authority),
    };

    public static Dictionary<string, object?> Arrival(Uri serviceUrl, string conversation)
    {
        var update = Message("", serviceUrl, conversation);
        update["type"] = "conversationUpdate";
        update["membersAdded"] = new[] { new { id = "user-guid-1", name = "User", role = "user" }, new { id = "bot-guid-1", name = "Bot", role = "bot" } };
        update.Remove("text");
        return update;
    }

    public static Task<HttpResponseMessage> PostActivityAsync(this HttpClient client, object activity) =>
        client.PostAsJsonAsync("/api/messages", activity, JsonSerializerOptions.Default, TestContext.Current.CancellationToken);

    /// <summary>As the Emulator posts when an app id is set.</summary>
    public static async Task<HttpResponseMessage> PostActivityAsync(this HttpClient client, object activity, string authorization, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity, options: JsonSerializerOptions.Default) };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (host is not null) request.Headers.Host = host;
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
