using System.Globalization;
using BotService.Indexes;
using BotService.Indexes.Qdrant;
using Grpc.Core;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using Qdrant.Client;

namespace BotService.MicrosoftSdk.Indexes;

/// <summary>How often a call is tried, and what is said where none of the tries did it: as over REST, in the words of gRPC.</summary>
internal static class GrpcFaults
{
    private const int MoreTries = 3, LongestReason = 300;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    /// <summary>A time-out for each try, and three more tries while the line or the server fails; after a time-out no more.</summary>
    public static ResiliencePipeline Retrying(QdrantSettings settings, TimeProvider time) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = MoreTries,
                Delay = FirstPause,
                BackoffType = DelayBackoffType.Exponential,
                ShouldHandle = new PredicateBuilder().Handle<RpcException>(e => IsOfTheMoment(e.StatusCode)),
            })
            .AddTimeout(TimeSpan.FromSeconds(settings.Timeout))
            .Build();

    /// <returns>Null for what is to go on as it is: a fault of the program's own, or its being cancelled.</returns>
    public static Exception? Of(QdrantSettings settings, Exception e, CancellationToken cancellationToken) => e switch
    {
        // gRPC has a status for being cancelled, the rest of the program an exception.
        RpcException { StatusCode: StatusCode.Cancelled } or OperationCanceledException when cancellationToken.IsCancellationRequested =>
            new OperationCanceledException(e.Message, e, cancellationToken),
        TimeoutRejectedException => QdrantFaults.OutOfReach(settings, e),
        QdrantException => QdrantFaults.Strange(settings, e.Message),
        RpcException { StatusCode: StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.Cancelled } => QdrantFaults.OutOfReach(settings, e),
        RpcException rpc => Of(settings, rpc),
        _ => null,
    };

    private static IndexUnusableException Of(QdrantSettings settings, RpcException e) => new(
        e.StatusCode switch
        {
            StatusCode.Unauthenticated or StatusCode.PermissionDenied =>
                $"The Qdrant server at {settings.Endpoint} refuses the key; set Qdrant:ApiKey to its read-write key.",
            _ when e.StatusCode == StatusCode.Unimplemented || e.Status.DebugException is HttpRequestException =>
                $"The server at {settings.Endpoint} does not know what it is asked by gRPC; check that Qdrant:Endpoint names the gRPC port, which is 6334.",
            _ => string.Create(CultureInfo.InvariantCulture, $"The Qdrant server at {settings.Endpoint} answers {e.StatusCode}: {Short(e.Status.Detail)}"),
        },
        e)
    {
        IsPassing = IsOfTheMoment(e.StatusCode),
    };

    private static bool IsOfTheMoment(StatusCode status) =>
        status is StatusCode.Unavailable or StatusCode.ResourceExhausted or StatusCode.Internal or StatusCode.Aborted or StatusCode.Unknown;

    private static string Short(string reason) =>
        reason.Length == 0 ? "it does not say why." : reason.Length > LongestReason ? $"{reason[..LongestReason]} …" : reason;
}
