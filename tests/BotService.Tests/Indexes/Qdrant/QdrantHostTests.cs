using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BotService.Tests.Channels;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;

namespace BotService.Tests.Indexes.Qdrant;

/// <summary>The whole service over a server that is down when it starts.</summary>
public sealed class QdrantHostTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_whose_index_is_out_of_reach_starts_and_says_so_and_reads_the_letters_once_it_is_there()
    {
        using var folder = new TemporaryFolder();
        var letters = Directory.CreateDirectory(folder.File("letters")).FullName;
        CorranLetters.WriteTo(letters);
        await using var standIn = await QdrantStandIn.StartAsync("a-very-secret-key", Token);
        standIn.Fail = _ => 0;
        await using var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseEnvironment(Environments.Production)
            .UseSetting("Letters:Path", letters)
            .UseSetting("Letters:Data", folder.File("data"))
            .UseSetting("Index:Provider", "Qdrant")
            .UseSetting("Qdrant:Endpoint", standIn.Address)
            .UseSetting("Qdrant:ApiKey", "a-very-secret-key"));
        using var client = factory.CreateClient();

        using var down = await client.GetAsync("/status", Token);
        using var page = await client.GetAsync("/letters", Token);
        standIn.Fail = _ => null;
        var ready = await ReadyAsync(client);

        var sentence = $"The Qdrant server at {standIn.Address} does not answer; start it, or set Qdrant:Endpoint to where it is.";
        var status = await down.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unavailable", sentence), (down.StatusCode, status.GetProperty("state").GetString(), status.GetProperty("problem").GetString()));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, sentence), (page.StatusCode, await page.Content.ReadAsStringAsync(Token)));
        Assert.Equal(3, ready.GetProperty("letters").GetInt32());
        Assert.Empty(standIn.Undescribed);
    }

    private static async Task<JsonElement> ReadyAsync(HttpClient client)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await tick.WaitForNextTickAsync(Token))
        {
            using var answer = await client.GetAsync("/status", Token);
            var status = await answer.Content.ReadFromJsonAsync<JsonElement>(Token);
            if (status.GetProperty("state").GetString() == "ready" && status.GetProperty("letters").GetInt32() == 3) return status;
        }
        throw new OperationCanceledException();
    }
}
