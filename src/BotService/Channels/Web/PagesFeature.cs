using Letters.Archive;
using Letters.Collation;
using Letters.Index;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace BotService.Channels.Web;

internal static class PagesFeature
{
    /// <summary>Link checkers and previews ask for the head alone.</summary>
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The pages. They need an ILetterIndex and an AnsweringDesk, and are told by a <see cref="ReadingStatus"/> what is being read in.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSingleton<ReadingStatus>();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseIndexOutOfReach();
        app.UseFilesBesideTheProgram();

        app.MapMethods("/", Reading, (HttpContext context) => Page(context, ChatPage.Draw(SecurityHeaders.Nonce(context))));
        app.MapGet("/status", StatusBody.GetAsync);
        app.MapMethods("/letters", Reading, async (HttpContext context, ILetterIndex index, CancellationToken cancellationToken) =>
            Page(context, LetterListPage.Draw(await index.LettersAsync(cancellationToken))));
        app.MapMethods("/letters/{id}", Reading, async (
            HttpContext context, string id, string? at, ILetterIndex index, Collator collator, CancellationToken cancellationToken) =>
            await index.FindAsync(new LetterId(id), cancellationToken) is { } letter
                ? Page(context, LetterPage.Draw(letter, collator.Collate(await index.LettersAsync(cancellationToken)).WorkOf(letter), MarkedSpan.Read(at, letter.Text)))
                : Page(context, LetterPage.NotFound(), StatusCodes.Status404NotFound));
    }

    private static IResult Page(HttpContext context, Html page, int status = StatusCodes.Status200OK)
    {
        // What a letter says now must not be read from yesterday's copy.
        context.Response.Headers.CacheControl = "no-store";
        return Results.Content(page.Markup, "text/html; charset=utf-8", statusCode: status);
    }

    /// <summary>
    /// Style sheets, scripts and the chat control lie beside the program in every environment, built or published. Only they are
    /// compressed: they hold nothing secret that compression could give away.
    /// </summary>
    private static void UseFilesBesideTheProgram(this WebApplication app)
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        app.UseWhen(
            context => (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) && files.GetFileInfo(context.Request.Path).Exists,
            branch => branch.UseResponseCompression().UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files,
                // Asked again each time, sent again only when it has changed.
                OnPrepareResponse = sent => sent.Context.Response.Headers[HeaderNames.CacheControl] = "no-cache",
            }));
    }
}
