using Letters.Archive;
using Letters.Collation;

namespace BotService.Channels.Web;

/// <summary>The page at /letters/{id}: one letter, with the words an answer quotes marked in it.</summary>
internal static class LetterPage
{
    /// <param name="letter">The letter.</param>
    /// <param name="marked">The words to mark; null for none.</param>
    /// <param name="work">The letter with its other copies.</param>
    public static Html Draw(Letter letter, Work work, Span? marked) => PageLayout.Draw(
        page: "letter",
        title: $"{letter.Title} – Ask the Letters",
        head: marked is null ? Html.Nothing : Html.Of($"""<script src="/letter.js" defer></script>"""),
        aside: Html.Of($"""<a href="/letters">The letters</a><a href="/">Ask a question</a>"""),
        main: Html.Of($"""
            <main id="main" tabindex="-1">
            <h1 dir="auto">{letter.Title}</h1>
            <dl class="facts">
            {LetterFacts.Of(letter).Select(fact => Html.Of($"<div><dt>{fact.Name}</dt><dd dir=\"auto\">{fact.Value}</dd></div>\n"))}
            </dl>
            {(marked is null ? Html.Nothing : Html.Of($"""<p class="mark-note">The words an answer quotes are <span class="marked">marked</span> below.</p>"""))}
            <article class="sheet" aria-label="The text of the letter"{Language(letter)}>{LetterText.Draw(letter, marked)}</article>
            {work.Witnesses.Where(witness => witness.Id != letter.Id).Select(witness => AlsoHeld(letter, witness))}
            </main>
            """));

    public static Html NotFound() => PageLayout.Draw(
        page: "list",
        title: "No such letter – Ask the Letters",
        head: Html.Nothing,
        aside: Html.Of($"""<a href="/">Ask a question</a>"""),
        main: Html.Of($"""
            <main id="main" tabindex="-1">
            <h1>No such letter</h1>
            <p class="lede">There is no letter at this address. It may have been taken out of the collection since the link was made.</p>
            <p><a href="/letters">See the letters that are held</a></p>
            </main>
            """));

    private static Html AlsoHeld(Letter letter, Letter witness) => Html.Of($"""
        <section class="also-held"><h2>Also held as <a href="/letters/{witness.Id.Value}">{witness.Source}</a></h2>
        <ul>{WitnessDifferences.Lines(letter, witness).Select(line => Html.Of($"<li dir=\"auto\">{line}</li>"))}</ul></section>

        """);

    private static Html Language(Letter letter) =>
        letter.Language is { } language ? Html.Of($" lang=\"{language}\"") : Html.Nothing;
}
