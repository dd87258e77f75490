using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Identity;
using Letters.Prompting;

namespace BotService.Models;

/// <summary>What the OpenAI package throws, as the one exception that the rest of the program knows.</summary>
internal static partial class OpenAIFault
{
    /// <param name="hasBegun">Whether part of the answer had come already.</param>
    public static ModelUnavailableException Of(Exception e, bool hasBegun, TimeProvider time) => e switch
    {
        ModelUnavailableException known => known,
        ClientResultException { Status: > 0 } refused => OfStatus(refused, time),
        AuthenticationFailedException signIn => new(ModelFault.Misconfigured, $"no sign-in to Azure: {signIn.Message}", e),
        OperationCanceledException => new(ModelFault.Timeout, "the connection timed out", e),
        _ when hasBegun => new(ModelFault.Cut, $"the answer broke off: {e.Message}", e),
        _ => new(ModelFault.ServerError, $"no answer: {e.Message}", e),
    };

    /// <summary>
    /// Status, code and the number under which the server's own log has it. Of the body's words none is kept, and the exception with
    /// them in it neither: they may repeat what was sent, or the key.
    /// </summary>
    private static ModelUnavailableException OfStatus(ClientResultException e, TimeProvider time)
    {
        var error = OpenAIError.Of(e);
        var response = e.GetRawResponse();
        var code = error.Code is { } told && Plain().IsMatch(told) ? $", {told}" : "";
        var id = response is not null && RequestIds.Select(name => response.Headers.TryGetValue(name, out var value) ? value : null)
            .FirstOrDefault(value => value is not null && Plain().IsMatch(value)) is { } given ? $", request {given}" : "";
        return new ModelUnavailableException(ReasonOf(e.Status, error), string.Create(CultureInfo.InvariantCulture, $"status {e.Status}{code}{id}"))
        {
            RetryAfter = response is null ? null : RetryAfter(response.Headers, time),
        };
    }

    /// <summary>Azure's own, and what it and the others pass on.</summary>
    private static readonly string[] RequestIds = ["apim-request-id", "x-request-id", "x-ms-request-id"];

    /// <summary>A word for programs, and no sentence.</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9_.-]{1,64}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();

    private static ModelFault ReasonOf(int status, OpenAIError error) => status switch
    {
        _ when error.Code is "content_filter" || error.InnerCode is "ResponsibleAIPolicyViolation" => ModelFault.ContentFilter,
        408 => ModelFault.Timeout,
        429 => ModelFault.Throttled,
        >= 500 => ModelFault.ServerError,
        _ => ModelFault.Misconfigured,
    };

    private static TimeSpan? RetryAfter(PipelineResponseHeaders headers, TimeProvider time)
    {
        // Azure's own header is the finer one.
        if (headers.TryGetValue("retry-after-ms", out var text) && Number(text) is { } milliseconds) return TimeSpan.FromMilliseconds(milliseconds);
        if (!headers.TryGetValue("Retry-After", out text)) return null;
        if (Number(text) is { } seconds) return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var at) && at - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : null;
    }

    /// <returns>Null for what no server can mean: a day is as long as anyone waits.</returns>
    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 86_400_000 ? number : null;
}
