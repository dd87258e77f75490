using System.Numerics.Tensors;

namespace Letters.Retrieval.Encoder;

/// <summary>
/// One layer of the encoder: words look at each other, then each is worked over on its own; both steps add to what flows
/// through, and normalise what they read of it.
/// </summary>
internal sealed record TransformerLayer(
    LayerNorm BeforeAttention, SelfAttention Attention, LayerNorm BeforeWidening, DenseLayer Widen, SparseLayer Narrow)
{
    /// <summary>Adds to the stream what the words gather from each other.</summary>
    /// <param name="input">words × the width the layer reads.</param>
    /// <param name="stream">words × 512.</param>
    public void Attend(ReadOnlySpan<float> input, Span<float> stream, Workspace space)
    {
        var normal = space.Normal(input.Length);
        BeforeAttention.Apply(input, normal);
        var found = space.Found(stream.Length);
        Attention.Apply(normal, found, space);
        TensorPrimitives.Add(stream, found, stream);
    }

    /// <summary>What the words' features are made of: words × 1,536, none below zero. <see cref="Narrow"/> turns it into their change.</summary>
    public Span<float> Features(ReadOnlySpan<float> stream, Workspace space)
    {
        var normal = space.Normal(stream.Length);
        BeforeWidening.Apply(stream, normal);
        var features = space.Wide(stream.Length / Widen.Inputs * Widen.Outputs);
        Widen.Apply(normal, features);
        TensorPrimitives.Max(features, 0f, features);
        return features;
    }
}
