using System.Globalization;
using Letters.Archive;
using Letters.Index;
using Letters.Retrieval.Memory;

namespace BotService.Indexes.Qdrant;

/// <summary>
/// Writes letters whole or not at all. The passages of a new generation are written first and seen by nobody; then the letter's own
/// point is written, which names the generation to be seen: that is the one step that counts; then the passages of the generation
/// before are deleted. Whatever is cut short or done by several at once, what remains beside is never seen, and swept later.
/// </summary>
internal sealed class QdrantWriter(IQdrantApi client, QdrantSettings settings, string collection, EmbeddingModel? model, TimeProvider time)
{
    /// <summary>How many vectors one request may bring, so that it stays within a few megabytes.</summary>
    private const int VectorsAtOnce = 1000;

    private const int PassagesAtOnce = 200;

    private const int NamesAtOnce = 5000;

    /// <summary>Passages nobody sees that are older than this were left behind: no writer takes so long, and one that does gives up.</summary>
    private static readonly TimeSpan LongestWriting = TimeSpan.FromMinutes(10);

    private readonly RunningLength lengths = new();

    /// <param name="known">The statistics seen last; null before anything was seen.</param>
    public async Task ReplaceAsync(HeldLetter held, TermStatistics? known, CancellationToken cancellationToken)
    {
        var statistics = lengths.With(held, known);
        var begun = time.GetUtcNow();
        var generation = Guid.CreateVersion7(begun).ToString();
        foreach (var points in Portions(LetterPoints.OfPassages(held, generation, model, statistics)))
            await client.UpsertAsync(collection, points, cancellationToken);
        var before = await GenerationAsync(held.Letter.Id, cancellationToken);
        // A sweep may have taken the first passages of a writing as slow as this for leftovers.
        if (time.GetUtcNow() - begun > LongestWriting / 2) throw QdrantFaults.NotDone(settings, "too slow");
        // The letter before the head, which may lie in different shards: what the head tells of has to be there.
        await client.BatchAsync(
            collection,
            [
                new UpdateOperation(new PointsList([LetterPoints.OfLetter(held, generation)])),
                new UpdateOperation(new PointsList([QdrantCollection.HeadPoint(model, generation)])),
            ],
            cancellationToken);
        if (before is not null) await DeletePassagesAsync(held.Letter.Id, before, cancellationToken);
    }

    public async Task<bool> RemoveAsync(LetterId id, CancellationToken cancellationToken)
    {
        if (await GenerationAsync(id, cancellationToken) is not { } before) return false;
        // Only of the generation just looked at: what another writes meanwhile comes after this removal, and stays.
        await client.BatchAsync(
            collection,
            [
                new UpdateOperation(Delete: new FilterSelector(new QdrantFilter(
                    [new Condition(HasId: [PointIds.OfLetter(id)]), Condition.Is("generation", before)]))),
                new UpdateOperation(new PointsList([QdrantCollection.HeadPoint(model, Guid.CreateVersion7(time.GetUtcNow()).ToString())])),
            ],
            cancellationToken);
        await DeletePassagesAsync(id, before, cancellationToken);
        return true;
    }

    /// <summary>Deletes passages that no letter's point names and that are too old to be still under way.</summary>
    /// <returns>How many generations were swept away.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var passages = await client.ScrollAsync(
            collection, new QdrantFilter([Condition.Is("type", PointTypes.Passage)]), NamesAtOnce, ["type", "letter", "generation"], cancellationToken);
        var letters = await client.ScrollAsync(
            collection, new QdrantFilter([Condition.Is("type", PointTypes.Letter)]), NamesAtOnce, ["type", "letter", "generation"], cancellationToken);
        var named = letters.Select(point => point.Payload?.Generation).ToHashSet();
        var left = passages.Select(point => point.Payload?.Generation).OfType<string>().Distinct().Where(generation => !named.Contains(generation) && IsOld(generation)).ToList();
        foreach (var generation in left)
            await client.DeletePointsAsync(
                collection, new QdrantFilter([Condition.Is("type", PointTypes.Passage), Condition.Is("generation", generation)]), cancellationToken);
        return left.Count;
    }

    /// <summary>A generation is a version 7 UUID, whose first 48 bits are milliseconds of Unix time (RFC 9562, section 5.7).</summary>
    private bool IsOld(string generation) =>
        !Guid.TryParse(generation, out var id)
        || !long.TryParse(id.ToString("N").AsSpan(0, 12), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var milliseconds)
        || time.GetUtcNow().ToUnixTimeMilliseconds() - milliseconds > LongestWriting.TotalMilliseconds;

    private async Task<string?> GenerationAsync(LetterId id, CancellationToken cancellationToken)
    {
        var points = await client.PointsAsync(collection, [PointIds.Head, PointIds.OfLetter(id)], ["type", "generation", "head"], cancellationToken);
        // The collection may have been made anew for another model since it was opened.
        QdrantCollection.Check(points.Select(point => point.Payload?.Head).FirstOrDefault(head => head is not null), settings, model);
        return points.Select(point => point.Payload).FirstOrDefault(payload => payload?.Type == PointTypes.Letter)?.Generation;
    }

    private Task DeletePassagesAsync(LetterId id, string generation, CancellationToken cancellationToken) =>
        client.DeletePointsAsync(
            collection,
            new QdrantFilter([Condition.Is("type", PointTypes.Passage), Condition.Is("letter", id.Value), Condition.Is("generation", generation)]),
            cancellationToken);

    private static IEnumerable<List<PointStruct>> Portions(IEnumerable<PointStruct> points)
    {
        var portion = new List<PointStruct>();
        var vectors = 0;
        foreach (var point in points)
        {
            var more = point.Vector.Sentences?.Count ?? 0;
            if (portion.Count == PassagesAtOnce || (portion.Count > 0 && vectors + more > VectorsAtOnce))
            {
                yield return portion;
                (portion, vectors) = ([], 0);
            }
            portion.Add(point);
            vectors += more;
        }
        if (portion.Count > 0) yield return portion;
    }
}
