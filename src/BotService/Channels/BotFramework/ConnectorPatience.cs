using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace BotService.Channels.BotFramework;

/// <summary>
/// How long a call to a connector may take and when it is made again. The statuses to try again on, and exponential waiting with
/// jitter between 2 and 20 seconds, are what Teams' documentation on rate limits asks for. A call that was sent and not answered
/// is not made again: it may have been taken, and an answer shown twice is worse than a log line.
/// </summary>
internal sealed class ConnectorPatience
{
    /// <summary>Connectors have been seen that take a request and never answer it.</summary>
    public static readonly TimeSpan OneAttempt = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan Altogether = TimeSpan.FromSeconds(75);

    /// <summary>A connector that asks for more is asked again after this.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    public const int MostRetries = 4;

    private readonly TimeProvider time;

    /// <param name="time">The clock.</param>
    /// <param name="seed">Where the jitter begins; instances of one bot had better not share it.</param>
    public ConnectorPatience(TimeProvider time, int seed)
    {
        this.time = time;
        var random = new Random(seed);
        var gate = new Lock();
        var attempt = new TimeoutStrategyOptions { Timeout = OneAttempt };
        Once = New().AddTimeout(attempt).Build();
        Repeatedly = New()
            .AddTimeout(Altogether)
            .AddRetry(new RetryStrategyOptions<ConnectorAnswer>
            {
                MaxRetryAttempts = MostRetries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(2),
                MaxDelay = LongestWait,
                UseJitter = true,
                Randomizer = () =>
                {
                    lock (gate) return random.NextDouble();
                },
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
                {
                    { Result: { } answer } => IsWorthRepeating(answer.Status),
                    { Exception: HttpRequestException e } => NeverArrived(e),
                    _ => false,
                }),
                DelayGenerator = arguments => ValueTask.FromResult(AskedFor(arguments.Outcome.Result)),
            })
            .AddTimeout(attempt)
            .Build();
    }

    /// <summary>For what is out of date a moment later, such as three dots.</summary>
    public ResiliencePipeline<ConnectorAnswer> Once { get; }

    public ResiliencePipeline<ConnectorAnswer> Repeatedly { get; }

    private ResiliencePipelineBuilder<ConnectorAnswer> New() => new() { TimeProvider = time };

    /// <summary>
    /// A 504 may hide that a message was taken. Teams' documentation counts it among what passes and asks to try again all the same, and
    /// a post has no id by which it could be an update instead.
    /// </summary>
    private static bool IsWorthRepeating(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests
        or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;

    /// <summary>Whether no connection came about, so that the call cannot have been taken.</summary>
    private static bool NeverArrived(HttpRequestException e) =>
        e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError;

    /// <returns>Null where the connector names no time: the wait grows by itself.</returns>
    private TimeSpan? AskedFor(ConnectorAnswer? answer)
    {
        var wait = answer?.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, LongestWait.Ticks)) : null;
    }
}
