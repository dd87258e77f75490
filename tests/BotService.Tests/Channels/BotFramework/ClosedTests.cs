using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace BotService.Tests.Channels.BotFramework;

public sealed class ClosedTests
{
    [Fact]
    public async Task With_an_app_id_no_unchecked_activity_is_taken()
    {
        var folder = Directory.CreateTempSubdirectory("letters-closed-").FullName;
        await using var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("MicrosoftAppId", "4a1b7c2e-1111-2222-3333-444455556666")
            .UseSetting("Letters:Path", Directory.CreateDirectory(Path.Combine(folder, "letters")).FullName)
            .UseSetting("Letters:Data", Path.Combine(folder, "data")));
        using var client = factory.CreateClient();
        using var response = await client.PostActivityAsync(EmulatorShaped.Message("Hello", new Uri("http://localhost:1")));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("MicrosoftAppId", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
