using Microsoft.Playwright;

namespace BotService.Tests.Channels.Web;

/// <summary>What readers do in the chat.</summary>
internal static class ChatActs
{
    /// <summary>The mark of a citation in an answer.</summary>
    public const string Citation = "a.webchat__render-markdown__pure-identifier";

    /// <summary>A click that did nothing for so long, in milliseconds, fell beside what moved away under it.</summary>
    private const float Missed = 8_000;

    private const int MostTries = 8;

    // What comes below an answer (thumbs, suggestions) moves it once more after it is there.
    private const string IsAnsweredAndStandsStill = """
        question => {
          const asked = [...document.querySelectorAll('.webchat__bubble--from-user')].findLast(bubble => bubble.innerText.includes(question));
          const answer = [...document.querySelectorAll('.answer-copy')].at(-1);
          if (!asked || !answer || !(asked.compareDocumentPosition(answer) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
          const { y } = answer.getBoundingClientRect();
          const { answerStood } = window;
          if (answerStood?.y !== y) window.answerStood = { y, since: performance.now() };
          return answerStood?.y === y && performance.now() - answerStood.since > 400;
        }
        """;

    /// <summary>Waits until the conversation is open: before, nothing is sent.</summary>
    public static Task WaitUntilOpenAsync(this IPage page) => page.Locator(".webchat__bubble").First.WaitForAsync();

    /// <summary>Asks and waits until an answer that cites is there and stands still.</summary>
    public static async Task AskAsync(this IPage page, string question)
    {
        await page.SayAsync(question);
        await page.WaitUntilAnsweredAsync(question);
    }

    /// <summary>Writes into the box and sends it.</summary>
    public static async Task SayAsync(this IPage page, string words)
    {
        await page.WaitUntilOpenAsync();
        var box = page.GetByRole(AriaRole.Textbox).First;
        await box.FillAsync(words);
        await box.PressAsync("Enter");
    }

    /// <summary>Waits until an answer that cites stands below the question, and stands still.</summary>
    public static Task WaitUntilAnsweredAsync(this IPage page, string question) => page.WaitForFunctionAsync(IsAnsweredAndStandsStill, question);

    /// <summary>Follows a citation to the letter beside the chat.</summary>
    public static Task FollowAsync(this ILocator citation) => citation.ClickUntilAsync(citation.Page.Locator("#panel"));

    /// <summary>Clicks until something is seen: when what is clicked moved away under the pointer, once more.</summary>
    public static async Task ClickUntilAsync(this ILocator clicked, ILocator seen)
    {
        for (var tries = 0; tries < MostTries && !await seen.IsVisibleAsync(); tries++)
        {
            try
            {
                await clicked.ClickAsync(new() { Timeout = Missed });
                await seen.WaitForAsync(new() { Timeout = Missed });
            }
            catch (TimeoutException)
            {
                // It may have been seen meanwhile, and stand in the way of another click.
            }
        }
        await seen.WaitForAsync();
    }

    /// <summary>Opens a link in a tab of its own, with Ctrl and a click.</summary>
    public static async Task<IPage> ClickIntoTabAsync(this ILocator link)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await link.Page.Context.RunAndWaitForPageAsync(() => link.ClickAsync(new() { Modifiers = [KeyboardModifier.Control] }), new() { Timeout = 2 * Missed });
            }
            catch (TimeoutException) when (tries < MostTries)
            {
                // It moved away under the pointer.
            }
        }
    }
}
