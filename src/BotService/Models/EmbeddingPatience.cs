using Letters.Prompting;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace BotService.Models;

/// <summary>How long vectors are waited for.</summary>
internal static class EmbeddingPatience
{
    private const int Retries = 6;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Letters are read in the background, and a letter left out is worse than one that comes late.</summary>
    public static ResiliencePipeline ForLetters(TimeProvider time) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = Retries,
            Delay = TimeSpan.FromSeconds(1),
            BackoffType = DelayBackoffType.Exponential,
            MaxDelay = LongestWait,
            // The server's own word comes before the growing pause.
            DelayGenerator = static again => ValueTask.FromResult(
                (again.Outcome.Exception as ModelUnavailableException)?.RetryAfter is { } wait ? wait < LongestWait ? wait : LongestWait : (TimeSpan?)null),
            ShouldHandle = new PredicateBuilder().Handle<TimeoutRejectedException>().Handle<ModelUnavailableException>(IsPassing),
        })
        .AddTimeout(TimeSpan.FromMinutes(1))
        .Build();

    /// <summary>A question can be answered by its words alone.</summary>
    public static ResiliencePipeline ForQuestions(TimeProvider time) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            MinimumThroughput = 2,
            FailureRatio = 0.7,
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDuration = TimeSpan.FromSeconds(30),
            ShouldHandle = new PredicateBuilder().Handle<TimeoutRejectedException>().Handle<ModelUnavailableException>(),
        })
        .AddTimeout(TimeSpan.FromSeconds(3))
        .Build();

    public static ModelUnavailableException FaultOf(Exception e, TimeProvider time) => e switch
    {
        TimeoutRejectedException => new(ModelFault.Timeout, "the vectors did not come in time", e),
        BrokenCircuitException => new(ModelFault.CircuitOpen, e.Message, e),
        _ => OpenAIFault.Of(e, hasBegun: false, time),
    };

    private static bool IsPassing(ModelUnavailableException e) =>
        e.Reason is ModelFault.Throttled or ModelFault.ServerError or ModelFault.Timeout or ModelFault.Cut;
}
