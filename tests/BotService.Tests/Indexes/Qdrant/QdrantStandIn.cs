using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotService.Tests.Indexes.Qdrant;

/// <summary>
/// A server in this process that behaves as Qdrant's documentation says, and holds every request against Qdrant's own description:
/// what is not described is answered with 422 and kept in <see cref="Undescribed"/>.
/// </summary>
internal sealed class QdrantStandIn : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly QdrantDescription description;
    private readonly ConcurrentDictionary<string, StandInCollection> collections = new(StringComparer.Ordinal);
    private readonly Lock naming = new();
    private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);

    private QdrantStandIn(WebApplication app, QdrantDescription description)
    {
        this.app = app;
        this.description = description;
        app.Run(AnswerAsync);
    }

    public string Address => app.Urls.First();

    /// <summary>Asked for on every request; null for none.</summary>
    public string? ApiKey { get; init; }

    public ConcurrentQueue<string> Undescribed { get; } = [];

    /// <summary>"PUT /collections/a" and so on, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The status to answer a request with instead of doing it, or null to do it; 0 breaks the connection off.</summary>
    public Func<string, int?> Fail { get; set; } = _ => null;

    public IEnumerable<string> Collections => collections.Keys;

    /// <summary>The collection of that name or alias.</summary>
    public StandInCollection this[string name]
    {
        get
        {
            lock (naming)
                return collections.GetValueOrDefault(aliases.GetValueOrDefault(name, name)) ?? throw StandInFault.NotFound(name);
        }
    }

    public static async Task<QdrantStandIn> StartAsync(string? apiKey, CancellationToken cancellationToken)
    {
        var description = QdrantDescription.Load();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, 0);
            // The server's own default.
            server.Limits.MaxRequestBodySize = 32 * 1024 * 1024;
        });
        var standIn = new QdrantStandIn(builder.Build(), description) { ApiKey = apiKey };
        await standIn.app.StartAsync(cancellationToken);
        return standIn;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = $"{context.Request.Method} {context.Request.Path}";
        Requests.Enqueue(request);
        if (Fail(request) is { } failing)
        {
            if (failing == 0) context.Abort();
            else await RefuseAsync(context, failing, "as the test wants it");
            return;
        }
        if (ApiKey is not null && context.Request.Headers["api-key"] != ApiKey)
        {
            await RefuseAsync(context, 401, "Must provide an API key or an Authorization bearer token");
            return;
        }
        var body = default(JsonElement);
        if (context.Request.ContentLength > 0) body = (await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted)).RootElement;
        if (description.Faults(context.Request.Method, context.Request.Path, context.Request.Query, context.Request.ContentType, body).FirstOrDefault() is { } fault)
        {
            Undescribed.Enqueue($"{request}: {fault}");
            await RefuseAsync(context, 422, fault);
            return;
        }
        try
        {
            var result = Do(context.Request.Method, context.Request.Path.ToString().Split('/')[1..], body);
            await WriteAsync(context, 200, writer =>
            {
                writer.WritePropertyName("result");
                result(writer);
                writer.WriteString("status", "ok");
            });
        }
        catch (StandInFault e)
        {
            await RefuseAsync(context, e.Status, e.Message);
        }
    }

    private Action<Utf8JsonWriter> Do(string method, string[] path, JsonElement body)
    {
        switch (method, path)
        {
            case ("GET", ["collections", var name, "exists"]): return Exists(name);
            case ("PUT", ["collections", var name]): return Create(name, body);
            case ("DELETE", ["collections", var name]): return Drop(name);
            case ("GET", ["aliases"]): return Aliases();
            case ("POST", ["collections", "aliases"]): return ChangeAliases(body);
            case ("PUT", ["collections", var name, "index"]): return Done(() => this[name].IndexField(body.GetProperty("field_name").GetString() ?? ""));
            case ("PUT", ["collections", var name, "points"]): return Done(() => this[name].Upsert(body));
            case ("POST", ["collections", var name, "points", "delete"]): return Done(() => this[name].Delete(body));
            case ("POST", ["collections", var name, "points", "batch"]): return Batch(this[name], body);
            case ("POST", ["collections", var name, "points"]): return StandInAnswers.Records(this[name].Find(body.GetProperty("ids")), body);
            case ("POST", ["collections", var name, "points", "scroll"]): return StandInAnswers.Page(this[name].Scroll(body), body);
            case ("POST", ["collections", var name, "points", "count"]): return StandInAnswers.Count(this[name].Count(body));
            case ("POST", ["collections", var name, "points", "query"]): return StandInAnswers.Scored(this[name].Query(body), body);
            default: throw new StandInFault(501, $"The stand-in does not do {method} /{string.Join('/', path)}.");
        }
    }

    private Action<Utf8JsonWriter> Exists(string name)
    {
        lock (naming)
        {
            var exists = collections.ContainsKey(aliases.GetValueOrDefault(name, name));
            return writer => StandInAnswers.Object(writer, () => writer.WriteBoolean("exists", exists));
        }
    }

    private Action<Utf8JsonWriter> Create(string name, JsonElement body)
    {
        lock (naming)
        {
            if (aliases.ContainsKey(name) || !collections.TryAdd(name, new StandInCollection(body.Clone())))
                throw new StandInFault(409, $"Wrong input: Collection `{name}` already exists!");
            return writer => writer.WriteBooleanValue(true);
        }
    }

    private Action<Utf8JsonWriter> Drop(string name)
    {
        lock (naming)
        {
            var isGone = collections.TryRemove(name, out _);
            foreach (var alias in aliases.Where(alias => alias.Value == name).ToList()) aliases.Remove(alias.Key);
            return writer => writer.WriteBooleanValue(isGone);
        }
    }

    private Action<Utf8JsonWriter> Aliases()
    {
        lock (naming) return StandInAnswers.Aliases([.. aliases]);
    }

    /// <summary>All of them or, where one cannot be done, none.</summary>
    private Action<Utf8JsonWriter> ChangeAliases(JsonElement body)
    {
        lock (naming)
        {
            var changed = new Dictionary<string, string>(aliases, StringComparer.Ordinal);
            foreach (var action in body.GetProperty("actions").EnumerateArray())
            {
                if (action.TryGetProperty("create_alias", out var made))
                {
                    var (alias, collection) = (made.GetProperty("alias_name").GetString() ?? "", made.GetProperty("collection_name").GetString() ?? "");
                    if (!collections.ContainsKey(collection)) throw StandInFault.NotFound(collection);
                    if (collections.ContainsKey(alias)) throw new StandInFault(409, $"Wrong input: Collection with name `{alias}` already exists!");
                    changed[alias] = collection;
                }
                else if (action.TryGetProperty("delete_alias", out var gone) && !changed.Remove(gone.GetProperty("alias_name").GetString() ?? ""))
                {
                    throw new StandInFault(404, "Not found: Alias doesn't exist!");
                }
            }
            aliases.Clear();
            foreach (var (alias, collection) in changed) aliases.Add(alias, collection);
            return writer => writer.WriteBooleanValue(true);
        }
    }

    private static Action<Utf8JsonWriter> Batch(StandInCollection collection, JsonElement body)
    {
        var count = 0;
        foreach (var operation in body.GetProperty("operations").EnumerateArray())
        {
            if (operation.TryGetProperty("upsert", out var upsert)) collection.Upsert(upsert);
            else collection.Delete(operation.GetProperty("delete"));
            count++;
        }
        return StandInAnswers.Completed(count);
    }

    private static Action<Utf8JsonWriter> Done(Action act)
    {
        act();
        return StandInAnswers.Completed;
    }

    private static Task RefuseAsync(HttpContext context, int status, string error) => WriteAsync(context, status, writer =>
    {
        writer.WriteStartObject("status");
        writer.WriteString("error", error);
        writer.WriteEndObject();
    });

    private static async Task WriteAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        using var content = new MemoryStream();
        using (var writer = new Utf8JsonWriter(content))
        {
            writer.WriteStartObject();
            writer.WriteNumber("time", 0.001);
            write(writer);
            writer.WriteEndObject();
        }
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(content.GetBuffer().AsMemory(0, (int)content.Length), context.RequestAborted);
    }
}
