using System.Globalization;
using BotService.Indexes.Qdrant;
using Letters.Index;

namespace BotService.Tests.Indexes.Qdrant;

/// <summary>The promises of every index, kept over a server that holds each request against Qdrant's own description.</summary>
public sealed class QdrantLetterIndexTests : LetterIndexConformance, IAsyncDisposable
{
    private readonly List<QdrantLetterIndex> opened = [];
    private QdrantStandIn? standIn;

    public async ValueTask DisposeAsync()
    {
        opened.ForEach(index => index.Dispose());
        if (standIn is null) return;
        Assert.Empty(standIn.Undescribed);
        await standIn.DisposeAsync();
    }

    protected override async Task<ILetterIndex> EmptyAsync(EmbeddingModel? model)
    {
        standIn ??= await QdrantStandIn.StartAsync(null, TestContext.Current.CancellationToken);
        opened.Add(new QdrantLetterIndex(
            new QdrantSettings { Endpoint = standIn.Address, Collection = string.Create(CultureInfo.InvariantCulture, $"letters{opened.Count}") },
            model, TimeProvider.System));
        return opened[^1];
    }
}
