using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace BotService.Indexes.Qdrant;

/// <summary>How often and how long a request is tried.</summary>
internal static class QdrantRetrying
{
    private const int MoreTries = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// A time-out for each try; three more tries, after 0.2, 0.4 and 0.8 seconds, while the line or the server fails. Whoever has
    /// waited for one time-out waits for no second.
    /// </summary>
    public static ResiliencePipeline<HttpResponseMessage> Pipeline(QdrantSettings settings, TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = MoreTries,
                Delay = FirstPause,
                BackoffType = DelayBackoffType.Exponential,
                ShouldHandle = tried => ValueTask.FromResult(
                    tried.Outcome.Exception is { } fault ? IsOfTheLine(fault) && fault is not TimeoutRejectedException : tried.Outcome.Result is { } answer && IsOfTheMoment(answer.StatusCode)),
            })
            .AddTimeout(TimeSpan.FromSeconds(settings.Timeout))
            .Build();

    /// <summary>Whether the fault lies between here and the server.</summary>
    public static bool IsOfTheLine(Exception fault) => fault is HttpRequestException or TimeoutRejectedException or IOException
        or OperationCanceledException { InnerException: TimeoutException };

    /// <summary>Whether the same request may well be answered a little later.</summary>
    public static bool IsOfTheMoment(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;
}
