using System.Globalization;
using BotService.Indexes.Qdrant;
using BotService.Tests.Indexes;
using BotService.Tests.Indexes.Qdrant;
using Letters.Index;

namespace BotService.Tests.MicrosoftSdk;

/// <summary>The promises of every index, kept over gRPC.</summary>
public sealed class GrpcLetterIndexTests : LetterIndexConformance, IAsyncDisposable
{
    private readonly List<QdrantLetterIndex> opened = [];
    private QdrantStandIn? standIn;
    private GrpcStandIn? grpc;

    public async ValueTask DisposeAsync()
    {
        opened.ForEach(index => index.Dispose());
        if (grpc is not null) await grpc.DisposeAsync();
        if (standIn is null) return;
        Assert.Empty(standIn.Undescribed);
        await standIn.DisposeAsync();
    }

    protected override async Task<ILetterIndex> EmptyAsync(EmbeddingModel? model)
    {
        standIn ??= await QdrantStandIn.StartAsync(null, TestContext.Current.CancellationToken);
        grpc ??= await GrpcStandIn.StartAsync(standIn);
        opened.Add(new QdrantLetterIndex(
            new QdrantSettings { Endpoint = grpc.Address, IsGrpc = true, Collection = string.Create(CultureInfo.InvariantCulture, $"letters{opened.Count}") },
            model, TimeProvider.System));
        return opened[^1];
    }
}
