using BotService.Tests.Channels;
using Microsoft.AspNetCore.Hosting;

namespace BotService.Tests.Models.Suite;

/// <summary>The service with a language model, asked the way Azure's are.</summary>
public sealed class AzureModelHost : LettersHost
{
    private AzureShapedServer? server;

    public override async ValueTask InitializeAsync()
    {
        server = await AzureShapedServer.StartAsync(HonestModel.Answer);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
    }

    protected override void SetUp(IWebHostBuilder host)
    {
        if (server is not null) host.UseModel(server);
    }
}
