using System.Net;
using System.Text.Json;
using BotService.Tests.Channels.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace BotService.Tests.Channels.Embed;

/// <summary>The chat on a page of another site, in a real browser: two origins, the other one's policy as strict as can be.</summary>
public sealed class EmbedTests(Browser browser)
{
    private const string OwnNames = "() => Object.getOwnPropertyNames(window).filter(name => !/^\\d+$/.test(name)).sort()";

    [Fact]
    public async Task The_bubble_opens_the_chat_and_a_question_is_answered_with_its_source_shown()
    {
        var port = SetUpHost.FreePort();
        await using var host = await SetUpHost.StartAsync(settings: ("Embed:AllowedOrigins", $"http://localhost:{port}"));
        using var site = await DemoSite.StartAsync(port, host.Address);
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Address.AbsoluteUri);

        var bubble = page.Locator("[data-letters-embed] .bubble");
        await Assertions.Expect(bubble).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(bubble).ToHaveAccessibleNameAsync("Open the chat: Ask the archive");
        Assert.Equal(0, await page.Locator("[data-letters-embed] iframe").CountAsync());
        await bubble.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Ask the archive" })).ToBeVisibleAsync();
        await Assertions.Expect(bubble).ToHaveAttributeAsync("aria-expanded", "true");

        var frame = page.FrameLocator("[data-letters-embed] iframe");
        await AskAsync(frame, CorranLetters.Question);
        var answer = frame.Locator(".webchat__bubble", new() { HasText = CorranLetters.Proof });
        await Assertions.Expect(answer).ToContainTextAsync("No. 7731");
        await frame.Locator(ChatActs.Citation).First.ClickUntilAsync(frame.Locator("#panel"));
        await Assertions.Expect(frame.Locator("#panel article mark").First).ToBeInViewportAsync();
        Assert.Contains(CorranLetters.Proof, string.Concat(await frame.Locator("#panel article mark").AllTextContentsAsync()), StringComparison.Ordinal);

        // Esc closes the letter first, then the chat.
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(frame.Locator("#panel")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".panel")).ToBeVisibleAsync();
        await frame.GetByRole(AriaRole.Textbox).First.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".panel")).ToBeHiddenAsync();
        await Assertions.Expect(bubble).ToBeFocusedAsync();
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task The_page_has_no_name_more_than_without_it()
    {
        var port = SetUpHost.FreePort();
        await using var host = await SetUpHost.StartAsync(settings: ("Embed:AllowedOrigins", $"http://localhost:{port}"));
        using var site = await DemoSite.StartAsync(port, host.Address);
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;

        await page.RouteAsync("**/embed.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
        await page.GotoAsync(site.Address.AbsoluteUri);
        var without = await page.EvaluateAsync<string[]>(OwnNames);
        await page.UnrouteAllAsync();
        await page.ReloadAsync();
        await page.Locator(".bubble").ClickAsync();
        await Assertions.Expect(page.FrameLocator("iframe").Locator(".webchat__bubble").First).ToContainTextAsync("Ask me");
        Assert.Equal(without, await page.EvaluateAsync<string[]>(OwnNames));
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task It_is_used_by_keyboard_alone_and_gives_the_focus_back()
    {
        var port = SetUpHost.FreePort();
        await using var host = await SetUpHost.StartAsync(settings: ("Embed:AllowedOrigins", $"http://localhost:{port}"));
        using var site = await DemoSite.StartAsync(port, host.Address);
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Address.AbsoluteUri);
        var bubble = page.Locator(".bubble");
        await bubble.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var frame = page.FrameLocator("iframe");
        await Assertions.Expect(frame.Locator(".webchat__bubble").First).ToContainTextAsync("Ask me");

        // The frame has the focus: Esc in it closes as Esc beside it does.
        await frame.GetByRole(AriaRole.Textbox).First.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".panel")).ToBeHiddenAsync();
        await Assertions.Expect(bubble).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".close").FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".panel")).ToBeHiddenAsync();
        await Assertions.Expect(bubble).ToBeFocusedAsync();
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task The_conversation_goes_along_to_the_next_page()
    {
        var port = SetUpHost.FreePort();
        await using var host = await SetUpHost.StartAsync(settings: ("Embed:AllowedOrigins", $"http://localhost:{port}"));
        // Another origin of the same site: of wholly foreign sites' frames this browser keeps nothing.
        using var site = await DemoSite.StartAsync(port, new UriBuilder(host.Address) { Host = "localhost" }.Uri);
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Address.AbsoluteUri);
        await page.Locator(".bubble").ClickAsync();
        await AskAsync(page.FrameLocator("iframe"), CorranLetters.Question);
        await page.GotoAsync(new Uri(site.Address, "/?next").AbsoluteUri);
        await page.Locator(".bubble").ClickAsync();
        await Assertions.Expect(page.FrameLocator("iframe").Locator(".webchat__bubble", new() { HasText = CorranLetters.Proof })).ToBeVisibleAsync();
        await Assertions.Expect(page.FrameLocator("iframe").Locator(".webchat__bubble--from-user")).ToHaveCountAsync(1);
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task A_site_that_is_not_allowed_shows_nothing()
    {
        await using var host = await SetUpHost.StartAsync(settings: ("Embed:AllowedOrigins", "https://somebody-else.example"));
        using var site = await DemoSite.StartAsync(SetUpHost.FreePort(), host.Address);
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Address.AbsoluteUri);
        var refused = page.WaitForConsoleMessageAsync(new() { Predicate = message => message.Text.Contains("frame-ancestors", StringComparison.Ordinal) });
        await page.Locator(".bubble").ClickAsync();
        await refused;
        await Assertions.Expect(page.Locator(".wait")).ToHaveTextAsync("The chat cannot be shown on this page.");
        await Assertions.Expect(page.Locator("iframe")).ToHaveCSSAsync("visibility", "hidden");
        Assert.DoesNotContain(page.Frames, frame => frame.Url.StartsWith(host.Address.AbsoluteUri, StringComparison.Ordinal));
        var fault = Assert.Throws<Xunit.Sdk.TrueException>(() => watched.AssertNoFaults());
        Assert.Contains("frame-ancestors", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(740, 360)]
    public async Task On_a_phone_it_fills_the_screen(int width, int height)
    {
        var port = SetUpHost.FreePort();
        await using var host = await SetUpHost.StartAsync(settings: ("Embed:AllowedOrigins", $"http://localhost:{port}"));
        using var site = await DemoSite.StartAsync(port, host.Address);
        await using var watched = await browser.OpenAsync(new BrowserNewContextOptions
        {
            ViewportSize = new() { Width = width, Height = height }, HasTouch = true, ReducedMotion = ReducedMotion.Reduce,
        });
        var page = watched.Page;
        await page.GotoAsync(site.Address.AbsoluteUri);
        await page.Locator(".bubble").TapAsync();
        await page.Locator(".panel").WaitForAsync();
        var box = await page.Locator(".panel").BoundingBoxAsync();
        Assert.Equal((0f, 0f, (float)width, (float)height), (box?.X, box?.Y, box?.Width, box?.Height));
        await Assertions.Expect(page.Locator(".bubble")).ToBeHiddenAsync();
        Assert.Equal("none", await page.Locator(".panel").EvaluateAsync<string>("panel => getComputedStyle(panel).animationName"));
        await page.Locator(".close").TapAsync();
        await Assertions.Expect(page.Locator(".bubble")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("data-color='red;background:url(//x)' data-position='middle' data-language='<b>' data-title='<img src=x onerror=alert(1)>'", "rgb(31, 79, 96)", "<img src=x onerror=alert(1)>", "Open the chat")]
    [InlineData("data-color='#fd0' data-position='left' data-language='de-AT' data-open='true'", "rgb(255, 221, 0)", "Die Briefe befragen", "Gespräch schließen")]
    public async Task What_the_pages_author_writes_is_checked(string attributes, string colour, string title, string label)
    {
        await using var host = await SetUpHost.StartAsync();
        await using var site = await StandIn.StartAsync(context =>
        {
            context.Response.ContentType = "text/html; charset=windows-1252";
            return context.Response.WriteAsync($"<!doctype html><html lang=en><title>x</title><link rel=icon href=data:,><p>x</p><script src=\"{host.Address}embed.js\" {attributes}></script><script src=\"{host.Address}embed.js\"></script>");
        });
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(site.Address.AbsoluteUri);
        var bubble = page.Locator(".bubble");
        await Assertions.Expect(bubble).ToHaveCountAsync(1);
        await Assertions.Expect(bubble).ToHaveCSSAsync("background-color", colour);
        await Assertions.Expect(page.Locator("h2")).ToHaveTextAsync(title);
        await Assertions.Expect(bubble).ToHaveAccessibleNameAsync($"{label}: {title}");
        await Assertions.Expect(page.Locator("[data-letters-embed] img")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task It_has_no_serious_barrier()
    {
        var axe = await File.ReadAllTextAsync(NodeClients.PackageFile("axe-core", "axe.min.js"), TestContext.Current.CancellationToken);
        await using var host = await SetUpHost.StartAsync();
        await using var watched = await browser.OpenAsync(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        var page = watched.Page;
        await page.GotoAsync(new Uri(host.Address, "/embed?language=es&title=Archivo&color=%23fd0").AbsoluteUri);
        await page.AskAsync(CorranLetters.Question);
        await page.EvaluateAsync($"() => {{ {axe}\n window.axe = axe; }}");
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document)).violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(v => v.id + ' ' + v.nodes[0].html)");
        Assert.Empty(found.EnumerateArray().Select(violation => violation.GetString()));
        Assert.Equal("es", await page.EvaluateAsync<string>("document.documentElement.lang"));
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task Only_the_chat_and_the_letters_may_stand_in_the_pages_of_allowed_sites()
    {
        await using var host = await SetUpHost.StartAsync(settings: ("Embed:AllowedOrigins", "https://a.example https://b.example:8443"));
        using var client = host.CreateClient();
        foreach (var (path, ancestors) in ((string, string)[])[("/embed", "'self' https://a.example https://b.example:8443"), ("/letters", "'self' https://a.example https://b.example:8443"), ("/", "'self'")])
        {
            using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.EndsWith($"frame-ancestors {ancestors}", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    private static async Task AskAsync(IFrameLocator frame, string question)
    {
        // Before the conversation is open nothing is sent.
        await frame.Locator(".webchat__bubble").First.WaitForAsync();
        var box = frame.GetByRole(AriaRole.Textbox).First;
        await box.FillAsync(question);
        await box.PressAsync("Enter");
        await frame.Locator(".webchat__link-definitions").First.WaitForAsync();
    }
}
