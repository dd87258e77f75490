using System.ClientModel;
using System.Text.Json;

namespace BotService.Models;

/// <summary>What the body of an error says, as far as it is one. It is read to know what went wrong, and neither logged nor shown.</summary>
/// <param name="InnerCode">Where Azure's content filter says that it was the one.</param>
/// <param name="Param">The member of the request that was wrong.</param>
internal sealed record OpenAIError(string? Code, string? InnerCode, string? Param, string Message)
{
    private const int LongestMessage = 400;

    public static OpenAIError Of(ClientResultException e)
    {
        var body = e.GetRawResponse()?.Content.ToString() ?? "";
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("error", out var error))
                return error.ValueKind == JsonValueKind.Object
                    ? new OpenAIError(
                        Text(error, "code"),
                        error.TryGetProperty("innererror", out var inner) && inner.ValueKind == JsonValueKind.Object ? Text(inner, "code") : null,
                        Text(error, "param"),
                        Short(Text(error, "message") ?? body))
                    : new OpenAIError(null, null, null, Short(error.ToString()));
        }
        catch (JsonException)
        {
            // A proxy's page, say: its words are all there is.
        }
        return new OpenAIError(null, null, null, Short(body.Length > 0 ? body : e.Message));
    }

    private static string? Text(JsonElement of, string member) =>
        of.TryGetProperty(member, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    private static string Short(string text) => text.Length <= LongestMessage ? text : text[..LongestMessage];
}
