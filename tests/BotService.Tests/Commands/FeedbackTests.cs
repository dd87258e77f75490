using System.Text.Json;
using BotService.Channels.Feedback;

namespace BotService.Tests.Commands;

public sealed class FeedbackTests : IDisposable
{
    private readonly CommandLine command = new();

    [Fact]
    public async Task Votes_are_printed_as_JSON_and_as_CSV()
    {
        var file = new FeedbackFile(Path.Combine(command.Data, "feedback.db"));
        var time = new DateTimeOffset(2031, 5, 4, 12, 0, 0, TimeSpan.Zero);
        file.Keep(new Vote("a1", "msteams", "29:ann", true, "", "Who wrote?", "Norland “wrote”.", time));
        file.Keep(new Vote("a2", "webchat", "dl_1", false, "=1+1 \"so\"", null, null, time.AddMinutes(1)));

        var (exit, said, _) = await command.RunAsync("feedback", "--json");
        Assert.Equal(0, exit);
        var lines = said.TrimEnd().Split('\n').Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.Equal(["like", "dislike"], lines.Select(line => line.GetProperty("vote").GetString()));
        Assert.Equal("Norland “wrote”.", lines[0].GetProperty("said").GetString());
        Assert.False(lines[1].TryGetProperty("question", out _));

        var csv = (await command.RunAsync("feedback", "--csv")).Out.Split("\r\n");
        Assert.Equal("time,vote,channel,user,answer,question,said,words", csv[0]);
        Assert.EndsWith("\"a2\",\"\",\"\",\"'=1+1 \"\"so\"\"\"", csv[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_votes_are_no_fault()
    {
        var (exit, said, error) = await command.RunAsync("feedback");
        Assert.Equal((0, "0 for, 0 against", ""), (exit, said.Trim(), error));
    }

    public void Dispose() => command.Dispose();
}
