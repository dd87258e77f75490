using System.Numerics.Tensors;

namespace Letters.Retrieval.Encoder;

/// <summary>Brings every row to mean 0 and variance 1, then scales and shifts each column as it was trained.</summary>
internal sealed class LayerNorm(float[] scale, float[] shift)
{
    private const float Epsilon = 1e-6f;

    /// <param name="input">rows × the number of columns.</param>
    /// <param name="output">As large as the input; overwritten.</param>
    public void Apply(ReadOnlySpan<float> input, Span<float> output)
    {
        var width = scale.Length;
        for (var at = 0; at < input.Length; at += width)
        {
            var row = output.Slice(at, width);
            TensorPrimitives.Subtract(input.Slice(at, width), FixedOrder.Sum(input.Slice(at, width)) / width, row);
            var variance = FixedOrder.Dot(row, row) / width;
            TensorPrimitives.Multiply(row, 1 / MathF.Sqrt(variance + Epsilon), row);
            TensorPrimitives.MultiplyAdd(row, scale, shift, row);
        }
    }
}
