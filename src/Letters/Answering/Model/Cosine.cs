using System.Numerics.Tensors;

namespace Letters.Answering.Model;

internal static class Cosine
{
    /// <summary>-1 to 1; 0 where one of them has no direction.</summary>
    public static double Of(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var cosine = TensorPrimitives.CosineSimilarity(one, other);
        return float.IsFinite(cosine) ? cosine : 0;
    }
}
