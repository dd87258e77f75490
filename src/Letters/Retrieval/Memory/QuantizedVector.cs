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

    /// <summary>The cosine of a vector with this one.</summary>
    /// <param name="dot">The product of their codes.</param>
    /// <param name="scale">The other's scale.</param>
    public float Cosine(int dot, float scale) => dot * scale * Scale;

    /// <summary>The sum of the products of two rows of codes of one length, each from -127 to 127.</summary>
    public static int Dot(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        var lefts = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(left);
        var rights = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(right);
        var dot = Avx2.IsSupported ? DotByPairs(lefts, rights) : DotByHalves(lefts, rights);
        for (var i = lefts.Length * Vector256<sbyte>.Count; i < left.Length; i++) dot += left[i] * right[i];
        return dot;
    }

    /// <summary>The same for four rows at once with one question's.</summary>
    public static Vector128<int> Dots(
        ReadOnlySpan<sbyte> first, ReadOnlySpan<sbyte> second, ReadOnlySpan<sbyte> third, ReadOnlySpan<sbyte> fourth, ReadOnlySpan<sbyte> question)
    {
        if (!Avx2.IsSupported || question.Length % Vector256<sbyte>.Count != 0)
            return Vector128.Create(Dot(first, question), Dot(second, question), Dot(third, question), Dot(fourth, question));
        var codes = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(question);
        // Spans of one length each: the compiler need check only the first.
        var row1 = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(first)[..codes.Length];
        var row2 = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(second)[..codes.Length];
        var row3 = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(third)[..codes.Length];
        var row4 = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(fourth)[..codes.Length];
        Vector256<int> sum1 = default, sum2 = default, sum3 = default, sum4 = default;
        for (var i = 0; i < codes.Length; i++)
        {
            var signs = codes[i];
            var magnitudes = Avx2.Abs(signs);
            sum1 += ByPairs(row1[i], signs, magnitudes);
            sum2 += ByPairs(row2[i], signs, magnitudes);
            sum3 += ByPairs(row3[i], signs, magnitudes);
            sum4 += ByPairs(row4[i], signs, magnitudes);
        }
        return Vector128.Create(Vector256.Sum(sum1), Vector256.Sum(sum2), Vector256.Sum(sum3), Vector256.Sum(sum4));
    }

    /// <summary>Four instructions for 32 products. The magnitudes of one side are multiplied by the other side under their signs; two such products fit 16 bits.</summary>
    internal static int DotByPairs(ReadOnlySpan<Vector256<sbyte>> left, ReadOnlySpan<Vector256<sbyte>> right)
    {
        var sum = Vector256<int>.Zero;
        for (var i = 0; i < left.Length; i++) sum += ByPairs(left[i], right[i], Avx2.Abs(right[i]));
        return Vector256.Sum(sum);
    }

    private static Vector256<int> ByPairs(Vector256<sbyte> codes, Vector256<sbyte> signs, Vector256<byte> magnitudes) =>
        Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(magnitudes, Avx2.Sign(codes, signs)), Vector256<short>.One);

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
