using BotService.Channels.Web.Wording;
using Letters.Archive;

namespace BotService.Channels.Web.Pages;

/// <summary>
/// A letter as the chat shows it beside an answer: its title, who wrote it and when, and its text with the quoted words marked. A
/// piece of a page, which the chat's script fetches and puts into its panel.
/// </summary>
internal static class LetterPanel
{
    /// <summary>What the parameter "view" of a letter's address asks for it by.</summary>
    public const string View = "panel";

    public static Html Draw(Words words, Letter letter, Span? marked) => Html.Of($"""
        <h2 tabindex="-1" dir="auto">{letter.Title}</h2>
        <p class="panel-facts" dir="auto">{string.Join(" · ", Facts(words, letter))}</p>
        <article class="sheet" aria-label="{words["letter.text"]}"{LetterPage.Language(letter)}>{LetterText.Draw(letter, marked)}</article>
        """);

    private static IEnumerable<string> Facts(Words words, Letter letter)
    {
        var header = letter.Header;
        yield return words.Kind(header.Kind);
        if (header.Symbols is [var symbol, ..]) yield return symbol.Value.Canonical;
        else if (header.Number is { } number) yield return number.Value;
        if (header.Date is { } date) yield return words.Date(date.Value);
        if (header.Sender is { } sender) yield return sender.InFull;
    }
}
