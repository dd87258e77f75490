using System.Text.Json.Serialization;

namespace BotService.Channels;

/// <summary>How the Bot Framework's and Direct Line's routes word a refusal: <c>{"error":{"code","message"}}</c>.</summary>
internal sealed record ErrorBody(ErrorDetail Error)
{
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">A word for programs.</param>
    /// <param name="message">One sentence for people.</param>
    public static IResult Result(int status, string code, string message) =>
        Results.Json(new ErrorBody(new ErrorDetail(code, message)), ErrorJson.Default.ErrorBody, statusCode: status);
}

internal sealed record ErrorDetail(string Code, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class ErrorJson : JsonSerializerContext;
