using System.Text.Json;
using Letters.Archive;
using Letters.Index;

namespace BotService.Indexes.Qdrant;

/// <summary>
/// Keeps in memory which letters the collection holds, and brings that up to date when the head tells of a change: one small
/// request while nothing changes, and the changed letters alone when something does. Made and checked at first use, so that a
/// server that is down when the program starts is used as soon as it is up.
/// </summary>
/// <param name="collection">The alias, or a collection that is being made anew.</param>
internal sealed class QdrantFollower(IQdrantApi client, QdrantSettings settings, string collection, EmbeddingModel? model) : IDisposable
{
    /// <summary>How many letters one answer may bring.</summary>
    private const int LettersAtOnce = 16;

    private const int NamesAtOnce = 2000;

    private readonly SemaphoreSlim refreshing = new(1, 1);
    private volatile QdrantSnapshot? seen;
    private volatile bool isPrepared;

    /// <summary>The last that was seen, or null before anything was.</summary>
    public QdrantSnapshot? Seen => seen;

    /// <exception cref="IndexMismatchException">The collection was made with another model.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (isPrepared) return;
        if (!await client.ExistsAsync(collection, cancellationToken))
            await QdrantCollection.MakeAsync(client, settings, model, cancellationToken);
        await RevisionAsync(cancellationToken);
        isPrepared = true;
    }

    /// <summary>The letters as they are now.</summary>
    public async Task<QdrantSnapshot> NowAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        var revision = await RevisionAsync(cancellationToken);
        return seen is { } known && known.Revision == revision ? known : await RefreshAsync(cancellationToken);
    }

    /// <summary>Whether no letter has changed since.</summary>
    public async Task<bool> IsNowAsync(QdrantSnapshot snapshot, CancellationToken cancellationToken) =>
        await RevisionAsync(cancellationToken) == snapshot.Revision;

    public void Dispose() => refreshing.Dispose();

    /// <summary>Asked each time, so that a collection put in this one's place is never taken for it.</summary>
    private async Task<string> RevisionAsync(CancellationToken cancellationToken) =>
        QdrantCollection.Check(await QdrantCollection.HeadAsync(client, collection, cancellationToken), settings, model).Revision;

    private async Task<QdrantSnapshot> RefreshAsync(CancellationToken cancellationToken)
    {
        await refreshing.WaitAsync(cancellationToken);
        try
        {
            // Read before the letters: what changes meanwhile has another revision, and is read next time.
            var revision = await RevisionAsync(cancellationToken);
            if (seen is { } known && known.Revision == revision) return known;
            return seen = new QdrantSnapshot(revision, await ReadAsync(cancellationToken));
        }
        finally
        {
            refreshing.Release();
        }
    }

    private async Task<Dictionary<LetterId, SeenLetter>> ReadAsync(CancellationToken cancellationToken)
    {
        var names = await client.ScrollAsync(
            collection, new QdrantFilter([Condition.Is("type", PointTypes.Letter)]), NamesAtOnce, ["type", "letter", "generation"], cancellationToken);
        var letters = new Dictionary<LetterId, SeenLetter>(names.Count);
        var changed = new List<Guid>();
        foreach (var payload in names.Select(point => point.Payload))
        {
            if (payload?.Letter is not { } id) throw QdrantFaults.Damaged(settings, "a letter has no id");
            if (seen?.Find(id, payload.Generation) is { } same) letters[same.Letter.Id] = same;
            else changed.Add(PointIds.OfLetter(new LetterId(id)));
        }
        foreach (var some in changed.Distinct().Chunk(LettersAtOnce))
            foreach (var point in await client.PointsAsync(collection, some, ["type", "letter", "generation", "held"], cancellationToken))
            {
                var letter = Read(point.Payload);
                letters[letter.Letter.Id] = letter;
            }
        return letters;
    }

    private SeenLetter Read(PointPayload? payload)
    {
        try
        {
            return payload is { Generation: { } generation, Held: { } held } && held.Letter.Deserialize(IndexJson.Default.Letter) is { } letter
                ? new SeenLetter(letter, generation, held.Passages, held.Length, held.Holding)
                : throw QdrantFaults.Damaged(settings, "a letter is not whole");
        }
        catch (JsonException e)
        {
            throw QdrantFaults.Damaged(settings, e.Message);
        }
    }
}
