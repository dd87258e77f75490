using BotService.Channels.Web;

namespace BotService.Channels.Embed;

/// <summary>The page at /embed: the chat alone, for a small frame. Its words are put in by its script, in the language it is asked for.</summary>
internal static class EmbedPage
{
    /// <param name="nonce">Lets the style sheets in that Web Chat makes.</param>
    public static Html Draw(string nonce) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Ask the Letters</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/site.css">
        <link rel="stylesheet" href="/embed/frame.css">
        <script src="/webchat/webchat.js" defer></script>
        <script type="module" src="/embed/frame.js"></script>
        </head>
        <body class="embed">
        <main id="main" tabindex="-1">
        <h1 class="unseen" id="title">Ask the Letters</h1>
        <div class="chat-frame" id="chat" data-style-nonce="{nonce}">
        <p class="chat-wait" role="status"><noscript>The conversation needs JavaScript.</noscript></p>
        </div>
        </main>
        </body>
        </html>
        """);
}
