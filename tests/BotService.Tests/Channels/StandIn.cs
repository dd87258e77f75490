using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotService.Tests.Channels;

/// <summary>A web server of another's, on a free port of this machine, that answers every request by one rule.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication app;

    private StandIn(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public static async Task<StandIn> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(context => answer(context));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new StandIn(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
