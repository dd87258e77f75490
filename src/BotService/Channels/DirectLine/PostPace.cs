using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace BotService.Channels.DirectLine;

/// <summary>
/// How fast one visitor may send, and save what was said. Nothing else is ever turned away: a single error to a poll would end a client's
/// polling for good.
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

/// <summary>
/// How fast whatever is posted may come from one address, whoever posts it: many visitors cost nothing to whoever invents them.
/// </summary>
internal static class AddressPace
{
    /// <summary>So many seconds' worth may come at once.</summary>
    private const int SecondsAtOnce = 10;

    public static void Add(RateLimiterOptions options, DirectLineSettings settings)
    {
        // It stands before every route, for a route can have one policy of its own only, and lets all pass but what is posted.
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == PostPace.Name
                ? TooFast.Partition(Caller.AddressOf(context), SecondsAtOnce * settings.AddressPostsPerSecond, settings.AddressPostsPerSecond)
                : RateLimitPartition.GetNoLimiter(""));
        options.OnRejected = TooFast.AnswerAsync;
    }
}

/// <summary>How fast new conversations may be opened from one address; generous, for a whole mission may stand behind it.</summary>
internal sealed class ArrivalPace : IRateLimiterPolicy<string>
{
    public const string Name = "direct-line-arrival";

    private const int AtOnce = 400, PerSecond = 5;

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected => TooFast.AnswerAsync;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        TooFast.Partition(Caller.AddressOf(httpContext), AtOnce, PerSecond);
}

/// <summary>What they have in common: a bucket of tokens that fills by the second, and the words of the refusal.</summary>
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
