using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Letters.Retrieval.Encoder;

/// <summary>
/// output = input · weights + bias for rows that are mostly zero: of the 1,536 features of a word more than nine in ten are, and
/// what they are multiplied with is neither worked out nor read.
/// </summary>
internal sealed class SparseLayer
{
    /// <summary>Outputs worked out together: eight vectors of them keep every multiplier of a core busy.</summary>
    private static readonly int Strip = 8 * Vector<float>.Count;

    private readonly float[] weights;
    private readonly float[] bias;

    /// <param name="weights">Row by row: what the first input adds to every output, then the second's …</param>
    /// <param name="bias">One number an output; a multiple of 64 of them.</param>
    public SparseLayer(float[] weights, float[] bias)
    {
        Outputs = bias.Length;
        Inputs = weights.Length / Outputs;
        (this.weights, this.bias) = (weights, bias);
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <param name="input">rows × <see cref="Inputs"/>.</param>
    /// <param name="output">rows × <see cref="Outputs"/>; overwritten.</param>
    public void Apply(ReadOnlySpan<float> input, Span<float> output)
    {
        var rows = input.Length / Inputs;
        ArgumentOutOfRangeException.ThrowIfNotEqual(input.Length, rows * Inputs);
        ArgumentOutOfRangeException.ThrowIfNotEqual(output.Length, rows * Outputs);
        var places = ArrayPool<int>.Shared.Rent(input.Length);
        var counts = ArrayPool<int>.Shared.Rent(rows);
        for (var row = 0; row < rows; row++)
            counts[row] = NotZero(input.Slice(row * Inputs, Inputs), places.AsSpan(row * Inputs, Inputs));
        // All rows for one strip before the next: the weights of a strip stay in the nearer caches.
        for (var strip = 0; strip < Outputs; strip += Strip)
            for (var row = 0; row < rows; row++)
                Add(input.Slice(row * Inputs, Inputs), places.AsSpan(row * Inputs, counts[row]), strip, output.Slice(row * Outputs + strip, Strip));
        ArrayPool<int>.Shared.Return(places);
        ArrayPool<int>.Shared.Return(counts);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int NotZero(ReadOnlySpan<float> row, Span<int> places)
    {
        var count = 0;
        for (var i = 0; i < row.Length; i++)
        {
            // Written in any case and kept by counting on: a branch here would be guessed wrong every tenth time.
            places[count] = i;
            count += row[i] != 0 ? 1 : 0;
        }
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(ReadOnlySpan<float> row, ReadOnlySpan<int> places, int strip, Span<float> output)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(output)[..8];
        var start = MemoryMarshal.Cast<float, Vector<float>>(bias.AsSpan(strip, Strip))[..8];
        Vector<float> a = start[0], b = start[1], c = start[2], d = start[3], e = start[4], f = start[5], g = start[6], h = start[7];
        foreach (var place in places)
        {
            var x = new Vector<float>(row[place]);
            var weight = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(place * Outputs + strip, Strip))[..8];
            a = Vector.MultiplyAddEstimate(x, weight[0], a);
            b = Vector.MultiplyAddEstimate(x, weight[1], b);
            c = Vector.MultiplyAddEstimate(x, weight[2], c);
            d = Vector.MultiplyAddEstimate(x, weight[3], d);
            e = Vector.MultiplyAddEstimate(x, weight[4], e);
            f = Vector.MultiplyAddEstimate(x, weight[5], f);
            g = Vector.MultiplyAddEstimate(x, weight[6], g);
            h = Vector.MultiplyAddEstimate(x, weight[7], h);
        }
        (sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7]) = (a, b, c, d, e, f, g, h);
    }
}
