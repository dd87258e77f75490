using System.Text.Json;
using BotService.Channels.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace BotService.Tests.Channels.DirectLine;

/// <summary>Microsoft's own client when things do not go smoothly: the token ends, the socket is cut, the answer takes long, many ask at once.</summary>
public sealed class PatienceTests
{
    [Fact]
    public async Task A_client_whose_token_ended_is_told_so()
    {
        var time = new SetTime();
        await using var host = await SetUpHost.StartAsync(services: services => services.AddSingleton<TimeProvider>(time));
        using var client = NodeTalk.Start(host.Address.AbsoluteUri, "expiry", CorranLetters.Question);
        await client.LineAsync();
        time.Pass(DirectLineTokens.Lifetime);
        await client.GoOnAsync();
        var seen = await client.ResultAsync();
        Assert.Equal((200, 403), (seen.GetProperty("refreshed").GetInt32(), seen.GetProperty("late").GetInt32()));
        Assert.Contains("ExpiredToken", seen.GetProperty("statuses").EnumerateArray().Select(status => status.GetString()));
    }

    [Fact]
    public async Task A_client_whose_socket_was_cut_goes_on_from_its_watermark_and_sees_nothing_twice()
    {
        await using var host = await SetUpHost.StartAsync();
        using var client = NodeTalk.Start(host.Address.AbsoluteUri, "reconnect", CorranLetters.Question);
        Cut(host, await client.LineAsync());
        await client.GoOnAsync();
        var seen = await client.ResultAsync();
        var ids = seen.GetProperty("ids").EnumerateArray().Select(id => id.GetString()).ToList();
        // The welcome, and twice a question with its answer.
        Assert.Equal(5, ids.Count);
        Assert.Equal(5, ids.Distinct().Count());
        var statuses = seen.GetProperty("statuses").EnumerateArray().Select(status => status.GetString()).ToList();
        Assert.DoesNotContain("FailedToConnect", statuses);
        Assert.DoesNotContain("ExpiredToken", statuses);
    }

    [Fact]
    public async Task A_slow_answer_is_announced_and_its_message_takes_the_frames_place()
    {
        var gate = new TaskCompletionSource();
        await using var host = await SetUpHost.StartAsync(services: GatedIndex.Behind(gate.Task));
        using var client = NodeTalk.Start(host.Address.AbsoluteUri, "stream", CorranLetters.Question);
        var conversation = host.Services.GetRequiredService<DirectLineConversations>().Open(await client.LineAsync(), "", out _);
        for (string? read = null; !FramesAre(conversation, "informative");)
        {
            await conversation.MoreAsync(conversation.After(read, withTyping: true).Watermark, TestContext.Current.CancellationToken);
        }
        gate.SetResult();

        var seen = (await client.ResultAsync()).GetProperty("seen").EnumerateArray().ToList();
        var question = seen.FindIndex(one => one.GetProperty("from").GetProperty("role").GetString() == "user");
        var frames = seen.FindAll(one => one.TryGetProperty("channelData", out var data) && data.TryGetProperty("streamType", out _));
        Assert.Equal("Searching the letters …", frames[0].GetProperty("text").GetString());
        Assert.True(seen.IndexOf(frames[0]) > question);
        Assert.All(frames, frame => Assert.Equal(frames[0].GetProperty("id").GetString(), frame.GetProperty("channelData").GetProperty("streamId").GetString()));
        Assert.All(frames.SkipLast(1), frame => Assert.Equal("typing", frame.GetProperty("type").GetString()));
        Assert.Equal(("message", "final"), (frames[^1].GetProperty("type").GetString(), frames[^1].GetProperty("channelData").GetProperty("streamType").GetString()));
        Assert.Contains(CorranLetters.Proof, frames[^1].GetProperty("text").GetString()?.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        // Who reads it all again sees no frame: the welcome, the question, the answer.
        Assert.Equal(3, conversation.After(null, withTyping: true).Activities.Count);
    }

    [Fact]
    public async Task Two_hundred_conversations_at_once_are_all_answered()
    {
        await using var host = await SetUpHost.StartAsync();
        using var client = NodeTalk.Start(host.Address.AbsoluteUri, "many", CorranLetters.Question, "200");
        var seen = await client.ResultAsync();
        Assert.Equal(200, seen.GetProperty("conversations").GetInt32());
        Assert.All(seen.GetProperty("answers").EnumerateArray(), answers => Assert.Equal(1, answers.GetInt32()));
        Assert.Equal((0, 1), (seen.GetProperty("doubled").GetInt32(), seen.GetProperty("texts").GetInt32()));
    }

    /// <summary>Ends the client's socket on the server's side, as when another takes its place.</summary>
    private static void Cut(SetUpHost host, string conversation) =>
        host.Services.GetRequiredService<DirectLineConversations>().Open(conversation, "", out _).BecomeStream();

    private static bool FramesAre(DirectLineConversation conversation, string type) => conversation.After(null, withTyping: true).Activities
        .Any(json => JsonSerializer.Deserialize<JsonElement>(json) is var frame
            && frame.TryGetProperty("channelData", out var data) && data.TryGetProperty("streamType", out var its) && its.GetString() == type);
}
