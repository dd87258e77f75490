using Microsoft.Playwright;

namespace BotService.Tests.Channels.Web;

/// <summary>What readers do in the chat.</summary>
internal static class ChatActs
{
    /// <summary>The mark of a citation in an answer.</summary>
    public const string Citation = "a.webchat__render-markdown__pure-identifier";

    /// <summary>Asks and waits for an answer that cites.</summary>
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
    }
}
