using System.Text.Json;
using BotService.Channels.Activities;
using BotService.Channels.Conversations;
using BotService.Channels.DirectLine;
using BotService.Tests.Channels.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BotService.Tests.Channels.DirectLine;

/// <summary>The real Web Chat over our Direct Line, in a real browser.</summary>
public sealed class WebChatTests(Browser browser)
{
    /// <summary>What Web Chat shows while something is worked at: three dots, to which the page adds the words.</summary>
    private const string Dots = "Showing typing indicator";

    [Fact]
    public async Task A_slow_answer_is_announced_below_the_question_and_comes_in_its_place()
    {
        var gate = new TaskCompletionSource();
        await using var host = await SetUpHost.StartAsync(services: GatedIndex.Behind(gate.Task));
        await using var watched = await browser.OpenAsync();
        var (page, _) = await EnterAsync(watched, host);
        await page.SayAsync(CorranLetters.Question);
        await Assertions.Expect(page.Locator(".webchat__bubble--from-user")).ToContainTextAsync(CorranLetters.Question);
        await Assertions.Expect(page.GetByText(Dots)).ToBeAttachedAsync();
        await Assertions.Expect(page.Locator(".webchat__bubble")).ToHaveCountAsync(2);
        gate.SetResult();
        var bubbles = page.Locator(".webchat__bubble");
        await Assertions.Expect(bubbles.Last).ToContainTextAsync(CorranLetters.Proof);
        await Assertions.Expect(page.GetByText(Dots)).ToHaveCountAsync(0);
        await Assertions.Expect(bubbles).ToHaveCountAsync(3);
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task A_reply_grows_below_the_question_until_the_message_takes_its_place()
    {
        await using var host = await SetUpHost.StartAsync();
        await using var watched = await browser.OpenAsync();
        var (page, conversation) = await EnterAsync(watched, host);
        await page.SayAsync("Hello");
        var bubbles = page.Locator(".webchat__bubble");
        await Assertions.Expect(bubbles).ToHaveCountAsync(3);

        using var streamed = new StreamedReply(conversation, TimeProvider.System);
        streamed.Take(new Reply(ReplyStage.Working, Said("Weighing the words …")));
        await Assertions.Expect(page.GetByText(Dots)).ToBeAttachedAsync();
        await Assertions.Expect(page.Locator(".working-words")).ToHaveTextAsync("Weighing the words …");
        await Assertions.Expect(bubbles).ToHaveCountAsync(3);
        foreach (var text in (string[])["Norland wrote", "Norland wrote: no boats", "Norland wrote: no boats were sold"])
        {
            streamed.Take(new Reply(ReplyStage.Growing, Said(text)));
            await Assertions.Expect(bubbles.Last).ToHaveTextAsync(text);
            await Assertions.Expect(bubbles).ToHaveCountAsync(4);
        }
        streamed.Take(new Reply(ReplyStage.Final, Said("Norland wrote: no boats were sold. [1][1]\n\n[1]: https://letters.example/1 \"The letter\"")));
        await Assertions.Expect(bubbles.Last.Locator(".webchat__link-definitions")).ToContainTextAsync("The letter");
        await Assertions.Expect(bubbles).ToHaveCountAsync(4);
        await Assertions.Expect(page.GetByText(Dots)).ToHaveCountAsync(0);
        Assert.Equal(["Ask me", "Hello", "Hello", "Norland"], (await bubbles.AllInnerTextsAsync()).Select(text => text.Trim()).Select(text => text[..Math.Min(text.Length, text.StartsWith('N') ? 7 : text.StartsWith('A') ? 6 : 5)]));
        watched.AssertNoFaults();
    }

    [Fact]
    public async Task After_a_cut_of_the_socket_the_conversation_goes_on_and_nothing_is_shown_twice()
    {
        await using var host = await SetUpHost.StartAsync();
        await using var watched = await browser.OpenAsync();
        var (page, conversation) = await EnterAsync(watched, host);
        conversation.BecomeStream();
        await page.SayAsync(CorranLetters.Question);
        var bubbles = page.Locator(".webchat__bubble");
        await Assertions.Expect(bubbles.Last).ToContainTextAsync(CorranLetters.Proof);
        await Assertions.Expect(bubbles).ToHaveCountAsync(3);
        Assert.DoesNotContain("Send failed", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<(IPage Page, DirectLineConversation Conversation)> EnterAsync(WatchedPage watched, SetUpHost host)
    {
        var page = watched.Page;
        var generated = page.WaitForResponseAsync("**/tokens/generate");
        await page.GotoAsync(new Uri(host.Address, "/embed").AbsoluteUri);
        var body = await (await generated).JsonAsync<JsonElement>();
        await Assertions.Expect(page.Locator(".webchat__bubble").First).ToContainTextAsync("Ask me");
        return (page, host.Services.GetRequiredService<DirectLineConversations>().Open(body.GetProperty("conversationId").GetString() ?? "", "", out var _));
    }

    private static Activity Said(string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        From = new ChannelAccount { Id = "letters", Name = "Letters", Role = "bot" },
    };
}
