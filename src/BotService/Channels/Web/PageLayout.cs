using BotService.Channels.Web.Wording;

namespace BotService.Channels.Web;

/// <summary>What all pages have in common: the head, the way to the content for keyboards, the brand line, the languages.</summary>
internal static class PageLayout
{
    /// <param name="frame">Whom the page is drawn for.</param>
    /// <param name="page">The page's name in the style sheet.</param>
    /// <param name="title">What the window's title says before the name of the site; null for the name alone.</param>
    /// <param name="head">What else belongs into the head.</param>
    /// <param name="aside">Stands at the right of the brand line.</param>
    /// <param name="main">The content.</param>
    public static Html Draw(PageFrame frame, string page, string? title, Html head, Html aside, Html main) => Html.Of($"""
        <!doctype html>
        <html lang="{frame.Words.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{(title is null ? "" : $"{title} – ")}{frame.Words["brand.name"]}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/site.css">
        {head}
        </head>
        <body class="{page}">
        <a class="skip" href="#main">{frame.Words["site.skip"]}</a>
        <header class="brand">
        <div class="brand-name"><a href="/"><img src="/icon.svg" alt="" width="30" height="30">{frame.Words["brand.name"]}</a></div>
        <p class="brand-line">{frame.Words["brand.line"]}</p>
        <nav class="brand-links" aria-label="{frame.Words["site.nav"]}">{aside}{Languages(frame)}</nav>
        </header>
        {main}
        </body>
        </html>
        """);

    private static Html Languages(PageFrame frame) => Html.Of($"""
        <details class="menu"><summary><span class="unseen">{frame.Words["site.language"]} </span>{frame.Words.Language.ToUpperInvariant()}</summary>
        <ul>{Catalogue.Languages.Select(language => Html.Of($"<li><a href=\"{frame.AddressIn(language)}\" lang=\"{language}\" hreflang=\"{language}\"{Current(frame, language)}>{Words.NameOf(language)}</a></li>"))}</ul></details>
        """);

    private static Html Current(PageFrame frame, string language) =>
        language == frame.Words.Language ? new Html(" aria-current=\"true\"") : Html.Nothing;
}
