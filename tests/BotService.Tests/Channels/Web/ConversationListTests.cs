using Microsoft.Playwright;

namespace BotService.Tests.Channels.Web;

/// <summary>The conversations a browser keeps.</summary>
public class ConversationListTests(LettersHost host, Browser browser)
{
    private static readonly BrowserNewContextOptions Wide = new() { ViewportSize = new() { Width = 1400, Height = 800 } };

    [Fact]
    public async Task A_conversation_is_listed_by_its_first_question_and_goes_on_after_a_reload()
    {
        await using var watched = await browser.OpenAsync(Wide);
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.AskAsync(CorranLetters.Question);
        await Assertions.Expect(Items(page)).ToContainTextAsync([CorranLetters.Question]);

        await page.ReloadAsync();
        await page.Locator(ChatActs.Citation).First.WaitForAsync();
        await page.AskAsync("Who wrote that letter?");
        // Only who remembers what was asked before can tell which letter that is.
        await Assertions.Expect(page.Locator(".answer").Last).ToContainTextAsync("Ida Harrowgate");
        await Assertions.Expect(page.Locator("#continued")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".webchat__bubble--from-user")).ToHaveCountAsync(2);
        await Assertions.Expect(Items(page)).ToHaveCountAsync(1);
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task A_conversation_whose_token_has_expired_is_shown_again_and_goes_on_in_a_new_session_which_the_page_says()
    {
        await using var watched = await browser.OpenAsync(Wide);
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.AskAsync(CorranLetters.Question);
        await page.EvaluateAsync("""
            for (const key of Object.keys(localStorage))
              localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), token: null }));
            """);

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#continued")).ToContainTextAsync("goes on in a new session");
        await Assertions.Expect(page.Locator(".answer")).ToContainTextAsync([CorranLetters.Proof]);
        await page.AskAsync(CorranLetters.HostileQuestion);
        await Assertions.Expect(page.Locator("#continued")).ToBeHiddenAsync();
        // The greeting of the new session would stand in the midst of it.
        await Assertions.Expect(page.Locator(".webchat__bubble", new() { HasText = "Ask me what the letters say" })).ToHaveCountAsync(1);
        await Assertions.Expect(Items(page)).ToHaveCountAsync(1);
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task Another_conversation_is_begun_and_left_for_the_first_again()
    {
        await using var watched = await browser.OpenAsync(Wide);
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.AskAsync(CorranLetters.Question);
        await page.GetByRole(AriaRole.Button, new() { Name = "New conversation" }).ClickAsync();
        await Assertions.Expect(page.Locator(".webchat__bubble--from-user")).ToHaveCountAsync(0);
        await page.AskAsync(CorranLetters.HostileQuestion);
        await Assertions.Expect(Items(page)).ToContainTextAsync([CorranLetters.HostileQuestion, CorranLetters.Question]);

        await Items(page).Nth(1).ClickAsync();
        await Assertions.Expect(page.Locator(".answer")).ToContainTextAsync([CorranLetters.Proof]);
        await Assertions.Expect(page.Locator(".answer", new() { HasText = "lighthouse" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#talk-title")).ToHaveTextAsync(CorranLetters.Question);
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task A_conversation_is_renamed_and_deleted_when_it_was_said_twice()
    {
        await using var watched = await browser.OpenAsync(Wide);
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.AskAsync(CorranLetters.Question);
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename “" + CorranLetters.Question + "”" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Name of the conversation" }).FillAsync("<b>Boats</b>");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Items(page)).ToContainTextAsync(["<b>Boats</b>"]);
        await Assertions.Expect(page.Locator("#talk-title")).ToHaveTextAsync("<b>Boats</b>");

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete “<b>Boats</b>”" }).ClickAsync();
        await Assertions.Expect(Items(page)).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Really delete" }).ClickAsync();
        await Assertions.Expect(Items(page)).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await page.Locator(".webchat__bubble").First.WaitForAsync();
        await Assertions.Expect(Items(page)).ToHaveCountAsync(0);
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task A_table_that_an_answer_brings_is_drawn_under_it_and_its_words_are_never_markup()
    {
        await using var watched = await browser.OpenAsync(Wide);
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.AskAsync(CorranLetters.Question);
        await page.EvaluateAsync("""
            for (const key of Object.keys(localStorage)) {
              const chat = JSON.parse(localStorage.getItem(key));
              chat.token = null;
              for (const one of chat.activities) if (one.from.role === 'bot') one.channelData = { table: { heads: ['Party', 'Position'], rows: [['Norland', '<b>none</b> sold'], ['Estrava', 11]] } };
              localStorage.setItem(key, JSON.stringify(chat));
            }
            """);
        await page.ReloadAsync();
        var table = page.Locator(".answer-table").Last;
        await table.Locator("summary").ClickUntilAsync(table.Locator("table"));
        await Assertions.Expect(table.Locator("th")).ToHaveTextAsync(["Party", "Position"]);
        await Assertions.Expect(table.Locator("td")).ToHaveTextAsync(["Norland", "<b>none</b> sold", "Estrava", "11"]);
        watched.AssertNoFaults();
    }

    private static ILocator Items(IPage page) => page.Locator(".chats-item");
}
