using BotService.Channels.DirectLine;
using BotService.Channels.Rendering;
using BotService.Channels.Web;
using BotService.Channels.Web.Wording;

namespace BotService.Channels.Embed;

/// <summary>The page at /embed: the chat alone, for a small frame, and over it the letter a citation leads to.</summary>
internal static class EmbedPage
{
    private const int LongestTitle = 80;

    /// <param name="words">Our sentences in the language the page around it speaks.</param>
    /// <param name="title">What that page calls the chat; null for our own name.</param>
    /// <param name="nonce">Lets the style sheets in that Web Chat makes.</param>
    /// <param name="uploads">What is done with files.</param>
    public static Html Draw(Words words, string? title, string nonce, UploadPolicy uploads)
    {
        var name = string.IsNullOrWhiteSpace(title) ? words["brand.name"] : Cut.To(LongestTitle, title);
        return Html.Of($"""
            <!doctype html>
            <html lang="{words.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{name}</title>
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/site.css">
            <link rel="stylesheet" href="/chat.css">
            <link rel="stylesheet" href="/embed/frame.css">
            <script type="module" src="/embed/frame.js"></script>
            </head>
            <body class="embed">
            <main id="main" tabindex="-1">
            <h1 class="unseen" dir="auto">{name}</h1>
            <div class="chat-frame" id="chat" data-style-nonce="{nonce}" data-uploads="{DirectLineSettings.NameOf(uploads)}">
            <p class="chat-wait" role="status">{words["chat.opening"]}</p>
            <noscript><p class="chat-wait">{words["chat.noscript"]}</p></noscript>
            </div>
            <dialog class="panel" id="panel" aria-label="{words["panel.letter"]}"></dialog>
            </main>
            </body>
            </html>
            """);
    }
}
