namespace BotService.Tests.Indexes.Qdrant;

/// <summary>Tests beside a stand-in of a Qdrant server, each with its own.</summary>
/// <param name="key">The API key it asks for; null where it lets everyone in.</param>
public abstract class AtQdrantStandIn(string? key = null) : IAsyncLifetime
{
    private QdrantStandIn? started;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    internal QdrantStandIn StandIn => started ?? throw new InvalidOperationException("The stand-in is not started.");

    public async ValueTask InitializeAsync() => started = await QdrantStandIn.StartAsync(key, Token);

    /// <summary>No test passes whose requests were not as Qdrant describes them.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        Assert.Empty(StandIn.Undescribed);
        await StandIn.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
