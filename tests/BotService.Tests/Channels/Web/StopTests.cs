using System.Text.Json;
using Microsoft.Playwright;

namespace BotService.Tests.Channels.Web;

/// <summary>While an answer is worked at, the page says at what, and it can be stopped.</summary>
public sealed class StopTests(Browser browser)
{
    [Theory]
    [InlineData("en", "Searching the letters …", "Stop the answer", "Stopping …")]
    [InlineData("fr", "Recherche dans les lettres …", "Arrêter la réponse", "Arrêt …")]
    [InlineData("de", "Die Schreiben werden durchsucht …", "Antwort anhalten", "Wird angehalten …")]
    [InlineData("es", "Buscando en las cartas …", "Detener la respuesta", "Deteniendo …")]
    public async Task The_words_and_the_button_are_in_the_readers_language_and_a_click_stops_the_answer_once(string language, string working, string stopping, string stopped)
    {
        var (never, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = await SetUpHost.StartAsync(services: GatedIndex.Behind(never.Task));
        await using var watched = await browser.OpenAsync(new BrowserNewContextOptions { Locale = language });
        var page = watched.Page;
        var sent = new List<string>();
        page.Request += (_, request) => { if (NameOf(request) is { } name) sent.Add(name); };
        await page.GotoAsync(host.Address.AbsoluteUri);
        var stop = page.GetByRole(AriaRole.Button, new() { Name = stopping });
        await page.WaitUntilOpenAsync();
        await Assertions.Expect(stop).ToHaveCountAsync(0);

        await page.SayAsync(CorranLetters.Question);
        await Assertions.Expect(page.Locator(".working-words")).ToHaveTextAsync(working);
        await HoldUpAsync(page, held.Task);
        await page.RunAndWaitForRequestAsync(() => stop.ClickAsync(), request => NameOf(request) == "stop");
        var pressed = page.GetByRole(AriaRole.Button, new() { Name = stopped });
        await Assertions.Expect(pressed).ToHaveAttributeAsync("aria-disabled", "true");
        await pressed.DispatchEventAsync("click");

        held.SetResult();
        await Assertions.Expect(page.Locator(".webchat__bubble").Last).ToContainTextAsync("Stopped.");
        await Assertions.Expect(page.Locator(".stop")).ToBeHiddenAsync();
        Assert.Equal(["stop"], sent);
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task Escape_in_the_box_stops_the_answer_and_nothing_else_while_none_is_written()
    {
        var (never, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = await SetUpHost.StartAsync(services: GatedIndex.Behind(never.Task));
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        var sent = new List<string>();
        page.Request += (_, request) => { if (NameOf(request) is { } name) sent.Add(name); };
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.WaitUntilOpenAsync();
        var box = page.GetByRole(AriaRole.Textbox).First;
        await box.PressAsync("Escape");
        await page.SayAsync(CorranLetters.Question);
        await page.Locator(".stop").WaitForAsync();
        await HoldUpAsync(page, held.Task);
        await page.RunAndWaitForRequestAsync(() => box.PressAsync("Escape"), request => NameOf(request) == "stop");
        await page.Locator(".stop").FocusAsync();

        held.SetResult();
        await Assertions.Expect(page.Locator(".webchat__bubble").Last).ToContainTextAsync("Stopped.");
        await Assertions.Expect(page.Locator(".stop")).ToBeHiddenAsync();
        // The focus does not fall off the page with the button that had it.
        await Assertions.Expect(box).ToBeFocusedAsync();
        Assert.Equal(["stop"], sent);
        watched.AssertNoFaults();
    }

    /// <summary>On its way, the event is held up: until it arrives the answer goes on.</summary>
    private static Task HoldUpAsync(IPage page, Task until) => page.RouteAsync("**/activities", async route =>
    {
        if (NameOf(route.Request) == "stop") await until;
        await route.ContinueAsync();
    });

    /// <summary>The name of the event that a request posts; null where it posts none.</summary>
    private static string? NameOf(IRequest request)
    {
        if (request.Method != "POST" || !request.Url.EndsWith("/activities", StringComparison.Ordinal) || request.PostData is not { } posted) return null;
        using var activity = JsonDocument.Parse(posted);
        return activity.RootElement.GetProperty("type").ValueEquals("event") ? activity.RootElement.GetProperty("name").GetString() : null;
    }
}
