using BotService.Indexes;
using Letters.Index;

namespace BotService.Channels.Web;

internal static class IndexOutOfReach
{
    /// <summary>A page that needs letters while the index cannot be asked says so, in one sentence, with 503.</summary>
    public static void UseIndexOutOfReach(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (e is IndexUnusableException or IndexMismatchException && !context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "5";
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(e.Message, context.RequestAborted);
        }
    });
}
