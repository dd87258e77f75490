using System.Text.Json;
using Letters.Index;
using Letters.Retrieval.Memory;

namespace BotService.Indexes.Qdrant;

/// <summary>
/// Hybrid search in one request: the server proposes passages by terms and by sentences, and they are measured here, exactly, with
/// the statistics of the snapshot. Where proposals might have been cut off too early, more are asked for.
/// </summary>
internal sealed class QdrantSearch(IQdrantApi client, QdrantSettings settings, string collection, EmbeddingModel? model)
{
    /// <summary>How many times more passages are asked for than are taken: at first, and at the most.</summary>
    private const int FirstDepth = 2, GreatestDepth = 16;

    private static readonly string[] Payload = ["type", "letter", "generation", "passage"];

    public async Task<Candidates> FindAsync(Probe probe, QdrantSnapshot snapshot, CancellationToken cancellationToken)
    {
        var statistics = snapshot.Statistics(probe.Terms);
        var isSeenOnly = false;
        for (var depth = FirstDepth; ; depth *= 2)
        {
            var asked = depth * probe.Take;
            var points = Prefetches(probe, snapshot, isSeenOnly, statistics, asked) is { Count: > 0 } prefetches
                ? await client.QueryAsync(
                    collection, new QueryRequest(prefetches, new FusionQuery("rrf"), prefetches.Count * asked, Payload), cancellationToken)
                : [];
            var proposed = points.Select(point => Read(point.Payload, snapshot)).OfType<ProposedPassage>().ToList();
            // Passages that nobody sees took the place of others.
            var unseen = points.Count - proposed.Count;
            if (!isSeenOnly && 2 * unseen >= asked)
            {
                // So many were left behind that those seen are asked for by name: a longer request, and exact.
                isSeenOnly = true;
                depth /= 2;
                continue;
            }
            if (ProposedPassages.Choose(probe, statistics, proposed, Math.Max(1, asked - unseen)) is { } candidates) return candidates;
            if (depth >= GreatestDepth)
                return ProposedPassages.Choose(probe, statistics, proposed, int.MaxValue) ?? throw QdrantFaults.Unsettled(settings);
        }
    }

    private List<Prefetch> Prefetches(Probe probe, QdrantSnapshot snapshot, bool isSeenOnly, TermStatistics statistics, int limit)
    {
        if (probe.Take < 1 || Filter(probe, snapshot, isSeenOnly) is not { } filter) return [];
        var prefetches = new List<Prefetch>();
        var terms = probe.Terms.Where(term => statistics.Holding.GetValueOrDefault(term) > 0).Select(term => (term, 1f));
        if (LetterPoints.Sparse(terms) is { } sparse)
            prefetches.Add(new Prefetch(
                JsonSerializer.SerializeToElement(sparse, QdrantJson.Default.SparseVector), QdrantCollection.Terms, filter, limit));
        if (probe.Vector is { } vector && model is not null)
            prefetches.Add(new Prefetch(
                JsonSerializer.SerializeToElement([vector.ToArray()], QdrantJson.Default.SingleArrayArray), QdrantCollection.Sentences, filter, limit,
                new SearchParams(settings.Exact)));
        return prefetches;
    }

    /// <summary>Null where no letter that is asked for is held.</summary>
    private static QdrantFilter? Filter(Probe probe, QdrantSnapshot snapshot, bool isSeenOnly)
    {
        var passages = Condition.Is("type", PointTypes.Passage);
        if (probe.Letters is null && !isSeenOnly) return new QdrantFilter([passages]);
        var letters = probe.Letters ?? snapshot.Letters.Select(letter => letter.Id);
        // A generation is of one letter alone.
        string[] generations = [.. letters.Order().Select(snapshot.Find).OfType<SeenLetter>().Select(seen => seen.Generation)];
        return generations.Length == 0 ? null : new QdrantFilter([passages, Condition.IsAny("generation", generations)]);
    }

    /// <summary>Null where the passage is of a generation that is not seen, or not seen yet.</summary>
    private ProposedPassage? Read(PointPayload? payload, QdrantSnapshot snapshot)
    {
        if (snapshot.Find(payload?.Letter, payload?.Generation) is not { } seen) return null;
        if (payload?.Passage is not { } passage) throw QdrantFaults.Damaged(settings, "a passage is not whole");
        try
        {
            return new ProposedPassage(
                seen.Letter, LetterPoints.ToPassage(seen.Letter.Id, passage), passage.Terms, passage.Length,
                model is null ? null : SentenceVectors.FromBytes(passage.Vectors, model.Dimensions));
        }
        catch (FormatException e)
        {
            throw QdrantFaults.Damaged(settings, e.Message);
        }
    }
}
