using System.Globalization;
using BotService.Indexes.Qdrant;
using Letters.Index;

namespace BotService.Tests.Indexes.Qdrant;

/// <summary>The promises of every index, kept over a real server: run where QDRANT_URL (and QDRANT_API_KEY, if it wants one) is set.</summary>
public sealed class QdrantServerTests : LetterIndexConformance, IAsyncDisposable
{
    private readonly List<(QdrantSettings Settings, QdrantLetterIndex Index)> opened = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var (settings, index) in opened)
        {
            index.Dispose();
            using var client = new QdrantClient(settings, TimeProvider.System);
            await client.DeleteAsync(QdrantCollection.OwnName(settings, 1), CancellationToken.None);
        }
    }

    protected override Task<ILetterIndex> EmptyAsync(EmbeddingModel? model)
    {
        var endpoint = Environment.GetEnvironmentVariable("QDRANT_URL");
        Assert.SkipWhen(string.IsNullOrEmpty(endpoint), "needs a Qdrant server, whose address is in QDRANT_URL");
        var settings = new QdrantSettings
        {
            Endpoint = endpoint,
            ApiKey = Environment.GetEnvironmentVariable("QDRANT_API_KEY") ?? "",
            Collection = string.Create(CultureInfo.InvariantCulture, $"letters-test-{Guid.NewGuid():N}"),
        };
        opened.Add((settings, new QdrantLetterIndex(settings, model, TimeProvider.System)));
        return Task.FromResult<ILetterIndex>(opened[^1].Index);
    }
}
