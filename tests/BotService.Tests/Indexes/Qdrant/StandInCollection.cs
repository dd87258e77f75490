using System.Text.Json;

namespace BotService.Tests.Indexes.Qdrant;

/// <summary>A collection of the stand-in: what the documentation says of points, filters, scrolling, counting and hybrid queries.</summary>
/// <param name="request">The request it was created by.</param>
internal sealed class StandInCollection(JsonElement request)
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, StandInPoint> points = new(StringComparer.Ordinal);
    private readonly HashSet<string> indexed = [];

    /// <summary>The request it was created by.</summary>
    public JsonElement Created => request;

    public IReadOnlyCollection<string> Indexed => indexed;

    public IReadOnlyList<StandInPoint> Points
    {
        get
        {
            lock (gate) return [.. points.Values];
        }
    }

    public void IndexField(string field)
    {
        lock (gate) indexed.Add(field);
    }

    public void Upsert(JsonElement body)
    {
        // All are read before the first is put in: a wrong one leaves nothing behind.
        var read = body.GetProperty("points").EnumerateArray().Select(Read).ToList();
        lock (gate)
            foreach (var point in read)
                points[point.Id] = point;
    }

    public void Delete(JsonElement selector)
    {
        lock (gate)
        {
            var filter = new StandInFilter(indexed);
            var gone = selector.TryGetProperty("points", out var ids)
                ? ids.EnumerateArray().Select(id => id.ToString()).ToList()
                : points.Values.Where(point => filter.Lets(point, selector.GetProperty("filter"))).Select(point => point.Id).ToList();
            foreach (var id in gone) points.Remove(id);
        }
    }

    public IReadOnlyList<StandInPoint> Find(JsonElement ids)
    {
        lock (gate) return [.. ids.EnumerateArray().Select(id => points.GetValueOrDefault(id.ToString())).OfType<StandInPoint>()];
    }

    /// <summary>One page, by id, and the id the next one begins with.</summary>
    public (IReadOnlyList<StandInPoint> Page, string? Next) Scroll(JsonElement body)
    {
        var limit = Number(body, "limit", 10);
        var offset = body.TryGetProperty("offset", out var from) ? from.ToString() : "";
        var found = Filtered(body).Where(point => string.CompareOrdinal(point.Id, offset) >= 0).Take(limit + 1).ToList();
        return found.Count > limit ? (found[..limit], found[limit].Id) : (found, null);
    }

    public int Count(JsonElement body) => Filtered(body).Count;

    /// <summary>Best first.</summary>
    public IReadOnlyList<(StandInPoint Point, float Score)> Query(JsonElement body)
    {
        var query = body.GetProperty("query");
        var limit = Number(body, "limit", 10);
        if (query.ValueKind != JsonValueKind.Object || !query.TryGetProperty("fusion", out var fusion)) return Nearest(body, limit);
        if (fusion.GetString() != "rrf") throw StandInFault.Wrong("the stand-in fuses by rrf alone");
        if (!body.TryGetProperty("prefetch", out var prefetch)) throw StandInFault.Wrong("cannot make a fusion query without prefetches");
        var fused = new Dictionary<string, (StandInPoint Point, float Score)>();
        foreach (var part in prefetch.ValueKind == JsonValueKind.Array ? prefetch.EnumerateArray() : new[] { prefetch }.AsEnumerable())
        {
            var rank = 0;
            foreach (var (point, _) in Nearest(part, Number(part, "limit", 10)))
                fused[point.Id] = (point, fused.GetValueOrDefault(point.Id).Score + 1f / (2 + rank++));
        }
        return [.. fused.Values.OrderByDescending(one => one.Score).Take(limit)];
    }

    private List<StandInPoint> Filtered(JsonElement body)
    {
        lock (gate)
        {
            var filter = new StandInFilter(indexed);
            return [.. points.Values.Where(point => filter.Lets(point, body.TryGetProperty("filter", out var given) ? given : default))];
        }
    }

    private List<(StandInPoint Point, float Score)> Nearest(JsonElement body, int limit)
    {
        var name = body.TryGetProperty("using", out var given) ? given.GetString() ?? "" : "";
        var (query, filtered) = (body.GetProperty("query"), Filtered(body));
        var scored = HasVector("sparse_vectors", name) ? ScoreSparse(name, StandInPoint.ReadSparse(query), filtered)
            : HasVector("vectors", name) ? filtered.Where(point => point.Dense.ContainsKey(name)).Select(point => (point, point.MaxSim(name, ReadDense(name, query))))
            : throw StandInFault.Wrong($"Not existing vector name error: {name}");
        // Equal ones in no order that a client could rely on.
        return [.. scored.OrderByDescending(one => one.Item2).ThenByDescending(one => one.Item1.Id, StringComparer.Ordinal).Take(limit)];
    }

    /// <summary>The server's own inverse document frequency: over all points with such a vector, filtered or not.</summary>
    private IEnumerable<(StandInPoint Point, float Score)> ScoreSparse(string name, Dictionary<uint, float> query, List<StandInPoint> filtered)
    {
        var all = Points.Where(point => point.Sparse.ContainsKey(name)).Select(point => point.Sparse[name]).ToList();
        var weights = query.ToDictionary(term => term.Key, term =>
        {
            var holding = all.Count(vector => vector.ContainsKey(term.Key));
            return term.Value * MathF.Log(1 + (all.Count - holding + 0.5f) / (holding + 0.5f));
        });
        foreach (var point in filtered.Where(point => point.Sparse.TryGetValue(name, out var vector) && query.Keys.Any(vector.ContainsKey)))
            yield return (point, weights.Sum(term => term.Value * point.Sparse[name].GetValueOrDefault(term.Key)));
    }

    private StandInPoint Read(JsonElement point)
    {
        var dense = new Dictionary<string, float[][]>();
        var sparse = new Dictionary<string, Dictionary<uint, float>>();
        foreach (var vector in point.GetProperty("vector").EnumerateObject())
        {
            if (HasVector("sparse_vectors", vector.Name)) sparse[vector.Name] = StandInPoint.ReadSparse(vector.Value);
            else if (HasVector("vectors", vector.Name)) dense[vector.Name] = ReadDense(vector.Name, vector.Value);
            else throw StandInFault.Wrong($"Not existing vector name error: {vector.Name}");
        }
        return new StandInPoint(
            point.GetProperty("id").ToString(), point.TryGetProperty("payload", out var payload) ? payload.Clone() : default, dense, sparse);
    }

    private float[][] ReadDense(string name, JsonElement vector)
    {
        var size = request.GetProperty("vectors").GetProperty(name).GetProperty("size").GetInt32();
        if (vector.GetArrayLength() == 0) throw StandInFault.Wrong("Wrong input: multivector is empty");
        var rows = vector[0].ValueKind == JsonValueKind.Array ? vector.EnumerateArray().ToArray() : [vector];
        return [.. rows.Select(row => row.GetArrayLength() == size
            ? StandInPoint.Normalized([.. row.EnumerateArray().Select(number => number.GetSingle())])
            : throw StandInFault.Wrong($"Vector dimension error: expected dim: {size}, got {row.GetArrayLength()}"))];
    }

    private bool HasVector(string kind, string name) => request.TryGetProperty(kind, out var vectors) && vectors.TryGetProperty(name, out _);

    private static int Number(JsonElement body, string name, int otherwise) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : otherwise;
}
