using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace BotService.Channels.DirectLine;

/// <summary>
/// How fast one visitor may send. Only what is posted is ever turned away: a single error to a poll would end a client's polling for
/// good.
/// </summary>
internal sealed class PostPace(DirectLineTokens tokens) : IRateLimiterPolicy<string>
{
    public const string Name = "direct-line-post";

    /// <summary>Quicker than anyone can type, and slow enough that one visitor does not take the others' turns.</summary>
    private const int AtOnce = 20, PerSecond = 2;

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected => TooFast.AnswerAsync;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        TooFast.Partition(tokens.Of(httpContext.Request)?.User ?? "", AtOnce, PerSecond);
}

/// <summary>How fast new conversations may be opened from one address; generous, for a whole mission may stand behind it.</summary>
internal sealed class ArrivalPace : IRateLimiterPolicy<string>
{
    public const string Name = "direct-line-arrival";

    private const int AtOnce = 400, PerSecond = 5;

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected => TooFast.AnswerAsync;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        TooFast.Partition(httpContext.Connection.RemoteIpAddress?.ToString() ?? "", AtOnce, PerSecond);
}

/// <summary>What both have in common: a bucket of tokens that fills by the second, and the words of the refusal.</summary>
file static class TooFast
{
    public static RateLimitPartition<string> Partition(string key, int atOnce, int perSecond) =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = atOnce,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });

    public static async ValueTask AnswerAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        rejected.HttpContext.Response.Headers.RetryAfter = "1";
        await ErrorBody.Result(StatusCodes.Status429TooManyRequests, "TooManyRequests", "That was more than can be read at once; please wait a moment.")
            .ExecuteAsync(rejected.HttpContext);
    }
}
