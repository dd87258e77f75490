using System.Text.Json;
using BotService.Channels.Conversations;
using BotService.Channels.DirectLine;
using BotService.Models;
using BotService.Tests.Channels.BotFramework;
using BotService.Tests.Channels.DirectLine;
using BotService.Tests.Channels.Teams;
using BotService.Tests.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BotService.Tests.Channels.Conversations;

/// <summary>Answers stopped while a model writes them, in the whole service. A model that is still asked would be waited for until its time is up, and counted as a fault.</summary>
public sealed class StoppingTests : IAsyncLifetime
{
    private Func<ChatRequest, ScriptedAnswer> reply = _ => ScriptedAnswer.HangsAfter("");
    private AzureShapedServer? server;
    private LettersHost? started;

    private AzureShapedServer Server => server ?? throw new InvalidOperationException("It is started before each test.");

    private LettersHost Host => started ?? throw new InvalidOperationException("It is started before each test.");

    private ModelTotals Totals => Host.Services.GetRequiredService<ModelUsage>().Totals;

    public async ValueTask InitializeAsync()
    {
        server = await AzureShapedServer.StartAsync(request => reply(request));
        started = new LettersHost(host => host.UseModel(Server).ConfigureTestServices(services => services.AddSingleton(TimeProvider.System)));
        await started.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (started is not null) await started.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
    }

    [Fact]
    public async Task The_pages_button_ends_the_answer_with_what_is_proven_so_far()
    {
        reply = HonestModel.FallsSilent;
        using var client = await DirectLineClient.ArriveAsync(Host);
        using var _ = await client.SayAsync(new { type = "message", text = CorranLetters.Question });
        await GrownAsync(client.Conversation);

        using var __ = await client.SayAsync(new { type = "event", name = "stop" });
        var answer = await MessageAsync(client, text => text.Contains("Norland", StringComparison.Ordinal));

        Assert.Contains(HonestModel.Words, answer.GetProperty("text").GetString()?.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Stopped here; there may be more to say.", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("AIGeneratedContent", answer.GetProperty("entities")[0].GetProperty("additionalType")[0].GetString());
        Assert.Equal((1, 0), (Totals.Requests, Totals.Faults.Count));
    }

    [Fact]
    public async Task Who_types_stop_into_the_page_need_not_wait_for_what_is_stopped()
    {
        using var client = await DirectLineClient.ArriveAsync(Host);
        using var _ = await client.SayAsync(new { type = "message", text = CorranLetters.Question });
        await Server.NextAsync();

        using var __ = await client.SayAsync(new { type = "message", text = "Stopp!" });
        await MessageAsync(client, text => text == "Stopped.");

        Assert.Equal((1, 0), (Totals.Requests, Totals.Faults.Count));
    }

    [Fact]
    public async Task Elsewhere_who_says_stop_is_heard_at_once_and_what_comes_after_is_answered()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var client = Host.CreateClient();
        using var _ = await client.PostActivityAsync(EmulatorShaped.Message(CorranLetters.Question, connector.Address, "stopped|livechat"));
        await Server.NextAsync();

        using var __ = await client.PostActivityAsync(EmulatorShaped.Message("please stop", connector.Address, "stopped|livechat"));
        using var ___ = await client.PostActivityAsync(EmulatorShaped.Message("Hello", connector.Address, "stopped|livechat"));

        Assert.Equal("Stopped.", await TextAsync(connector));
        Assert.StartsWith("Hello", await TextAsync(connector), StringComparison.Ordinal);
        Assert.Equal((1, 0), (Totals.Requests, Totals.Faults.Count));
    }

    [Fact]
    public async Task Who_presses_the_stop_of_Teams_stops_the_model_too()
    {
        await using var connector = await FakeConnector.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsJsonAsync(new { error = new { code = "ContentStreamNotAllowed", message = "Content stream was canceled by user." } });
        });
        using var client = Host.CreateClient();
        using var _ = await client.PostActivityAsync(TeamsShaped.Message(CorranLetters.Question, connector.Address, "a:stopped"));

        Assert.Equal("typing", (await connector.NextAsync()).Body.GetProperty("type").GetString());
        await Host.Services.GetRequiredService<ConversationQueue>().QuietAsync(new ConversationKey("msteams", "a:stopped"));

        Assert.True(connector.IsQuiet);
        Assert.Equal((1, 0), (Totals.Requests, Totals.Faults.Count));
    }

    /// <summary>Waits until a part of the answer is shown.</summary>
    private async Task GrownAsync(string id)
    {
        var conversation = Host.Services.GetRequiredService<DirectLineConversations>().Open(id, "", out _);
        for (; ; )
        {
            var seen = conversation.After(null, withTyping: true);
            if (seen.Activities.Any(json => JsonElement.Parse(json).TryGetProperty("text", out var text) && text.GetString()?.Contains("Norland", StringComparison.Ordinal) == true
                && JsonElement.Parse(json).GetProperty("type").ValueEquals("typing"))) return;
            await conversation.MoreAsync(seen.Watermark, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<JsonElement> MessageAsync(DirectLineClient client, Predicate<string> wanted)
    {
        for (var atLeast = 1; ; atLeast++)
            foreach (var said in await client.ReadAsync(atLeast))
                if (said.TryGetProperty("replyToId", out _) && said.TryGetProperty("text", out var text) && wanted(text.GetString() ?? "")) return said;
    }

    /// <summary>The next message; what is announced before it is passed over.</summary>
    private static async Task<string> TextAsync(FakeConnector connector)
    {
        for (; ; )
            if (await connector.NextAsync() is var posted && posted.Body.GetProperty("type").ValueEquals("message")) return posted.Text;
    }
}
