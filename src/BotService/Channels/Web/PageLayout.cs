namespace BotService.Channels.Web;

/// <summary>What all pages have in common: the head, the way to the content for keyboards, the brand line.</summary>
internal static class PageLayout
{
    /// <param name="title">The title of the window.</param>
    /// <param name="head">What else belongs into the head.</param>
    /// <param name="aside">Stands at the right of the brand line.</param>
    /// <param name="main">The content.</param>
    /// <param name="page">The page's name in the style sheet.</param>
    public static Html Draw(string page, string title, Html head, Html aside, Html main) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/site.css">
        {head}
        </head>
        <body class="{page}">
        <a class="skip" href="#main">Skip to the content</a>
        <header class="brand">
        <div class="brand-name"><a href="/"><img src="/icon.svg" alt="" width="30" height="30">Ask the Letters</a></div>
        <p class="brand-line">Answers from the correspondence, each proven by the words it rests on</p>
        <nav class="brand-links" aria-label="Site">{aside}</nav>
        </header>
        {main}
        </body>
        </html>
        """);
}
