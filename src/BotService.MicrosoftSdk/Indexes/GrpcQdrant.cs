using BotService.Indexes.Qdrant;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Polly;
using Qdrant.Client.Grpc;
using ChangeAliases = BotService.Indexes.Qdrant.ChangeAliases;
using CreateCollection = BotService.Indexes.Qdrant.CreateCollection;
using GrpcClient = Qdrant.Client.QdrantClient;
using PointStruct = BotService.Indexes.Qdrant.PointStruct;
using UpdateResult = Qdrant.Client.Grpc.UpdateResult;

namespace BotService.MicrosoftSdk.Indexes;

/// <summary>
/// Qdrant's gRPC API, by the package Qdrant.Client: the same requests as over REST, with the same patience, and the same collections,
/// so that a program of either edition may go on where one of the other has stopped.
/// </summary>
internal sealed class GrpcQdrant : IQdrantApi
{
    /// <summary>In bytes: the longest answer that is read. Without it gRPC reads no more than four megabytes.</summary>
    private const int LongestAnswer = 256 * 1024 * 1024;

    private readonly QdrantSettings settings;
    private readonly GrpcChannel channel;
    private readonly QdrantGrpcClient stubs;
    private readonly GrpcClient client;
    private readonly ResiliencePipeline retrying;

    public GrpcQdrant(QdrantSettings settings, TimeProvider time)
    {
        this.settings = settings;
        retrying = GrpcFaults.Retrying(settings, time);
        channel = GrpcChannel.ForAddress(settings.Address, new GrpcChannelOptions
        {
            MaxReceiveMessageSize = LongestAnswer,
            MaxSendMessageSize = null,
            HttpHandler = new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(Math.Min(settings.Timeout, 5)),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                EnableMultipleHttp2Connections = true,
            },
            DisposeHttpClient = true,
        });
        stubs = new QdrantGrpcClient(settings.ApiKey.Length == 0 ? channel.CreateCallInvoker() : channel.Intercept(WithKey));
        client = new GrpcClient(stubs);
    }

    private ReadConsistency? Reading =>
        // Of several copies most must agree, so that what was just written is read.
        settings.ReplicationFactor > 1 ? new ReadConsistency { Type = ReadConsistencyType.Majority } : null;

    public Task<bool> ExistsAsync(string collection, CancellationToken cancellationToken) =>
        AskAsync(token => client.CollectionExistsAsync(collection, token), cancellationToken);

    public Task<bool> CreateAsync(string collection, CreateCollection request, CancellationToken cancellationToken) => AskAsync(
        async token =>
        {
            try
            {
                await stubs.Collections.CreateAsync(GrpcRequests.Of(collection, request), cancellationToken: token);
                return true;
            }
            catch (RpcException e) when (e.StatusCode == StatusCode.AlreadyExists)
            {
                return false;
            }
        },
        cancellationToken);

    public Task DeleteAsync(string collection, CancellationToken cancellationToken) => AskAsync(
        async token =>
        {
            try
            {
                // Whether there was one to delete is told in the answer, and is no matter.
                return await stubs.Collections.DeleteAsync(new DeleteCollection { CollectionName = collection }, cancellationToken: token);
            }
            catch (RpcException e) when (e.StatusCode == StatusCode.NotFound)
            {
                return new CollectionOperationResponse();
            }
        },
        cancellationToken);

    public async Task<IReadOnlyList<BotService.Indexes.Qdrant.AliasDescription>> AliasesAsync(CancellationToken cancellationToken) =>
    [
        .. (await AskAsync(client.ListAliasesAsync, cancellationToken))
            .Select(alias => new BotService.Indexes.Qdrant.AliasDescription(alias.AliasName, alias.CollectionName)),
    ];

    public Task ChangeAliasesAsync(ChangeAliases request, CancellationToken cancellationToken) => AskAsync(
        async token =>
        {
            await client.UpdateAliasesAsync([.. request.Actions.Select(GrpcRequests.Of)], cancellationToken: token);
            return true;
        },
        cancellationToken);

    public Task IndexFieldAsync(string collection, CreateFieldIndex request, CancellationToken cancellationToken) => ChangeAsync(
        token => client.CreatePayloadIndexAsync(collection, request.FieldName, GrpcRequests.SchemaOf(request), cancellationToken: token),
        cancellationToken);

    public Task UpsertAsync(string collection, IReadOnlyList<PointStruct> points, CancellationToken cancellationToken)
    {
        var sent = points.Select(GrpcRequests.Of).ToList();
        return ChangeAsync(token => client.UpsertAsync(collection, sent, true, WriteOrderingType.Strong, cancellationToken: token), cancellationToken);
    }

    public Task DeletePointsAsync(string collection, QdrantFilter filter, CancellationToken cancellationToken) => ChangeAsync(
        token => client.DeleteAsync(collection, GrpcRequests.Of(filter), true, WriteOrderingType.Strong, cancellationToken: token), cancellationToken);

    public async Task BatchAsync(
        string collection, IReadOnlyList<BotService.Indexes.Qdrant.UpdateOperation> operations, CancellationToken cancellationToken)
    {
        var sent = operations.Select(GrpcRequests.Of).ToList();
        var results = await AskAsync(token => client.UpdateBatchAsync(collection, sent, true, WriteOrderingType.Strong, token), cancellationToken);
        foreach (var result in results) MustBeDone(result);
    }

    public async Task<IReadOnlyList<PointRecord>> PointsAsync(
        string collection, IReadOnlyList<Guid> ids, IReadOnlyList<string> payload, CancellationToken cancellationToken)
    {
        var found = await AskAsync(
            token => client.RetrieveAsync(collection, [.. ids.Select(id => (PointId)id)], payload.ToArray(), false, Reading, cancellationToken: token),
            cancellationToken);
        return [.. found.Select(point => Read(point.Id, point.Payload))];
    }

    public async Task<List<PointRecord>> ScrollAsync(
        string collection, QdrantFilter filter, int page, IReadOnlyList<string> payload, CancellationToken cancellationToken)
    {
        var points = new List<PointRecord>();
        PointId? offset = null;
        do
        {
            var from = offset;
            var found = await AskAsync(
                token => client.ScrollAsync(
                    collection, GrpcRequests.Of(filter), (uint)page, from, payload.ToArray(), readConsistency: Reading, cancellationToken: token),
                cancellationToken);
            points.AddRange(found.Result.Select(point => Read(point.Id, point.Payload)));
            offset = found.NextPageOffset;
        }
        while (offset is not null);
        return points;
    }

    public async Task<int> CountAsync(string collection, QdrantFilter filter, CancellationToken cancellationToken) => checked((int)await AskAsync(
        token => client.CountAsync(collection, GrpcRequests.Of(filter), true, Reading, cancellationToken: token), cancellationToken));

    public async Task<IReadOnlyList<PointRecord>> QueryAsync(string collection, QueryRequest request, CancellationToken cancellationToken)
    {
        var prefetches = request.Prefetch.Select(GrpcRequests.Of).ToList();
        var found = await AskAsync(
            token => client.QueryAsync(
                collection, GrpcRequests.FusionOf(request.Query), prefetches, limit: (ulong)request.Limit, payloadSelector: request.WithPayload.ToArray(),
                readConsistency: Reading, cancellationToken: token),
            cancellationToken);
        return [.. found.Select(point => Read(point.Id, point.Payload))];
    }

    public void Dispose()
    {
        client.Dispose();
        stubs.Dispose();
        channel.Dispose();
    }

    private Metadata WithKey(Metadata headers)
    {
        headers.Add("api-key", settings.ApiKey);
        return headers;
    }

    private PointRecord Read(PointId id, Google.Protobuf.Collections.MapField<string, Value> payload)
    {
        try
        {
            return new PointRecord(GrpcPayload.IdOf(id), GrpcPayload.Of(payload));
        }
        catch (System.Text.Json.JsonException e)
        {
            throw QdrantFaults.Strange(settings, e.Message);
        }
    }

    private async Task ChangeAsync(Func<CancellationToken, Task<UpdateResult>> change, CancellationToken cancellationToken) =>
        MustBeDone(await AskAsync(change, cancellationToken));

    private void MustBeDone(UpdateResult result)
    {
        if (result.Status != UpdateStatus.Completed) throw QdrantFaults.NotDone(settings, result.Status.ToString());
    }

    private async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await retrying.ExecuteAsync(async token => await ask(token), cancellationToken);
        }
        catch (Exception e) when (GrpcFaults.Of(settings, e, cancellationToken) is { } fault)
        {
            throw fault;
        }
    }
}
