using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace BotService.Tests.Channels.BotFramework;

/// <summary>A connector such as the Emulator runs: takes replies on this machine and remembers each as it came.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<Posted> posted = Channel.CreateUnbounded<Posted>();

    private FakeConnector(Func<HttpContext, Posted, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(async context =>
        {
            var body = await JsonDocument.ParseAsync(context.Request.Body);
            var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            var reply = new Posted(target, body.RootElement, context.Request.Headers.Authorization);
            await posted.Writer.WriteAsync(reply);
            await answer(context, reply);
        });
    }

    public Uri Address => new(app.Urls.First());

    /// <param name="answer">What it answers; 200 with an id, as the Emulator does, unless told otherwise.</param>
    public static Task<FakeConnector> StartAsync(RequestDelegate? answer = null) =>
        StartAsync((context, _) => answer?.Invoke(context) ?? context.Response.WriteAsJsonAsync(new { id = "1" }));

    /// <param name="answer">What it answers to a reply.</param>
    public static async Task<FakeConnector> StartAsync(Func<HttpContext, Posted, Task> answer)
    {
        var connector = new FakeConnector(answer);
        await connector.app.StartAsync(TestContext.Current.CancellationToken);
        return connector;
    }

    /// <summary>The next reply that was posted.</summary>
    public async Task<Posted> NextAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        return await posted.Reader.ReadAsync(limit.Token);
    }

    /// <summary>Whether nothing more was posted so far.</summary>
    public bool IsQuiet => posted.Reader.Count == 0;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <param name="Target">The path as it stood on the wire, nothing decoded.</param>
    internal sealed record Posted(string Target, JsonElement Body, string? Authorization)
    {
        public string Text => Body.GetProperty("text").GetString() ?? "";
    }
}
