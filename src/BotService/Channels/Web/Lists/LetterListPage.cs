using BotService.Channels.Web.Wording;
using Letters.Archive;

namespace BotService.Channels.Web.Lists;

/// <summary>The page at /letters: the letters held, those asked for, a page at a time.</summary>
internal static class LetterListPage
{
    /// <summary>How much of a sentence that was found is shown, in characters.</summary>
    private const int LongestExcerpt = 240;

    public static Html Draw(PageFrame frame, LetterQuery query, LetterSelection selection, IReadOnlyList<Letter> held) => PageLayout.Draw(
        frame,
        page: "list",
        title: frame.Words["list.title"],
        head: Html.Nothing,
        aside: Html.Of($"""<a href="/">{frame.Words["site.ask"]}</a>"""),
        main: Html.Of($"""
            <main id="main" tabindex="-1">
            <h1>{frame.Words["list.title"]}</h1>
            {LetterListForm.Draw(frame.Words, query, held)}
            <p class="lede" role="status">{Count(frame.Words, query, selection)} {(query.IsNarrow ? Html.Of($"<a href=\"/letters\">{frame.Words["list.clear"]}</a>") : Html.Nothing)}</p>
            {(query.Ignored.Count > 0 ? Html.Of($"<p class=\"ignored\">{frame.Words.Say("list.ignored", string.Join(", ", query.Ignored))}</p>") : Html.Nothing)}
            {(selection.Letters.Count == 0 ? Html.Nothing : Table(frame.Words, query, selection.Letters))}
            {(selection.Pages == 1 ? Html.Nothing : Pages(frame.Words, query, selection))}
            </main>
            """));

    private static string Count(Words words, LetterQuery query, LetterSelection selection) => selection switch
    {
        { Held: 0 } => words["list.none"],
        { Found: 0 } => words.Say("list.nothing", selection.Held),
        _ when query.IsNarrow => words.Say("list.some", selection.Found, selection.Held),
        { Held: 1 } => words["list.all.one"],
        _ => words.Say("list.all", selection.Held),
    };

    private static Html Table(Words words, LetterQuery query, IReadOnlyList<FoundLetter> letters) => Html.Of($"""
        <table>
        <thead><tr><th scope="col">{words["list.date"]}</th><th scope="col">{words["list.letter"]}</th><th scope="col">{words["list.sender"]}</th><th scope="col">{words["list.number"]}</th></tr></thead>
        <tbody>
        {letters.Select(found => Row(words, query, found))}
        </tbody>
        </table>
        """);

    private static Html Row(Words words, LetterQuery query, FoundLetter found)
    {
        var letter = found.Letter;
        return Html.Of($"""
            <tr>
            <td class="date">{(LetterSelection.DateOf(letter) is { } date ? words.Date(date) : "")}</td>
            <td class="title"><a href="/letters/{letter.Id.Value}" dir="auto">{letter.Title}</a><span class="kind">{words.Kind(letter.Header.Kind)}</span>{Excerpt(query, found)}</td>
            <td class="from" dir="auto">{letter.Header.Sender?.Designation}</td>
            <td class="number">{string.Join(", ", letter.Header.Symbols.Select(symbol => symbol.Value.Canonical).Prepend(letter.Header.Number?.Value).OfType<string>())}</td>
            </tr>

            """);
    }

    /// <summary>The sentence that was found, leading to itself in the letter.</summary>
    private static Html Excerpt(LetterQuery query, FoundLetter found) => LetterSearch.SentenceOf(found, query.Text) is { } sentence
        ? Html.Of($"<a class=\"excerpt\" href=\"{LetterAddress.Of(found.Letter, sentence)}\" dir=\"auto\">{Rendering.Cut.To(LongestExcerpt, sentence.Of(found.Letter.Text))}</a>")
        : Html.Nothing;

    private static Html Pages(Words words, LetterQuery query, LetterSelection selection) => Html.Of($"""
        <nav class="pages" aria-label="{words["list.pages"]}">
        {(selection.Page > 1 ? Html.Of($"<a rel=\"prev\" href=\"{query.AddressOf(selection.Page - 1)}\">{words["list.previous"]}</a>") : Html.Nothing)}
        <span>{words.Say("list.page", selection.Page, selection.Pages)}</span>
        {(selection.Page < selection.Pages ? Html.Of($"<a rel=\"next\" href=\"{query.AddressOf(selection.Page + 1)}\">{words["list.next"]}</a>") : Html.Nothing)}
        </nav>
        """);
}
