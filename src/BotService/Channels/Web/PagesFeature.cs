using BotService.Channels.DirectLine;
using BotService.Channels.Web.Lists;
using BotService.Channels.Web.Pages;
using BotService.Channels.Web.Wording;
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
        services.AddSingleton<Catalogue>();
        services.AddSingleton<LetterSearch>();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseIndexOutOfReach();
        app.UseNothingHere();
        app.UseFilesBesideTheProgram();

        app.MapMethods("/", Reading, (HttpContext context, Catalogue catalogue, DirectLineSettings directLine) =>
            Page(context, ChatPage.Draw(PageFrame.Of(context, catalogue), SecurityHeaders.Nonce(context), directLine.Uploads)));
        app.MapGet("/status", StatusBody.GetAsync);
        app.MapMethods("/letters", Reading, ListAsync);
        app.MapMethods("/letters/{id}", Reading, LetterAsync);
        app.MapMethods("/letters/{id}/original", Reading, OriginalAsync);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, Catalogue catalogue, ILetterIndex index, LetterSearch search, CancellationToken cancellationToken)
    {
        var query = LetterQuery.Read(context.Request.Query);
        var held = await index.LettersAsync(cancellationToken);
        var selection = await LetterSelection.OfAsync(query, held, search, cancellationToken);
        return Page(context, LetterListPage.Draw(PageFrame.Of(context, catalogue), query, selection, held));
    }

    private static async Task<IResult> LetterAsync(
        HttpContext context, string id, string? at, string? view, Catalogue catalogue, ILetterIndex index, Collator collator, CancellationToken cancellationToken)
    {
        var frame = PageFrame.Of(context, catalogue);
        if (await index.FindAsync(new LetterId(id), cancellationToken) is not { } letter)
            return Page(context, LetterPage.NotFound(frame), StatusCodes.Status404NotFound);
        var marked = MarkedSpan.Read(at, letter.Text);
        return Page(context, view == LetterPanel.View
            ? LetterPanel.Draw(frame.Words, letter, marked)
            : LetterPage.Draw(frame, letter, collator.Collate(await index.LettersAsync(cancellationToken)), marked));
    }

    private static async Task<IResult> OriginalAsync(
        HttpContext context, string id, Catalogue catalogue, ILetterIndex index, CancellationToken cancellationToken)
    {
        var frame = PageFrame.Of(context, catalogue);
        if (await index.FindAsync(new LetterId(id), cancellationToken) is not { } letter)
            return Page(context, LetterPage.NotFound(frame), StatusCodes.Status404NotFound);
        if (await OriginalFile.OpenAsync(letter, cancellationToken) is not { } file)
            return Page(context, LetterPage.OriginalGone(frame), StatusCodes.Status404NotFound);
        context.Response.Headers.CacheControl = "no-store";
        // Whatever it is, it is to be saved and not to be shown as a page of ours.
        return Results.File(file, "application/octet-stream", Path.GetFileName(letter.File));
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
