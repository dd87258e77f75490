using System.Collections.Concurrent;
using System.Net;
using BotService.Channels.BotFramework;
using BotService.Channels.Conversations;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BotService.Tests.Channels.BotFramework;

/// <summary>The whole service against a connector that does whatever connectors have been seen to do.</summary>
public sealed class RandomConversationsTests
{
    private const int Conversations = 1000, Seed = 20311104;

    [Fact]
    public async Task No_turn_is_lost_or_doubled_or_overtaken_whatever_the_connector_does()
    {
        await using var host = new LettersHost(web => web.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(
            new HastyTime(span => span <= ConnectorPatience.LongestWait && span != ConnectorPatience.OneAttempt))));
        await host.InitializeAsync();
        var random = new Random(Seed);
        var scripts = Enumerable.Range(0, Conversations).ToDictionary(
            i => $"c{i}|livechat", i => Enumerable.Range(0, random.Next(1, 7)).Select(_ => ConversationScript.Random(random)).ToList());
        var tried = new ConcurrentDictionary<string, int>();
        var arrived = new ConcurrentDictionary<string, ConcurrentQueue<string>>();
        await using var connector = await FakeConnector.StartAsync((context, posted) => AnswerAsync(posted, scripts, tried, arrived, context));
        using var client = host.CreateClient();

        var queue = host.Services.GetRequiredService<ConversationQueue>();
        await Parallel.ForEachAsync(
            scripts, new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = TestContext.Current.CancellationToken },
            async (conversation, _) =>
            {
                await TalkAsync(client, connector.Address, conversation.Key, conversation.Value);
                await queue.QuietAsync(new ConversationKey("emulator", conversation.Key));
            });

        var wrong = new List<string>();
        foreach (var (conversation, turns) in scripts)
        {
            var expected = turns.Select((turn, i) => (turn, Id: IdOf(conversation, i))).ToList();
            var seen = arrived.TryGetValue(conversation, out var ids) ? ids.ToArray() : [];
            if (!expected.Where(one => one.turn.Arrives).Select(one => one.Id).SequenceEqual(seen)) wrong.Add($"{conversation} got {string.Join(", ", seen)}");
            wrong.AddRange(expected.Where(one => tried.GetValueOrDefault(one.Id) != one.turn.Tries.Count).Select(one => $"{one.Id} was tried {tried.GetValueOrDefault(one.Id)} times: {string.Join(", ", one.turn.Tries)}"));
        }
        Assert.Empty(wrong);
        Assert.True(scripts.Values.Sum(turns => turns.Sum(turn => turn.Deliveries)) > scripts.Values.Sum(turns => turns.Count));
    }

    [Fact]
    public async Task What_was_taken_in_before_the_service_stops_is_answered()
    {
        var release = new TaskCompletionSource();
        await using var host = new LettersHost(_ => { });
        await host.InitializeAsync();
        await using var connector = await FakeConnector.StartAsync(context => release.Task.WaitAsync(context.RequestAborted));
        using var client = host.CreateClient();
        var ids = new List<string?>();
        for (var i = 0; i < 12; i++)
        {
            var message = EmulatorShaped.Message("Hello", connector.Address, $"draining {i % 3}");
            ids.Add((string?)message["id"]);
            using var response = await client.PostActivityAsync(message);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        var first = await connector.NextAsync();

        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>();
        var stopped = new TaskCompletionSource();
        using var _ = stopping.ApplicationStopped.Register(stopped.SetResult);
        stopping.StopApplication();
        release.SetResult();
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        var answered = new List<string?> { first.Body.GetProperty("replyToId").GetString() };
        while (!connector.IsQuiet) answered.Add((await connector.NextAsync()).Body.GetProperty("replyToId").GetString());
        Assert.Equal(ids.Order(), answered.Order());
    }

    private static async Task AnswerAsync(
        FakeConnector.Posted posted, Dictionary<string, List<ConversationScript>> scripts, ConcurrentDictionary<string, int> tried,
        ConcurrentDictionary<string, ConcurrentQueue<string>> arrived, Microsoft.AspNetCore.Http.HttpContext context)
    {
        var id = posted.Body.GetProperty("replyToId").GetString() ?? "";
        var conversation = posted.Body.GetProperty("conversation").GetProperty("id").GetString() ?? "";
        if (posted.Body.GetProperty("type").GetString() == "typing")
        {
            await (id.Length % 2 == 0 ? Outcome.AcceptedEmpty : Outcome.BadRequest).PlayAsync(context);
            return;
        }
        var script = scripts[conversation][int.Parse(id.Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture)];
        var attempt = tried.AddOrUpdate(id, 1, (_, before) => before + 1);
        var outcome = attempt <= script.Tries.Count ? script.Tries[attempt - 1] : Outcome.Ok;
        if (outcome <= Outcome.Html) arrived.GetOrAdd(conversation, _ => new ConcurrentQueue<string>()).Enqueue(id);
        await outcome.PlayAsync(context);
    }

    /// <summary>A user who does not wait for answers, on a channel that delivers some messages twice or three times.</summary>
    private static async Task TalkAsync(HttpClient client, Uri connector, string conversation, List<ConversationScript> turns)
    {
        for (var i = 0; i < turns.Count; i++)
        {
            var message = EmulatorShaped.Message("Hello", connector, conversation);
            message["id"] = IdOf(conversation, i);
            for (var delivery = 0; delivery < turns[i].Deliveries; delivery++)
            {
                using var response = await client.PostActivityAsync(message);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }
        }
        // Long after, the last one comes again.
        var last = EmulatorShaped.Message("Hello", connector, conversation);
        last["id"] = IdOf(conversation, turns.Count - 1);
        using var again = await client.PostActivityAsync(last);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    private static string IdOf(string conversation, int turn) => $"{conversation}-{turn}";
}
