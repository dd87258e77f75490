using System.Net.Http.Json;
using System.Text.Json;
using BotService.Channels.Web;

namespace BotService.Tests.Channels.Web;

public sealed class StatusTests(LettersHost host)
{
    [Fact]
    public async Task When_all_is_read_the_status_counts_the_letters()
    {
        using var client = host.CreateClient();
        var status = await client.GetFromJsonAsync<JsonElement>("/status", TestContext.Current.CancellationToken);
        Assert.Equal("ready", status.GetProperty("state").GetString());
        Assert.Equal(3, status.GetProperty("letters").GetInt32());
    }

    [Fact]
    public void Reading_is_counted_file_by_file_until_it_ends()
    {
        var status = new ReadingStatus();
        Assert.False(status.Now.Reading);
        status.Begin(2);
        status.FileRead();
        Assert.Equal(new ReadingStatus.Progress(true, 1, 2), status.Now);
        status.End();
        Assert.False(status.Now.Reading);
    }
}
