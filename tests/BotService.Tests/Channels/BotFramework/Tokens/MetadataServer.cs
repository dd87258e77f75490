using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotService.Tests.Channels.BotFramework.Tokens;

/// <summary>Publishes keys on this machine as an issuer does: metadata that names the address of a key set.</summary>
internal sealed class MetadataServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private int asked;

    private MetadataServer(IReadOnlyList<SomeKey> keys)
    {
        Keys = keys;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/metadata", () =>
        {
            Interlocked.Increment(ref asked);
            return Fails ? Results.StatusCode(StatusCodes.Status500InternalServerError) : Results.Text(MetadataText ?? $$"""{"jwks_uri":"{{KeysAddress}}"}""", "application/json");
        });
        app.MapGet("/keys", () => Results.Text(KeysText ?? new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.Published())]) }.ToJsonString(), "application/json"));
    }

    public IReadOnlyList<SomeKey> Keys { get; set; }

    public bool Fails { get; set; }

    /// <summary>What it says instead, for once.</summary>
    public string? MetadataText { get; set; }

    public string? KeysText { get; set; }

    /// <summary>How often its metadata was read.</summary>
    public int Asked => asked;

    public Uri Metadata => new(new Uri(app.Urls.First()), "/metadata");

    private Uri KeysAddress => new(new Uri(app.Urls.First()), "/keys");

    public static async Task<MetadataServer> StartAsync(params SomeKey[] keys)
    {
        var server = new MetadataServer(keys);
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
