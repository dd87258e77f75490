using BotService.Channels.Web.Wording;
using Letters.Archive;
using Letters.Collation;

namespace BotService.Channels.Web.Pages;

/// <summary>The page at /letters/{id}: one letter, with the words an answer quotes marked in it, and what it has to do with others.</summary>
internal static class LetterPage
{
    /// <param name="frame">Whom the page is drawn for.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="collated">The letters held, seen together.</param>
    /// <param name="marked">The words to mark; null for none.</param>
    public static Html Draw(PageFrame frame, Letter letter, CollatedLetters collated, Span? marked) => PageLayout.Draw(
        frame,
        page: "letter",
        title: letter.Title,
        head: marked is null ? Html.Nothing : Html.Of($"""<script src="/letter.js" defer></script>"""),
        aside: Links(frame.Words),
        main: Html.Of($"""
            <main id="main" tabindex="-1">
            <h1 dir="auto">{letter.Title}</h1>
            {LetterFacts.Draw(frame.Words, letter)}
            {(marked is null ? Html.Nothing : Html.Of($"""<p class="mark-note">{frame.Words["letter.marked"]}</p>"""))}
            <article class="sheet" aria-label="{frame.Words["letter.text"]}"{Language(letter)}>{LetterText.Draw(letter, marked)}</article>
            {LetterReferences.Draw(frame.Words, letter, collated)}
            {collated.WorkOf(letter).Witnesses.Where(witness => witness.Id != letter.Id).Select(witness => AlsoHeld(frame.Words, letter, witness))}
            </main>
            """));

    public static Html NotFound(PageFrame frame) => Sorry(frame, "letter.missing", "letter.missing.why");

    /// <summary>The file a letter was read from is no longer the same, or no longer there.</summary>
    public static Html OriginalGone(PageFrame frame) => Sorry(frame, "letter.original.gone", "letter.original.gone.why");

    internal static Html Language(Letter letter) =>
        letter.Language is { } language ? Html.Of($" lang=\"{language}\"") : Html.Nothing;

    private static Html Sorry(PageFrame frame, string heading, string why) => PageLayout.Draw(
        frame,
        page: "list",
        title: frame.Words[heading],
        head: Html.Nothing,
        aside: Links(frame.Words),
        main: Html.Of($"""
            <main id="main" tabindex="-1">
            <h1>{frame.Words[heading]}</h1>
            <p class="lede">{frame.Words[why]}</p>
            <p><a href="/letters">{frame.Words["letter.missing.all"]}</a></p>
            </main>
            """));

    private static Html Links(Words words) => Html.Of($"""<a href="/letters">{words["site.letters"]}</a><a href="/">{words["site.ask"]}</a>""");

    private static Html AlsoHeld(Words words, Letter letter, Letter witness) => Html.Of($"""
        <section class="also-held"><h2>{words["letter.also"]} <a href="{LetterAddress.Of(witness)}">{witness.Source}</a></h2>
        <ul>{WitnessDifferences.Lines(letter, witness).Select(line => Html.Of($"<li dir=\"auto\">{line}</li>"))}</ul></section>

        """);
}
