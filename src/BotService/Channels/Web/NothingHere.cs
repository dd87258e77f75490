using BotService.Channels.Web.Wording;

namespace BotService.Channels.Web;

/// <summary>What is answered at an address where nothing stands: a page to people, an error body to programs.</summary>
internal static class NothingHere
{
    private static readonly PathString[] ForPrograms = ["/api", "/v3"];

    public static void UseNothingHere(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        // What a route answers with 404 says itself what is missing.
        if (context.Response is not { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } || context.GetEndpoint() is not null) return;
        var isAskedByAProgram = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
            || Array.Exists(ForPrograms, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
        context.Response.Headers.CacheControl = "no-store";
        await (isAskedByAProgram
            ? ErrorBody.Result(StatusCodes.Status404NotFound, "NotFound", "There is nothing at this address.")
            : Results.Content(
                Draw(PageFrame.Of(context, context.RequestServices.GetRequiredService<Catalogue>())).Markup, "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound))
            .ExecuteAsync(context);
    });

    private static Html Draw(PageFrame frame) => PageLayout.Draw(
        frame,
        page: "list",
        title: frame.Words["nothing.title"],
        head: Html.Nothing,
        aside: Html.Of($"""<a href="/letters">{frame.Words["site.letters"]}</a>"""),
        main: Html.Of($"""
            <main id="main" tabindex="-1">
            <h1>{frame.Words["nothing.title"]}</h1>
            <p class="lede">{frame.Words["nothing.why"]}</p>
            <p><a href="/">{frame.Words["site.ask"]}</a></p>
            </main>
            """));
}
