using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Letters.Retrieval.Encoder;

/// <summary>
/// output = input · weights + bias, for many rows at once. Each number is summed up in the same order however many rows there
/// are, so a sentence gets the same bits alone and in company.
/// </summary>
internal sealed class DenseLayer
{
    /// <summary>Columns worked out together: two vectors of them for four rows keep every multiplier of a core busy.</summary>
    private static readonly int Panel = 2 * Vector<float>.Count;

    private readonly float[] panels;
    private readonly float[] bias;

    /// <param name="weights">Row by row: what the first input adds to every output, then the second's …</param>
    /// <param name="bias">One number an output; a multiple of 64 of them.</param>
    public DenseLayer(ReadOnlySpan<float> weights, float[] bias)
    {
        Outputs = bias.Length;
        Inputs = weights.Length / Outputs;
        this.bias = bias;
        // Stored panel by panel, each from its first input to its last: one straight run through memory.
        panels = new float[weights.Length];
        for (var panel = 0; panel < Outputs; panel += Panel)
            for (var input = 0; input < Inputs; input++)
                weights.Slice(input * Outputs + panel, Panel).CopyTo(panels.AsSpan(panel * Inputs + input * Panel));
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
        for (var panel = 0; panel < Outputs; panel += Panel)
            for (var row = 0; row < rows; row += 4)
            {
                // Fewer than four left: the last one is worked out again, to the same bits.
                int second = Math.Min(row + 1, rows - 1), third = Math.Min(row + 2, rows - 1), fourth = Math.Min(row + 3, rows - 1);
                FourRows(
                    panels.AsSpan(panel * Inputs, Panel * Inputs), bias.AsSpan(panel, Panel),
                    input.Slice(row * Inputs, Inputs), input.Slice(second * Inputs, Inputs),
                    input.Slice(third * Inputs, Inputs), input.Slice(fourth * Inputs, Inputs),
                    output.Slice(row * Outputs + panel, Panel), output.Slice(second * Outputs + panel, Panel),
                    output.Slice(third * Outputs + panel, Panel), output.Slice(fourth * Outputs + panel, Panel));
            }
    }

    // Optimised from the first call on: the tiers of the run-time compiler would make the first questions fifty times slower.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourRows(
        ReadOnlySpan<float> panel, ReadOnlySpan<float> bias,
        ReadOnlySpan<float> input1, ReadOnlySpan<float> input2, ReadOnlySpan<float> input3, ReadOnlySpan<float> input4,
        Span<float> output1, Span<float> output2, Span<float> output3, Span<float> output4)
    {
        var width = Vector<float>.Count;
        Vector<float> left1 = new(bias), right1 = new(bias[width..]);
        Vector<float> left2 = left1, right2 = right1, left3 = left1, right3 = right1, left4 = left1, right4 = right1;
        ref var weights = ref MemoryMarshal.GetReference(panel);
        // Spans of one length each, which the slices of Apply have: the compiler need check only the first.
        input2 = input2[..input1.Length];
        input3 = input3[..input1.Length];
        input4 = input4[..input1.Length];
        for (var i = 0; i < input1.Length; i++)
        {
            var left = Vector.LoadUnsafe(ref weights, (nuint)(2 * i * width));
            var right = Vector.LoadUnsafe(ref weights, (nuint)((2 * i + 1) * width));
            var x = new Vector<float>(input1[i]);
            left1 = Vector.MultiplyAddEstimate(x, left, left1);
            right1 = Vector.MultiplyAddEstimate(x, right, right1);
            x = new Vector<float>(input2[i]);
            left2 = Vector.MultiplyAddEstimate(x, left, left2);
            right2 = Vector.MultiplyAddEstimate(x, right, right2);
            x = new Vector<float>(input3[i]);
            left3 = Vector.MultiplyAddEstimate(x, left, left3);
            right3 = Vector.MultiplyAddEstimate(x, right, right3);
            x = new Vector<float>(input4[i]);
            left4 = Vector.MultiplyAddEstimate(x, left, left4);
            right4 = Vector.MultiplyAddEstimate(x, right, right4);
        }
        Store(left1, right1, output1);
        Store(left2, right2, output2);
        Store(left3, right3, output3);
        Store(left4, right4, output4);
    }

    private static void Store(Vector<float> left, Vector<float> right, Span<float> output)
    {
        left.CopyTo(output);
        right.CopyTo(output[Vector<float>.Count..]);
    }
}
