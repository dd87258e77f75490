using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using BotService.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotService.Tests.Models;

/// <summary>
/// A server on this machine that speaks Azure OpenAI's v1 protocol: chat completions, plain and streamed, replies held to a schema,
/// embeddings, and errors as Azure words them. What it answers is a script.
/// </summary>
internal sealed class AzureShapedServer : IAsyncDisposable
{
    public const string Key = "a-key-of-the-tests";
    public const string ChatDeployment = "answers";
    public const string EmbeddingDeployment = "vectors";

    private readonly WebApplication app;
    private readonly Func<ChatRequest, ScriptedAnswer> chat;
    private readonly Channel<ChatRequest> asked = Channel.CreateUnbounded<ChatRequest>();
    private int requests;
    private int embeddingRequests;

    private AzureShapedServer(Func<ChatRequest, ScriptedAnswer> chat)
    {
        this.chat = chat;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/openai/v1/chat/completions", ChatAsync);
        app.MapPost("/openai/v1/embeddings", EmbedAsync);
        // The dated API, by which Azure's own package asks.
        app.MapPost($"/openai/deployments/{ChatDeployment}/chat/completions", ChatAsync);
        app.MapPost($"/openai/deployments/{EmbeddingDeployment}/embeddings", EmbedAsync);
    }

    /// <summary>The address as it stands in the settings: without the path.</summary>
    public string Address => app.Urls.First();

    public ModelServer Server => new(true, new Uri($"{Address}/openai/v1/"), Key, ChatDeployment, EmbeddingDeployment);

    /// <summary>Every chat asked for so far, oldest first.</summary>
    public ConcurrentQueue<ChatRequest> Requests { get; } = new();

    /// <summary>How large each batch of texts was, in the order they came.</summary>
    public ConcurrentQueue<int> Batches { get; } = new();

    /// <summary>What each text becomes; eight numbers out of its words unless told otherwise.</summary>
    public Func<string, float[]> Vector { get; set; } = text => new WordVectors("any", 8).Of(text).ToArray();

    /// <summary>What a request for embeddings, counted from 1, fails with; null for none.</summary>
    public Func<int, ScriptedError?> EmbeddingFault { get; set; } = _ => null;

    public static async Task<AzureShapedServer> StartAsync(Func<ChatRequest, ScriptedAnswer>? chat = null)
    {
        var server = new AzureShapedServer(chat ?? (_ => ScriptedAnswer.Says("Yes.")));
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>The next chat asked for, as soon as it is.</summary>
    public async Task<ChatRequest> NextAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(5));
        return await asked.Reader.ReadAsync(limit.Token);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ChatAsync(HttpContext context)
    {
        if (await BodyAsync(context, ChatDeployment) is not { } body) return;
        var request = new ChatRequest(Interlocked.Increment(ref requests), body, AuthorizationOf(context.Request));
        Requests.Enqueue(request);
        await asked.Writer.WriteAsync(request);
        if (WireFormat.ProblemIn(body) is { } problem)
        {
            await WireFormat.WriteAsync(context, problem);
            return;
        }
        var answer = chat(request);
        if (answer.Error is { } error) await WireFormat.WriteAsync(context, error);
        else if (request.IsStreaming) await ChatStream.WriteAsync(context, answer, request);
        else await ChatStream.WriteWholeAsync(context, answer, request);
    }

    private async Task EmbedAsync(HttpContext context)
    {
        if (await BodyAsync(context, EmbeddingDeployment) is not { } body) return;
        if (EmbeddingFault(Interlocked.Increment(ref embeddingRequests)) is { } fault)
        {
            await WireFormat.WriteAsync(context, fault);
            return;
        }
        var input = body.GetProperty("input");
        string[] texts = input.ValueKind == JsonValueKind.Array ? [.. input.EnumerateArray().Select(text => text.GetString() ?? "")] : [input.GetString() ?? ""];
        if (texts.Length > 2048 || texts.Contains(""))
        {
            await WireFormat.WriteAsync(context, new ScriptedError(400, null, "'$.input' is invalid."));
            return;
        }
        Batches.Enqueue(texts.Length);
        var isBase64 = body.TryGetProperty("encoding_format", out var format) && format.ValueEquals("base64");
        // In reverse, so that whoever relies on the order and not on the index is found out.
        await context.Response.WriteAsJsonAsync(new
        {
            @object = "list",
            model = "text-embedding-3-small",
            data = texts.Select((text, index) => new { @object = "embedding", index, embedding = WireFormat.Embedding(Vector(text), isBase64) }).Reverse(),
            usage = new { prompt_tokens = texts.Length, total_tokens = texts.Length },
        });
    }

    /// <summary>The key, in whichever of the two headers it came.</summary>
    private static string AuthorizationOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { Length: > 0 } bearer ? bearer : $"Bearer {request.Headers["api-key"]}";

    /// <summary>The body of a request that has the key and names the deployment; else the error is sent.</summary>
    private static async Task<JsonElement?> BodyAsync(HttpContext context, string deployment)
    {
        if (context.Request.Headers.Authorization != $"Bearer {Key}" && context.Request.Headers["api-key"] != Key)
        {
            await WireFormat.WriteAsync(context, new ScriptedError(401, "401", "Access denied due to invalid subscription key or wrong API endpoint."));
            return null;
        }
        using var document = await JsonDocument.ParseAsync(context.Request.Body);
        if (document.RootElement.GetProperty("model").ValueEquals(deployment)) return document.RootElement.Clone();
        await WireFormat.WriteAsync(context, new ScriptedError(404, "DeploymentNotFound", "The API deployment for this resource does not exist."));
        return null;
    }
}
