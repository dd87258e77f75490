using System.Numerics.Tensors;

namespace Letters.Retrieval.Encoder;

/// <summary>
/// Each word gathers from all words what its query finds in their keys, in four independent heads (Vaswani et al., "Attention
/// Is All You Need", 2017, section 3.2).
/// </summary>
internal sealed class SelfAttention(DenseLayer queriesKeysValues, DenseLayer combine)
{
    private const int Heads = 4;

    /// <param name="input">words × width.</param>
    /// <param name="output">words × the outputs of the combining layer; overwritten.</param>
    public void Apply(ReadOnlySpan<float> input, Span<float> output, Workspace space)
    {
        var width = queriesKeysValues.Inputs;
        var words = input.Length / width;
        var projected = space.Wide(words * 3 * width);
        var gathered = space.Narrow(words * width);
        queriesKeysValues.Apply(input, projected);
        for (var head = 0; head < Heads; head++)
            for (var word = 0; word < words; word++)
                Gather(projected, gathered, head, word, space.PerWord(words));
        combine.Apply(gathered, output);
    }

    private void Gather(ReadOnlySpan<float> projected, Span<float> gathered, int head, int word, Span<float> attention)
    {
        var width = queriesKeysValues.Inputs;
        var size = width / Heads;
        var own = size * head;
        var query = projected.Slice(3 * width * word + own, size);
        AttentionHead.Compare(query, projected[(width + own)..], 3 * width, attention);
        SoftMax(attention, 1 / MathF.Sqrt(size));
        AttentionHead.Blend(attention, projected[(2 * width + own)..], 3 * width, gathered.Slice(width * word + own, size));
    }

    private static void SoftMax(Span<float> values, float scale)
    {
        TensorPrimitives.Subtract(values, TensorPrimitives.Max<float>(values), values);
        TensorPrimitives.Multiply(values, scale, values);
        TensorPrimitives.Exp<float>(values, values);
        TensorPrimitives.Multiply(values, 1 / FixedOrder.Sum(values), values);
    }
}
