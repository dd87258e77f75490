using System.Text.Json;

namespace BotService.Tests.Channels.DirectLine;

/// <summary>Microsoft's own client, botframework-directlinejs, talks to the service.</summary>
public class DirectLineJsTests(LettersHost host)
{
    [Theory]
    [InlineData("socket")]
    [InlineData("poll")]
    public async Task The_same_conversation_is_held_by_socket_and_by_polling(string mode)
    {
        NodeClients.PackageFile("botframework-directlinejs", "package.json");
        var output = await NodeClients.RunAsync("directline.js", host.Address.AbsoluteUri, mode, CorranLetters.Question, "Hello", CorranLetters.Question);
        using var seen = JsonDocument.Parse(output);
        var root = seen.RootElement;
        Assert.StartsWith("Ask me", root.GetProperty("welcome").GetProperty("text").GetString(), StringComparison.Ordinal);

        var turns = root.GetProperty("turns").EnumerateArray().ToList();
        Assert.Equal(3, turns.Count);
        foreach (var turn in turns)
        {
            Assert.Equal(turn.GetProperty("id").GetString(), turn.GetProperty("echo").GetProperty("id").GetString());
            var from = turn.GetProperty("echo").GetProperty("from");
            Assert.StartsWith("dl_", from.GetProperty("id").GetString(), StringComparison.Ordinal);
            Assert.Equal("Ann", from.GetProperty("name").GetString());
        }
        Assert.Contains("[1][1]", turns[0].GetProperty("answer").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains($"[1]: {host.Address}letters/norland-to-council-", turns[0].GetProperty("answer").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Hello", turns[1].GetProperty("answer").GetProperty("text").GetString(), StringComparison.Ordinal);

        var ids = root.GetProperty("ids").EnumerateArray().Select(id => id.GetString()).ToList();
        Assert.Equal(7, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.DoesNotContain("FailedToConnect", root.GetProperty("statuses").EnumerateArray().Select(status => status.GetString()));
    }
}
