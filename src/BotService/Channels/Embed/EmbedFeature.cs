using BotService.Channels.DirectLine;
using BotService.Channels.Web;
using BotService.Channels.Web.Wording;

namespace BotService.Channels.Embed;

internal static class EmbedFeature
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// GET /embed: the chat as it stands in other sites' pages, put there by /embed.js. Which sites may show it is said to the browser by
    /// the page's own security policy; a page of any other site shows nothing. Needs AddPages.
    /// </summary>
    public static void MapEmbed(this WebApplication app) =>
        app.MapMethods("/embed", Reading, (HttpContext context, string? title, Catalogue catalogue, DirectLineSettings directLine) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            var page = EmbedPage.Draw(WordsFor(context, catalogue), title, SecurityHeaders.Nonce(context), directLine.Uploads);
            return Results.Content(page.Markup, "text/html; charset=utf-8");
        });

    /// <summary>The language of the page around it, <c>?language=de-AT</c>, where we speak it; else as on any page. A reader's own choice is not changed by it.</summary>
    private static Words WordsFor(HttpContext context, Catalogue catalogue)
    {
        var wanted = context.Request.Query["language"].ToString().Split('-')[0];
        return Catalogue.Languages.FirstOrDefault(language => language.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } spoken
            ? catalogue.In(spoken)
            : context.SpokenWords(catalogue);
    }
}
