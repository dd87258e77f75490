namespace BotService.Channels.Web;

/// <summary>The page at /: the chat, and above it how many letters can be asked.</summary>
internal static class ChatPage
{
    /// <param name="nonce">Lets the style sheets in that Web Chat makes.</param>
    public static Html Draw(string nonce) => PageLayout.Draw(
        page: "chat",
        title: "Ask the Letters",
        head: Html.Of($"""
            <script src="/webchat/webchat.js" defer></script>
            <script src="/chat.js" defer data-style-nonce="{nonce}"></script>
            """),
        aside: Html.Of($"""<a href="/letters">The letters<span class="count" id="count"></span></a>"""),
        main: Html.Of($"""
            <main id="main" tabindex="-1">
            <h1 class="unseen">Ask the letters</h1>
            <div class="reading" id="reading" role="status" hidden>
            <span id="reading-line"></span>
            <progress id="reading-bar" aria-labelledby="reading-line"></progress>
            </div>
            <div class="chat-frame" id="chat">
            <p class="chat-wait" id="chat-wait">Opening the conversation …</p>
            <noscript><p class="chat-wait">The conversation needs JavaScript. <a href="/letters">The letters</a> can be read without it.</p></noscript>
            </div>
            <details class="why" id="why" hidden>
            <summary>Why this answer</summary>
            <div id="why-body"></div>
            </details>
            </main>
            """));
}
