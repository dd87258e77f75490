using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Polly;

namespace BotService.Indexes.Qdrant;

/// <summary>
/// Qdrant's REST API (versions 1.16 to 1.19). Every request may be sent twice without harm, so each is tried again while the server
/// is out of reach or overworked.
/// </summary>
internal sealed class QdrantClient : IQdrantApi
{
    /// <summary>In bytes: the longest answer that is read.</summary>
    private const int LongestAnswer = 256 * 1024 * 1024;

    private readonly HttpClient http;
    private readonly QdrantSettings settings;
    private readonly ResiliencePipeline<HttpResponseMessage> retrying;

    public QdrantClient(QdrantSettings settings, TimeProvider time)
    {
        this.settings = settings;
        retrying = QdrantRetrying.Pipeline(settings, time);
        // No redirects: the key goes to the configured address and nowhere else.
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(Math.Min(settings.Timeout, 5)),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            BaseAddress = settings.Address,
            // Each try has a time-out of its own; see QdrantRetrying.
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LongestAnswer,
        };
        if (settings.ApiKey.Length > 0) http.DefaultRequestHeaders.Add("api-key", settings.ApiKey);
    }

    public async Task<bool> ExistsAsync(string collection, CancellationToken cancellationToken) =>
        (await AskAsync(HttpMethod.Get, $"collections/{collection}/exists", null, QdrantJson.Default.ReplyExistence, cancellationToken)).Exists;

    public async Task<bool> CreateAsync(string collection, CreateCollection request, CancellationToken cancellationToken) =>
        await TryAskAsync(
            HttpMethod.Put, $"collections/{collection}", Body(request, QdrantJson.Default.CreateCollection), QdrantJson.Default.ReplyBoolean,
            HttpStatusCode.Conflict, cancellationToken) is not null;

    public Task DeleteAsync(string collection, CancellationToken cancellationToken) =>
        TryAskAsync(HttpMethod.Delete, $"collections/{collection}", null, QdrantJson.Default.ReplyBoolean, HttpStatusCode.NotFound, cancellationToken);

    public async Task<IReadOnlyList<AliasDescription>> AliasesAsync(CancellationToken cancellationToken) =>
        (await AskAsync(HttpMethod.Get, "aliases", null, QdrantJson.Default.ReplyAliasList, cancellationToken)).Aliases;

    public Task ChangeAliasesAsync(ChangeAliases request, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Post, "collections/aliases", Body(request, QdrantJson.Default.ChangeAliases), QdrantJson.Default.ReplyBoolean, cancellationToken);

    public Task IndexFieldAsync(string collection, CreateFieldIndex request, CancellationToken cancellationToken) =>
        ChangeAsync(HttpMethod.Put, $"collections/{collection}/index?wait=true", Body(request, QdrantJson.Default.CreateFieldIndex), cancellationToken);

    public Task UpsertAsync(string collection, IReadOnlyList<PointStruct> points, CancellationToken cancellationToken) =>
        ChangeAsync(
            HttpMethod.Put, $"collections/{collection}/points?wait=true&ordering=strong",
            Body(new PointsList(points), QdrantJson.Default.PointsList), cancellationToken);

    public Task DeletePointsAsync(string collection, QdrantFilter filter, CancellationToken cancellationToken) =>
        ChangeAsync(
            HttpMethod.Post, $"collections/{collection}/points/delete?wait=true&ordering=strong",
            Body(new FilterSelector(filter), QdrantJson.Default.FilterSelector), cancellationToken);

    public async Task BatchAsync(string collection, IReadOnlyList<UpdateOperation> operations, CancellationToken cancellationToken)
    {
        var results = await AskAsync(
            HttpMethod.Post, $"collections/{collection}/points/batch?wait=true&ordering=strong",
            Body(new UpdateOperations(operations), QdrantJson.Default.UpdateOperations), QdrantJson.Default.ReplyUpdateResults, cancellationToken);
        foreach (var result in results) MustBeDone(result);
    }

    public Task<IReadOnlyList<PointRecord>> PointsAsync(
        string collection, IReadOnlyList<Guid> ids, IReadOnlyList<string> payload, CancellationToken cancellationToken) =>
        AskAsync(
            HttpMethod.Post, Reading($"collections/{collection}/points"),
            Body(new PointRequest(ids, payload), QdrantJson.Default.PointRequest), QdrantJson.Default.ReplyRecords, cancellationToken);

    public async Task<List<PointRecord>> ScrollAsync(
        string collection, QdrantFilter filter, int page, IReadOnlyList<string> payload, CancellationToken cancellationToken)
    {
        var points = new List<PointRecord>();
        JsonElement? offset = null;
        do
        {
            var found = await AskAsync(
                HttpMethod.Post, Reading($"collections/{collection}/points/scroll"),
                Body(new ScrollRequest(filter, page, payload, offset), QdrantJson.Default.ScrollRequest), QdrantJson.Default.ReplyScrollResult, cancellationToken);
            points.AddRange(found.Points);
            offset = found.NextPageOffset is { ValueKind: JsonValueKind.String or JsonValueKind.Number } next ? next : null;
        }
        while (offset is not null);
        return points;
    }

    public async Task<int> CountAsync(string collection, QdrantFilter filter, CancellationToken cancellationToken) =>
        (await AskAsync(
            HttpMethod.Post, Reading($"collections/{collection}/points/count"),
            Body(new CountRequest(filter), QdrantJson.Default.CountRequest), QdrantJson.Default.ReplyCountResult, cancellationToken)).Count;

    public async Task<IReadOnlyList<PointRecord>> QueryAsync(string collection, QueryRequest request, CancellationToken cancellationToken) =>
        (await AskAsync(
            HttpMethod.Post, Reading($"collections/{collection}/points/query"),
            Body(request, QdrantJson.Default.QueryRequest), QdrantJson.Default.ReplyQueryResult, cancellationToken)).Points;

    public void Dispose() => http.Dispose();

    /// <summary>Of several copies most must agree, so that what was just written is read.</summary>
    private string Reading(string path) => settings.ReplicationFactor > 1 ? $"{path}?consistency=majority" : path;

    private async Task ChangeAsync(HttpMethod method, string path, byte[] body, CancellationToken cancellationToken) =>
        MustBeDone(await AskAsync(method, path, body, QdrantJson.Default.ReplyUpdateResult, cancellationToken));

    private void MustBeDone(UpdateResult result)
    {
        if (result.Status != "completed") throw QdrantFaults.NotDone(settings, result.Status);
    }

    private static byte[] Body<T>(T request, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(request, type);

    private async Task<T> AskAsync<T>(HttpMethod method, string path, byte[]? body, JsonTypeInfo<Reply<T>> type, CancellationToken cancellationToken) =>
        await TryAskAsync(method, path, body, type, null, cancellationToken) is { Result: { } result }
            ? result
            : throw QdrantFaults.Strange(settings, $"nothing to {method} {path}");

    /// <param name="expected">A status that is no fault.</param>
    /// <returns>Null where that status came.</returns>
    private async Task<Reply<T>?> TryAskAsync<T>(
        HttpMethod method, string path, byte[]? body, JsonTypeInfo<Reply<T>> type, HttpStatusCode? expected, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var response = await retrying.ExecuteAsync(async token => await http.SendAsync(Request(method, path, body), token), cancellationToken);
            if (response.StatusCode == expected) return null;
            var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (!response.IsSuccessStatusCode) throw QdrantFaults.Of(settings, response.StatusCode, content);
            return JsonSerializer.Deserialize(content, type);
        }
        catch (Exception e) when (QdrantRetrying.IsOfTheLine(e))
        {
            throw QdrantFaults.OutOfReach(settings, e);
        }
        catch (JsonException e)
        {
            throw QdrantFaults.Strange(settings, e.Message);
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, byte[]? body)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is null) return request;
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return request;
    }
}
