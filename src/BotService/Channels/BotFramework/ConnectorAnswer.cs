using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace BotService.Channels.BotFramework;

/// <summary>
/// What a connector answers to a call. Its body is a hint, never a need: connectors have been seen to answer with
/// <c>{"id"}</c>, with <c>{}</c>, with nothing, with <c>{"error":{"code","message"}}</c>, with the same without the frame, and
/// with a page of HTML.
/// </summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Id">The id it gave the activity.</param>
/// <param name="Code">Its word for what is wrong.</param>
/// <param name="Message">Its sentence on what is wrong, in one line.</param>
/// <param name="RetryAfter">When it wants to be asked again.</param>
internal sealed record ConnectorAnswer(
    HttpStatusCode Status, string? Id, string? Code, string? Message, RetryConditionHeaderValue? RetryAfter)
{
    private const int LargestBody = 64 * 1024, LongestLine = 200;

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public ConnectorRefusedException Refusal() => new(Status, Code, Message);

    public static async Task<ConnectorAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var answer = new ConnectorAnswer(response.StatusCode, null, null, null, response.Headers.RetryAfter);
        try
        {
            var body = new byte[LargestBody];
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            var read = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken);
            using var json = JsonDocument.Parse(body.AsMemory(0, read));
            if (json.RootElement.ValueKind != JsonValueKind.Object) return answer;
            var error = json.RootElement.TryGetProperty("error", out var framed) && framed.ValueKind == JsonValueKind.Object
                ? framed
                : json.RootElement;
            return answer with { Id = Word(json.RootElement, "id"), Code = Line(error, "code"), Message = Line(error, "message") };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or IOException or HttpRequestException)
        {
            // HTML, nothing at all, half a character, or a line cut in the middle of it: the status says enough.
            return answer;
        }
    }

    private static string? Word(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } word
            ? word
            : null;

    private static string? Line(JsonElement from, string name) =>
        Word(from, name) is { } word ? Rendering.Cut.To(LongestLine, word) : null;
}
