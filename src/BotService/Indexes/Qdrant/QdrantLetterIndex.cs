using Letters.Archive;
using Letters.Index;
using Letters.Retrieval.Memory;

namespace BotService.Indexes.Qdrant;

/// <summary>
/// An index in a collection of a Qdrant server, for several programs at once and more letters than one machine holds. Nothing is
/// asked of the server before the index is used; while it is out of reach every call fails with one clear sentence, and the next
/// call tries again. See docs/qdrant.md for what is stored how.
/// </summary>
internal sealed class QdrantLetterIndex : ILetterIndex, IDisposable
{
    /// <summary>How often a reading is begun again because letters changed under it.</summary>
    private const int MostReadings = 200;

    private readonly IQdrantApi client;
    private readonly QdrantSettings settings;
    private readonly string collection;
    private readonly EmbeddingModel? model;
    private readonly QdrantFollower follower;
    private readonly QdrantWriter writer;
    private readonly QdrantSearch search;

    /// <param name="model">What makes the vectors; null for an index of terms alone.</param>
    public QdrantLetterIndex(QdrantSettings settings, EmbeddingModel? model, TimeProvider time)
        : this(settings, settings.Collection, model, time)
    {
    }

    /// <param name="collection">The alias of the settings, or a collection that is being made anew.</param>
    internal QdrantLetterIndex(QdrantSettings settings, string collection, EmbeddingModel? model, TimeProvider time)
    {
        this.settings = settings;
        this.collection = collection;
        this.model = model;
        client = QdrantApis.Open(settings, time);
        follower = new QdrantFollower(client, settings, collection, model);
        writer = new QdrantWriter(client, settings, collection, model, time);
        search = new QdrantSearch(client, settings, collection, model);
    }

    /// <summary>Makes the collection where there is none, checks it, and sweeps up what writers that were cut short left behind.</summary>
    /// <exception cref="IndexMismatchException">It was made with another model: see <see cref="QdrantRemaking"/>.</exception>
    /// <exception cref="IndexUnusableException">The server is out of reach, or the collection not ours.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var now = await follower.NowAsync(cancellationToken);
        // Looked through only where there are more passages than the letters have.
        var stored = await client.CountAsync(collection, new QdrantFilter([Condition.Is("type", PointTypes.Passage)]), cancellationToken);
        if (stored > now.Passages) await writer.SweepAsync(cancellationToken);
    }

    public async Task ReplaceAsync(IndexedLetter letter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var held = HeldLetter.Of(letter, model);
        await follower.PrepareAsync(cancellationToken);
        await writer.ReplaceAsync(held, follower.Seen?.Statistics([]), cancellationToken);
    }

    public async Task<bool> RemoveAsync(LetterId id, CancellationToken cancellationToken)
    {
        await follower.PrepareAsync(cancellationToken);
        return await writer.RemoveAsync(id, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<Letter>> LettersAsync(CancellationToken cancellationToken) =>
        (await follower.NowAsync(cancellationToken)).Letters;

    public async ValueTask<Letter?> FindAsync(LetterId id, CancellationToken cancellationToken) =>
        (await follower.NowAsync(cancellationToken)).Find(id)?.Letter;

    public async ValueTask<IReadOnlyList<Passage>> PassagesAsync(LetterId id, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(snapshot => PassagesOfAsync(snapshot.Find(id), cancellationToken), cancellationToken)).Select(passage => LetterPoints.ToPassage(id, passage))];

    public async ValueTask<Candidates> SearchAsync(Probe probe, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (probe.Vector is { } vector && vector.Length != model?.Dimensions)
            throw new IndexMismatchException(EmbeddingModel.Describe(model), $"a question's vector of {vector.Length} numbers");
        return await ReadAsync(snapshot => search.FindAsync(probe, snapshot, cancellationToken), cancellationToken);
    }

    /// <summary>Takes over what other programs did.</summary>
    /// <returns>How many letters changed.</returns>
    public async Task<int> RefreshAsync(CancellationToken cancellationToken)
    {
        var before = follower.Seen;
        var now = await follower.NowAsync(cancellationToken);
        if (before is null || ReferenceEquals(before, now)) return 0;
        return now.Letters.Count(letter => before.Find(letter.Id)?.Generation != now.Find(letter.Id)?.Generation)
            + before.Letters.Count(letter => now.Find(letter.Id) is null);
    }

    /// <summary>All that is held, read from the server, vectors and terms included, as numbers to compare.</summary>
    public async Task<IndexDigest> DigestAsync(CancellationToken cancellationToken)
    {
        var letters = await ReadAsync(
            async snapshot =>
            {
                var read = new List<HeldLetter>();
                foreach (var letter in snapshot.Letters)
                {
                    var passages = await PassagesOfAsync(snapshot.Find(letter.Id), cancellationToken);
                    read.Add(new HeldLetter(
                        letter, [.. passages.Select(passage => LetterPoints.ToPassage(letter.Id, passage))],
                        model is null ? null : [.. passages.Select(passage => SentenceVectors.FromBytes(passage.Vectors, model.Dimensions))]));
                }
                return read;
            },
            cancellationToken);
        using var memory = new MemoryLetterIndex(model);
        foreach (var letter in letters) memory.Replace(letter);
        return memory.Digest(cancellationToken);
    }

    public void Dispose()
    {
        follower.Dispose();
        client.Dispose();
    }

    /// <summary>
    /// Reads passages as of one moment. Those of a generation that is replaced are deleted after the head has told of it: when the
    /// head is after the reading what it was before, all that was looked for was there.
    /// </summary>
    private async Task<T> ReadAsync<T>(Func<QdrantSnapshot, Task<T>> read, CancellationToken cancellationToken)
    {
        await follower.PrepareAsync(cancellationToken);
        var snapshot = follower.Seen ?? await follower.NowAsync(cancellationToken);
        for (var reading = 1; reading <= MostReadings; reading++)
        {
            var found = await read(snapshot);
            if (await follower.IsNowAsync(snapshot, cancellationToken)) return found;
            snapshot = await follower.NowAsync(cancellationToken);
        }
        throw QdrantFaults.Unsettled(settings);
    }

    /// <summary>In order.</summary>
    private async Task<IReadOnlyList<PassagePayload>> PassagesOfAsync(SeenLetter? seen, CancellationToken cancellationToken)
    {
        if (seen is null) return [];
        var filter = new QdrantFilter([Condition.Is("type", PointTypes.Passage), Condition.Is("generation", seen.Generation)]);
        var points = await client.ScrollAsync(collection, filter, 100, ["type", "passage"], cancellationToken);
        return [.. points.Select(point => point.Payload?.Passage).OfType<PassagePayload>().OrderBy(passage => passage.Ordinal)];
    }
}
