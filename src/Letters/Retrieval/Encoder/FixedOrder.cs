using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Letters.Retrieval.Encoder;

/// <summary>
/// Sums whose terms are added in an order that depends on their number alone. (The library's sums also look at where in memory
/// the numbers happen to lie, and so may differ in the last bits from one call to the next.)
/// </summary>
internal static class FixedOrder
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Sum(ReadOnlySpan<float> values)
    {
        var sums = Vector<float>.Zero;
        foreach (var vector in MemoryMarshal.Cast<float, Vector<float>>(values)) sums += vector;
        var sum = Vector.Sum(sums);
        foreach (var value in Rest(values)) sum += value;
        return sum;
    }

    /// <summary>The sum of the products of two equally long rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var vectorsA = MemoryMarshal.Cast<float, Vector<float>>(a);
        var vectorsB = MemoryMarshal.Cast<float, Vector<float>>(b[..a.Length])[..vectorsA.Length];
        Vector<float> even = Vector<float>.Zero, odd = Vector<float>.Zero;
        var i = 0;
        // Two sums at once, because each addition waits for the one before.
        for (; i + 1 < vectorsA.Length; i += 2)
        {
            even = Vector.MultiplyAddEstimate(vectorsA[i], vectorsB[i], even);
            odd = Vector.MultiplyAddEstimate(vectorsA[i + 1], vectorsB[i + 1], odd);
        }
        if (i < vectorsA.Length) even = Vector.MultiplyAddEstimate(vectorsA[i], vectorsB[i], even);
        var sum = Vector.Sum(even + odd);
        ReadOnlySpan<float> restA = Rest(a), restB = Rest(b[..a.Length]);
        for (var k = 0; k < restA.Length; k++) sum += restA[k] * restB[k];
        return sum;
    }

    private static ReadOnlySpan<float> Rest(ReadOnlySpan<float> values) => values[^(values.Length % Vector<float>.Count)..];
}
