using Letters.Index;

namespace BotService.Indexes.Qdrant;

/// <summary>The collection as a whole: made, checked, and named by an alias that can be switched to another in one step.</summary>
internal static class QdrantCollection
{
    /// <summary>The dense multi-vector, one vector a sentence.</summary>
    public const string Sentences = "sentences";

    /// <summary>The sparse vector of BM25 weights.</summary>
    public const string Terms = "terms";

    /// <summary>The version of the payloads. Raise it where they change their shape.</summary>
    public const int Schema = 1;

    private static readonly (string Field, string Type)[] Indexed =
    [
        ("type", "keyword"), ("letter", "keyword"), ("generation", "keyword"), ("kind", "keyword"), ("state", "keyword"),
        ("sender", "keyword"), ("recipient", "keyword"), ("date", "datetime"), ("symbols", "keyword"), ("references", "keyword"),
        ("language", "keyword"),
    ];

    /// <summary>
    /// Makes the collection where there is none: under a name of its own first, then under the alias, so that a run cut short
    /// leaves nothing that is taken for an index. Two programs that do so at once end with the same.
    /// </summary>
    public static async Task MakeAsync(IQdrantApi client, QdrantSettings settings, EmbeddingModel? model, CancellationToken cancellationToken)
    {
        var own = OwnName(settings, 1);
        await MakeAsync(client, settings, own, model, cancellationToken);
        await client.ChangeAliasesAsync(new ChangeAliases([new AliasAction(new CreateAlias(own, settings.Collection))]), cancellationToken);
    }

    /// <summary>Makes an empty collection of that name, or finishes one that was begun.</summary>
    public static async Task MakeAsync(
        IQdrantApi client, QdrantSettings settings, string name, EmbeddingModel? model, CancellationToken cancellationToken)
    {
        if (!await client.ExistsAsync(name, cancellationToken))
            await client.CreateAsync(
                name,
                new CreateCollection(
                    model is null ? [] : new() { [Sentences] = new VectorParams(model.Dimensions, "Cosine", new MultiVectorConfig("max_sim")) },
                    new() { [Terms] = new SparseVectorParams("idf") },
                    settings.Shards,
                    settings.ReplicationFactor,
                    settings.WriteConsistency),
                cancellationToken);
        foreach (var (field, type) in Indexed) await client.IndexFieldAsync(name, new CreateFieldIndex(field, type), cancellationToken);
        // A revision of its own: of two programs that make it at once, the later must not take back what the earlier told of since.
        if (await HeadAsync(client, name, cancellationToken) is null)
            await client.UpsertAsync(name, [HeadPoint(model, Guid.NewGuid().ToString())], cancellationToken);
    }

    /// <summary>Null: it is not a collection of ours.</summary>
    public static async Task<HeadPayload?> HeadAsync(IQdrantApi client, string collection, CancellationToken cancellationToken) =>
        await client.PointsAsync(collection, [PointIds.Head], ["type", "head"], cancellationToken) is [{ Payload.Head: { } head }] ? head : null;

    public static PointStruct HeadPoint(EmbeddingModel? model, string revision) =>
        new(PointIds.Head, new PointVectors(), new PointPayload(PointTypes.Head) { Head = new HeadPayload(Schema, revision, model?.Id, model?.Dimensions ?? 0) });

    /// <exception cref="IndexMismatchException">The vectors in it are another model's.</exception>
    /// <exception cref="IndexUnusableException">It is another program's, or a newer version's.</exception>
    public static HeadPayload Check(HeadPayload? head, QdrantSettings settings, EmbeddingModel? model)
    {
        if (head is null) throw QdrantFaults.ForeignCollection(settings);
        if (head.Schema > Schema) throw QdrantFaults.NewerCollection(settings);
        var made = head.Model is { } name ? new EmbeddingModel(name, head.Dimensions) : null;
        return made == model ? head : throw new IndexMismatchException(EmbeddingModel.Describe(made), EmbeddingModel.Describe(model));
    }

    /// <summary>The first and the second take turns: one is asked while the other is made anew.</summary>
    public static string OwnName(QdrantSettings settings, int turn) => $"{settings.Collection}-{turn}";
}
