using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace BotService.MicrosoftSdk.BotFramework;

/// <summary>A request answered by the SDK, with a status and a body of its own.</summary>
internal sealed class Answered(InvokeResponse response) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => HttpHelper.WriteResponseAsync(httpContext.Response, response);
}

/// <summary>A refusal that asks to be tried again in a moment.</summary>
internal sealed class Later(IResult refusal) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.RetryAfter = "5";
        return refusal.ExecuteAsync(httpContext);
    }
}
