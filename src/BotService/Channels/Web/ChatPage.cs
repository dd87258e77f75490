using BotService.Channels.DirectLine;
using BotService.Channels.Web.Wording;

namespace BotService.Channels.Web;

/// <summary>
/// The page at /: the conversations kept in the browser, the chat, and beside it the letter a citation leads to. It is drawn at
/// once; the chat control, which is large, comes after it.
/// </summary>
internal static class ChatPage
{
    /// <param name="frame">Whom the page is drawn for.</param>
    /// <param name="nonce">Lets the style sheets in that Web Chat makes.</param>
    /// <param name="uploads">What is done with files.</param>
    public static Html Draw(PageFrame frame, string nonce, UploadPolicy uploads) => Draw(frame.Words, frame, nonce, uploads);

    private static Html Draw(Words words, PageFrame frame, string nonce, UploadPolicy uploads) => PageLayout.Draw(
        frame,
        page: "chat",
        title: null,
        head: Html.Of($"""
            <link rel="stylesheet" href="/chat.css">
            <link rel="preload" href="/words/{words.Language}.json" as="fetch" crossorigin>
            <script type="module" src="/chat/page.js"></script>
            """),
        aside: Html.Of($"""<a href="/letters">{words["site.letters"]}<span class="count" id="count"></span></a>"""),
        main: Html.Of($"""
            <main id="main" tabindex="-1">
            <h1 class="unseen">{words["chat.title"]}</h1>
            <nav class="chats" id="chats" popover aria-labelledby="chats-title">
            <h2 id="chats-title">{words["chats.title"]}</h2>
            <button type="button" class="chats-new" id="chats-new">{words["chats.new"]}</button>
            <ul id="chats-list"></ul>
            <p class="chats-none" id="chats-none">{words["chats.none"]}</p>
            <p class="chats-kept">{words["chats.kept"]}</p>
            </nav>
            <div class="talk" id="talk">
            <div class="talk-bar">
            <button type="button" class="chats-open" popovertarget="chats">{words["chats.title"]}</button>
            <p class="talk-title" id="talk-title" dir="auto"></p>
            <details class="menu" id="export" hidden><summary>{words["export.menu"]}</summary>
            <ul><li><button type="button" data-format="md">{words["export.markdown"]}</button></li><li><button type="button" data-format="docx">{words["export.word"]}</button></li></ul>
            </details>
            <p class="export-said" id="export-said" role="status"></p>
            </div>
            <div class="reading" id="reading" role="status" hidden>
            <span id="reading-line"></span>
            <progress id="reading-bar" aria-labelledby="reading-line"></progress>
            </div>
            <p class="continued" id="continued" role="status" hidden>{words["chat.continued"]}</p>
            <div class="chat-frame" id="chat" data-style-nonce="{nonce}" data-uploads="{DirectLineSettings.NameOf(uploads)}">
            <p class="chat-wait" id="chat-wait">{words["chat.opening"]}</p>
            <noscript><p class="chat-wait">{words["chat.noscript"]} <a href="/letters">{words["site.letters"]}</a></p></noscript>
            </div>
            <details class="why" id="why" hidden>
            <summary>{words["why.title"]}</summary>
            <div id="why-body"></div>
            </details>
            </div>
            <dialog class="panel" id="panel" aria-label="{words["panel.letter"]}"></dialog>
            </main>
            """));
}
