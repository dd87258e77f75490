using BotService.Tests.Channels;
using Microsoft.AspNetCore.Hosting;

namespace BotService.Tests.Models.Suite;

/// <summary>The service with a language model of <see cref="AimockServer"/>; without one where that is not installed.</summary>
public sealed class AimockHost : LettersHost
{
    private AimockServer? server;

    /// <summary>The host, for a test that needs the model; skips the test where there is none.</summary>
    public AimockHost WithModel()
    {
        Assert.SkipUnless(server is not null, AimockServer.WhereFrom);
        return this;
    }

    public override async ValueTask InitializeAsync()
    {
        if (AimockServer.IsInstalled) server = await AimockServer.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        server?.Dispose();
    }

    protected override void SetUp(IWebHostBuilder host)
    {
        if (server is null) return;
        host.UsePatience().UseSetting("OpenAI:Endpoint", $"{server.Address}/v1/").UseSetting("OpenAI:ApiKey", "mock").UseSetting("OpenAI:ChatModel", "gpt-4.1");
    }
}
