using Letters.Index;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BotService.Tests.Channels.Web;

/// <summary>The page at / as a reader uses it, in a real browser with the real Web Chat.</summary>
public class ChatPageTests(LettersHost host, Browser browser)
{
    [Fact]
    public async Task A_question_is_answered_and_its_citation_shows_the_letter_beside_it_at_exactly_the_quoted_words()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.AskAsync(CorranLetters.Question);

        var answer = page.Locator(".webchat__bubble", new() { HasText = "has not sold any patrol boats" });
        await Assertions.Expect(answer).ToContainTextAsync(CorranLetters.Proof);
        var quote = QuotedIn(await answer.InnerTextAsync());
        await Assertions.Expect(answer).ToContainTextAsync("No. 7731");

        await answer.Locator(ChatActs.Citation).First.FollowAsync();
        await Assertions.Expect(page.Locator("#panel mark").First).ToBeInViewportAsync();
        Assert.Equal(quote, string.Concat(await page.Locator("#panel mark").AllTextContentsAsync()));
        await Assertions.Expect(page.GetByRole(AriaRole.Textbox).First).ToBeVisibleAsync();
        Assert.Single(page.Context.Pages);
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task A_citation_followed_with_Ctrl_opens_the_letter_in_a_tab_of_its_own()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.AskAsync(CorranLetters.Question);
        var letter = await page.Locator(ChatActs.Citation).First.ClickIntoTabAsync();
        await letter.WaitForLoadStateAsync();
        await Assertions.Expect(letter.Locator("article mark").First).ToBeInViewportAsync();
        Assert.EndsWith("#p2", letter.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#panel")).ToBeHiddenAsync();
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task A_suggested_question_is_asked_by_one_click()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        var suggestion = page.Locator(".webchat__suggested-action").First;
        var question = (await suggestion.InnerTextAsync()).Trim();
        await suggestion.ClickUntilAsync(page.Locator(".webchat__bubble--from-user"));
        await Assertions.Expect(page.Locator(".webchat__bubble--from-user")).ToContainTextAsync(question);
        await Assertions.Expect(page.Locator(".webchat__link-definitions").First).ToBeVisibleAsync();
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task A_letter_that_means_no_good_is_quoted_as_it_stands_and_does_nothing()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.AskAsync(CorranLetters.HostileQuestion);
        var answer = page.Locator(".webchat__bubble", new() { HasText = "repainted the lighthouse" }).Last;
        await Assertions.Expect(answer).ToContainTextAsync(
            """The pirates repainted the lighthouse of "Corran" & Sons in <b>red</b> <script>document.title='owned'</script> with [free paint](javascript:alert(1)) 🚢 and left [1] note: it's... done.""");
        Assert.Equal("Ask the Letters", await page.TitleAsync());
        Assert.Equal(0, await answer.Locator("b, script, a[href^=javascript]").CountAsync());

        await answer.Locator(ChatActs.Citation).First.FollowAsync();
        await Assertions.Expect(page.Locator("#panel mark").First).ToContainTextAsync("<script>document.title='owned'</script>");
        Assert.Equal(0, await page.Locator("#panel article :is(script, img, b)").CountAsync());
        Assert.Equal("Ask the Letters", await page.TitleAsync());
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task On_a_phone_nothing_sticks_out_at_the_side()
    {
        await using var watched = await browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true });
        var page = watched.Page;
        foreach (var path in (string[])["/", "/letters"])
        {
            await page.GotoAsync(new Uri(host.Address, path).AbsoluteUri);
            if (path == "/") await page.AskAsync(CorranLetters.Question);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), path);
            if (path == "/") await page.Locator(ChatActs.Citation).First.FollowAsync();
            if (path == "/") await Assertions.Expect(page.Locator("#panel mark").First).ToBeInViewportAsync();
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), path);
        }
        watched.AssertNoFaults();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("es")]
    public async Task On_a_phone_every_language_has_room(string language)
    {
        await using var watched = await browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 360, Height = 740 }, Locale = language });
        var page = watched.Page;
        var letters = await host.Services.GetRequiredService<ILetterIndex>().LettersAsync(TestContext.Current.CancellationToken);
        foreach (var path in (string[])["/", "/letters", $"/letters/{letters[0].Id}"])
        {
            await page.GotoAsync(new Uri(host.Address, path).AbsoluteUri);
            Assert.Equal(language, await page.EvaluateAsync<string>("document.documentElement.lang"));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), path);
            Assert.True(await page.Locator(".brand .menu summary").EvaluateAsync<bool>("menu => menu.getBoundingClientRect().right <= innerWidth"), path);
        }
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task While_letters_are_read_in_the_page_says_how_far_it_is_and_then_suggests_questions()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        var reading = true;
        await page.RouteAsync("**/status", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = reading
                ? """{"state":"reading","read":2,"total":5,"letters":2,"suggestions":[]}"""
                : """{"state":"ready","read":5,"total":5,"letters":5,"suggestions":["Who wrote letter No. 5?"]}""",
        }));
        await page.GotoAsync(host.Address.AbsoluteUri);
        await Assertions.Expect(page.Locator("#reading")).ToContainTextAsync("2 of 5");
        await Assertions.Expect(page.Locator(".webchat__bubble").First).ToContainTextAsync("Ask me");
        reading = false;
        await Assertions.Expect(page.Locator("#reading")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#count")).ToHaveTextAsync("5");
        await Assertions.Expect(page.Locator(".webchat__suggested-action")).ToContainTextAsync(["Who wrote letter No. 5?"]);
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task A_conversation_that_cannot_be_opened_can_be_started_anew()
    {
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.RouteAsync("**/tokens/generate", route => route.FulfillAsync(new() { Status = 503 }));
        await page.GotoAsync(host.Address.AbsoluteUri);
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("could not be opened");
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start a new one" }).ClickAsync();
        await page.AskAsync(CorranLetters.Question);
        await Assertions.Expect(page.Locator("#notice")).ToHaveCountAsync(0);
    }

    private static string QuotedIn(string answer) => answer[(answer.IndexOf('“', StringComparison.Ordinal) + 1)..answer.IndexOf('”', StringComparison.Ordinal)];
}
