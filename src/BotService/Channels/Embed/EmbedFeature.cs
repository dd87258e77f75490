using BotService.Channels.Web;

namespace BotService.Channels.Embed;

internal static class EmbedFeature
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// GET /embed: the chat as it stands in other sites' pages, put there by /embed.js. Which sites may show it is said to the browser by
    /// the page's own security policy; a page of any other site shows nothing.
    /// </summary>
    public static void MapEmbed(this WebApplication app) =>
        app.MapMethods("/embed", Reading, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Results.Content(EmbedPage.Draw(SecurityHeaders.Nonce(context)).Markup, "text/html; charset=utf-8");
        });
}
