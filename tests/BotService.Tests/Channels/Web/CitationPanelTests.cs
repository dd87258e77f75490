using Microsoft.Playwright;

namespace BotService.Tests.Channels.Web;

/// <summary>The letter beside the chat, by mouse, by keyboard and on a phone.</summary>
public class CitationPanelTests(LettersHost host, Browser browser)
{
    private const string Focused = "document.activeElement";

    [Fact]
    public async Task With_the_keyboard_alone_a_question_is_asked_its_citation_followed_and_the_letter_closed_again()
    {
        await using var watched = await browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 1300, Height = 800 } });
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>($"{Focused}.getAttribute('href')"));
        await page.WaitUntilOpenAsync();
        await TabToAsync(page, "Tab", "[data-testid='send box text area'], .webchat__send-box-text-box__input");
        await page.Keyboard.TypeAsync(CorranLetters.Question);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitUntilAnsweredAsync(CorranLetters.Question);

        await TabToAsync(page, "Shift+Tab", ".webchat__basic-transcript__scrollable, .webchat__basic-transcript__transcript, .webchat__basic-transcript");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "Tab", ChatActs.Citation);
        var followed = await page.EvaluateAsync<string>($"{Focused}.getAttribute('href')");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#panel mark").First.WaitForAsync();
        await Assertions.Expect(page.Locator("#panel h2")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#panel")).ToBeHiddenAsync();
        Assert.Equal(followed, await page.EvaluateAsync<string>($"{Focused}.getAttribute('href')"));
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task On_a_phone_the_letter_covers_the_chat_until_it_is_closed()
    {
        await using var watched = await browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true });
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.AskAsync(CorranLetters.Question);
        await page.Locator(ChatActs.Citation).First.FollowAsync();
        await Assertions.Expect(page.Locator("#panel mark").First).ToBeInViewportAsync();
        var panel = await page.Locator("#panel").BoundingBoxAsync();
        Assert.Equal((0f, 0f, 360f, 740f), (panel?.X, panel?.Y, panel?.Width, panel?.Height));
        Assert.True(await page.EvaluateAsync<bool>("document.getElementById('panel').matches(':modal')"));

        await page.Locator("#panel .panel-close").ClickAsync();
        await Assertions.Expect(page.Locator("#panel")).ToBeHiddenAsync();
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task A_letter_that_is_gone_meanwhile_is_said_to_be()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.RouteAsync("**/letters/*view=panel", route => route.AbortAsync());
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.AskAsync(CorranLetters.Question);
        await page.Locator(ChatActs.Citation).First.FollowAsync();
        await Assertions.Expect(page.Locator("#panel")).ToContainTextAsync("could not be opened");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#panel")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_question_in_Arabic_runs_from_the_right()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.SayAsync("من كتب هذه الرسالة، ومتى كتبها، وإلى من كتبها؟ نعم.");
        var bubble = page.Locator(".webchat__bubble--from-user .webchat__text-content");
        await bubble.WaitForAsync();
        // The full stop, which ends the text, stands at its left.
        Assert.True(await bubble.EvaluateAsync<bool>("""
            bubble => {
              const text = document.createTreeWalker(bubble, NodeFilter.SHOW_TEXT).nextNode();
              const at = (from, to) => { const range = document.createRange(); range.setStart(text, from); range.setEnd(text, to); return range.getBoundingClientRect(); };
              return at(text.length - 1, text.length).left < at(text.length - 4, text.length - 3).left;
            }
            """));
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task The_page_is_painted_before_the_chat_control_is_asked_for()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.GetByRole(AriaRole.Textbox).First.WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("""
            () => performance.getEntriesByName('first-paint')[0].startTime
              <= performance.getEntriesByType('resource').find(entry => entry.name.endsWith('/webchat/webchat.js')).startTime
            """));
    }

    private static async Task TabToAsync(IPage page, string key, string selector)
    {
        for (var i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync(key);
            if (await page.EvaluateAsync<bool>($"selector => {Focused}.matches(selector)", selector)) return;
        }
        Assert.Fail($"{selector} was not reached by {key}; the focus is on {await page.EvaluateAsync<string>($"{Focused}.outerHTML.slice(0, 300)")}");
    }
}
