using Microsoft.Playwright;

namespace BotService.Tests.Channels.Web;

/// <summary>What readers do in the chat.</summary>
internal static class ChatActs
{
    /// <summary>The mark of a citation in an answer.</summary>
    public const string Citation = "a.webchat__render-markdown__pure-identifier";

    // What comes below an answer (thumbs, suggestions) moves it once more after it is there.
    private const string StandsStill = """
        () => {
          const { y } = [...document.querySelectorAll('.answer-copy')].at(-1).getBoundingClientRect();
          const { answerStood } = window;
          if (answerStood?.y !== y) window.answerStood = { y, since: performance.now() };
          return answerStood?.y === y && performance.now() - answerStood.since > 400;
        }
        """;

    /// <summary>Asks and waits until an answer that cites is there and stands still.</summary>
    public static async Task AskAsync(this IPage page, string question)
    {
        // Before the conversation is open nothing is sent.
        await page.Locator(".webchat__bubble").First.WaitForAsync();
        var answers = page.Locator(".answer-copy");
        var before = await answers.CountAsync();
        var box = page.GetByRole(AriaRole.Textbox).First;
        await box.FillAsync(question);
        await box.PressAsync("Enter");
        await answers.Nth(before).WaitForAsync();
        await page.WaitForFunctionAsync(StandsStill);
    }

    /// <summary>Follows a citation to the letter beside the chat; when the answer moved away under the pointer, once more.</summary>
    public static async Task FollowAsync(this ILocator citation)
    {
        var panel = citation.Page.Locator("#panel");
        await citation.ClickAsync();
        try
        {
            await panel.WaitForAsync(new() { Timeout = 3000 });
        }
        catch (TimeoutException)
        {
            await citation.ClickAsync();
        }
    }
}
