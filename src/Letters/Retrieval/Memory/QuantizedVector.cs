using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Letters.Retrieval.Memory;

/// <summary>A direction in 8 bits a dimension. Dot products are whole numbers, so the same on every processor.</summary>
/// <param name="Codes">The direction, the greatest code being 127 or -127.</param>
/// <param name="Scale">What makes it of length 1; 0 where there is no direction.</param>
internal readonly record struct QuantizedVector(sbyte[] Codes, float Scale)
{
    private const float GreatestCode = 127;

    public static QuantizedVector Of(ReadOnlySpan<float> vector)
    {
        var codes = new sbyte[vector.Length];
        return new QuantizedVector(codes, Quantize(vector, codes));
    }

    /// <summary>Writes the codes of the vector.</summary>
    /// <returns>Their scale.</returns>
    /// <exception cref="ArgumentException">Not every number of the vector is finite.</exception>
    public static float Quantize(ReadOnlySpan<float> vector, Span<sbyte> codes)
    {
        var greatest = TensorPrimitives.MaxMagnitude(vector);
        if (!float.IsFinite(greatest)) throw new ArgumentException("A sentence vector holds a number that is not finite.", nameof(vector));
        if (greatest == 0) return 0;
        var squares = 0L;
        for (var i = 0; i < vector.Length; i++)
        {
            codes[i] = (sbyte)MathF.Round(vector[i] / MathF.Abs(greatest) * GreatestCode);
            squares += codes[i] * codes[i];
        }
        return (float)(1 / Math.Sqrt(squares));
    }

    /// <summary>The sum of the products of two rows of codes of one length, each from -127 to 127.</summary>
    public static int Dot(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        var lefts = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(left);
        var rights = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(right);
        var dot = Avx2.IsSupported ? DotByPairs(lefts, rights) : DotByHalves(lefts, rights);
        for (var i = lefts.Length * Vector256<sbyte>.Count; i < left.Length; i++) dot += left[i] * right[i];
        return dot;
    }

    /// <summary>Four instructions for 32 products. The magnitudes of one side are multiplied by the other side under their signs; two such products fit 16 bits.</summary>
    internal static int DotByPairs(ReadOnlySpan<Vector256<sbyte>> left, ReadOnlySpan<Vector256<sbyte>> right)
    {
        var sum = Vector256<int>.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            var pairs = Avx2.MultiplyAddAdjacent(Avx2.Abs(right[i]), Avx2.Sign(left[i], right[i]));
            sum += Avx2.MultiplyAddAdjacent(pairs, Vector256<short>.One);
        }
        return Vector256.Sum(sum);
    }

    /// <summary>The same on processors of every kind.</summary>
    internal static int DotByHalves(ReadOnlySpan<Vector256<sbyte>> left, ReadOnlySpan<Vector256<sbyte>> right)
    {
        var sum = Vector256<int>.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            // Two products of 127 × 127 fit 16 bits; a third would not.
            var (leftLow, leftHigh) = Vector256.Widen(left[i]);
            var (rightLow, rightHigh) = Vector256.Widen(right[i]);
            var (low, high) = Vector256.Widen(leftLow * rightLow + leftHigh * rightHigh);
            sum += low + high;
        }
        return Vector256.Sum(sum);
    }
}
