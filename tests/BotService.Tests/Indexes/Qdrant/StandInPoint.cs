using System.Numerics.Tensors;
using System.Text.Json;

namespace BotService.Tests.Indexes.Qdrant;

/// <summary>A point of the stand-in: vectors of every name, each a list of dense ones or a sparse one.</summary>
internal sealed record StandInPoint(
    string Id, JsonElement Payload, IReadOnlyDictionary<string, float[][]> Dense, IReadOnlyDictionary<string, Dictionary<uint, float>> Sparse)
{
    /// <summary>The payload's field, or Undefined.</summary>
    public JsonElement Field(string name) => Payload.ValueKind == JsonValueKind.Object && Payload.TryGetProperty(name, out var value) ? value : default;

    /// <summary>The sum over the question's vectors of the greatest cosine; a question of one vector has one.</summary>
    public float MaxSim(string vector, float[][] question) => question.Sum(one => Dense[vector].Max(own => TensorPrimitives.Dot(own, one)));

    /// <summary>Vectors of a collection that goes by cosine are brought to length 1; one without direction stays as it is.</summary>
    public static float[] Normalized(float[] vector)
    {
        var length = TensorPrimitives.Norm(vector);
        return length < 1e-10f ? vector : [.. vector.Select(number => number / length)];
    }

    public static Dictionary<uint, float> ReadSparse(JsonElement vector)
    {
        var (indices, values) = (vector.GetProperty("indices"), vector.GetProperty("values"));
        if (indices.GetArrayLength() != values.GetArrayLength()) throw StandInFault.Wrong("indices: must be the same length as values");
        var sparse = new Dictionary<uint, float>();
        foreach (var (index, value) in indices.EnumerateArray().Zip(values.EnumerateArray()))
            if (!sparse.TryAdd(index.GetUInt32(), value.GetSingle()))
                throw StandInFault.Wrong("indices: must be unique");
        return sparse;
    }
}

/// <summary>An answer that says what is wrong, as the server words it.</summary>
internal sealed class StandInFault(int status, string message) : Exception(message)
{
    public int Status => status;

    public static StandInFault Wrong(string what) => new(400, $"Wrong input: {what}");

    public static StandInFault NotFound(string collection) => new(404, $"Not found: Collection `{collection}` doesn't exist!");
}
