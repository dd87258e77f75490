using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BotService.Tests.Channels.Web;

/// <summary>An answer that comes in stages on the page, written by a model that goes on only when the test says so.</summary>
public sealed class GrowingAnswerTests(Browser browser)
{
    private const string First = "Norland has not sold any patrol boats to the Republic of Estrava";
    private const string Second = "Every request for boats is examined under our law on exports";

    [Fact]
    public async Task An_answer_is_announced_in_words_grows_by_proven_statements_and_ends_as_one_message_with_its_citations()
    {
        await using var model = await SteppedModel.StartAsync();
        await using var host = await SetUpHost.StartAsync(services: all => all.AddSingleton(TimeProvider.System), settings: model.Settings);
        await using var watched = await browser.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(host.Address.AbsoluteUri);
        await page.SayAsync(CorranLetters.Question);
        var bubbles = page.Locator(".webchat__bubble");
        var stop = page.GetByRole(AriaRole.Button, new() { Name = "Stop the answer" });

        await Assertions.Expect(page.Locator(".working-words")).Not.ToBeEmptyAsync();
        await Assertions.Expect(stop).ToBeVisibleAsync();
        await Assertions.Expect(bubbles).ToHaveCountAsync(2);

        await model.WriteAsync(First, First);
        await Assertions.Expect(bubbles.Last).ToContainTextAsync($"wrote on 4 May 2031 that {First}");
        await Assertions.Expect(bubbles).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".working-words")).ToHaveCountAsync(0);
        await Assertions.Expect(stop).ToBeVisibleAsync();
        await Assertions.Expect(bubbles.Last).Not.ToContainTextAsync("law on exports");

        await model.WriteAsync("every request for boats is examined under its law on exports", Second);
        await Assertions.Expect(bubbles.Last).ToContainTextAsync("under its law on exports");
        await Assertions.Expect(bubbles.Last).ToContainTextAsync(First);
        await Assertions.Expect(bubbles).ToHaveCountAsync(3);

        model.Finish();
        await page.WaitUntilAnsweredAsync(CorranLetters.Question);
        await Assertions.Expect(stop).ToBeHiddenAsync();
        await Assertions.Expect(bubbles).ToHaveCountAsync(3);
        await Assertions.Expect(bubbles.Nth(0)).ToContainTextAsync("Ask me");
        await Assertions.Expect(bubbles.Nth(1)).ToHaveTextAsync(CorranLetters.Question);
        var whole = await bubbles.Last.InnerTextAsync();
        Assert.Equal(2, whole.Split("wrote on 4 May 2031 that").Length - 1);
        Assert.True(whole.IndexOf(First, StringComparison.Ordinal) < whole.IndexOf("under its law", StringComparison.Ordinal), whole);

        await bubbles.Last.Locator(ChatActs.Citation).Nth(1).FollowAsync();
        await Assertions.Expect(page.Locator("#panel mark").First).ToBeInViewportAsync();
        Assert.Contains(Second, string.Concat(await page.Locator("#panel mark").AllTextContentsAsync()), StringComparison.Ordinal);
        watched.AssertNoFaults();
    }
}
