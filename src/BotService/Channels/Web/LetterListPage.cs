using Letters.Archive;

namespace BotService.Channels.Web;

/// <summary>The page at /letters: every letter held, the newest first.</summary>
internal static class LetterListPage
{
    public static Html Draw(IReadOnlyList<Letter> letters) => PageLayout.Draw(
        page: "list",
        title: "The letters – Ask the Letters",
        head: Html.Nothing,
        aside: Html.Of($"""<a href="/">Ask a question</a>"""),
        main: Html.Of($"""
            <main id="main" tabindex="-1">
            <h1>The letters</h1>
            <p class="lede">{Count(letters.Count)}</p>
            {(letters.Count == 0 ? Html.Nothing : Table(letters))}
            </main>
            """));

    private static string Count(int letters) => letters switch
    {
        0 => "No letter is held yet.",
        1 => "One letter is held.",
        _ => $"{letters} letters are held, the newest first.",
    };

    private static Html Table(IReadOnlyList<Letter> letters) => Html.Of($"""
        <table>
        <thead><tr><th scope="col">Date</th><th scope="col">Letter</th><th scope="col">From</th><th scope="col">Number or symbol</th></tr></thead>
        <tbody>
        {letters.OrderByDescending(letter => letter.Header.Date?.Value ?? default).ThenBy(letter => letter.Id).Select(Row)}
        </tbody>
        </table>
        """);

    private static Html Row(Letter letter) => Html.Of($"""
        <tr>
        <td class="date">{letter.Header.Date?.Value.ToProse()}</td>
        <td class="title"><a href="/letters/{letter.Id.Value}" dir="auto">{letter.Title}</a><span class="kind">{LetterFacts.NameOf(letter.Header.Kind)}</span></td>
        <td class="from" dir="auto">{letter.Header.Sender?.Designation}</td>
        <td class="number">{string.Join(", ", letter.Header.Symbols.Select(symbol => symbol.Value.Canonical).Prepend(letter.Header.Number?.Value).OfType<string>())}</td>
        </tr>

        """);
}
