using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using Azure.Identity;
using Letters.Prompting;

namespace BotService.Models;

/// <summary>What the OpenAI package throws, as the one exception that the rest of the program knows.</summary>
internal static class OpenAIFault
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

    private static ModelUnavailableException OfStatus(ClientResultException e, TimeProvider time)
    {
        var error = OpenAIError.Of(e);
        var detail = string.Create(CultureInfo.InvariantCulture, $"status {e.Status}{(error.Code is { } code ? $", {code}" : "")}: {error.Message}");
        return new ModelUnavailableException(ReasonOf(e.Status, error), detail, e)
        {
            RetryAfter = e.GetRawResponse() is { } response ? RetryAfter(response.Headers, time) : null,
        };
    }

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
