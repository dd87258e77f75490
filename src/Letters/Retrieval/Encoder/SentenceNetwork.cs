using System.Numerics.Tensors;

namespace Letters.Retrieval.Encoder;

/// <summary>
/// The network of the Universal Sentence Encoder Lite (Cer et al., "Universal Sentence Encoder", 2018): pieces of words become
/// vectors, two transformer layers relate them, their mean becomes the sentence's vector. Sizes and order of steps are those of
/// the graph in model.json.
/// </summary>
internal sealed class SentenceNetwork
{
    public const int Dimensions = 512;
    /// <summary>The network reads no further.</summary>
    public const int MostPieces = 128;

    private const int EmbeddingWidth = 256;
    private const int FeatureWidth = 1536;

    private readonly float[] embeddings;
    private readonly float[] places;
    private readonly DenseLayer intoStream;
    private readonly TransformerLayer first;
    private readonly TransformerLayer second;
    private readonly DenseLayer intoSentence;

    /// <exception cref="InvalidDataException">The file holds another network.</exception>
    public SentenceNetwork(TensorFile file, int vocabulary)
    {
        const string root = "module/Encoder_en/";
        // The graph keeps two ids of its own behind those of the vocabulary.
        embeddings = file.Take("module/Embeddings_en", vocabulary + 2, EmbeddingWidth);
        places = Places(file.Take(LayerNames.Stack(0) + "AddTimingSignal/TimingSignal/ExpandDims_1", EmbeddingWidth / 2));
        intoStream = LayerNames.Dense(
            file, LayerNames.Folded(0) + "dense/kernel/ConcatPartitions/concat",
            LayerNames.Folded(0) + "dense/bias/ConcatPartitions/concat", EmbeddingWidth, Dimensions);
        first = LayerNames.Layer(file, 0, EmbeddingWidth, Dimensions, FeatureWidth);
        second = LayerNames.Layer(file, 1, Dimensions, Dimensions, FeatureWidth);
        intoSentence = LayerNames.Dense(
            file, root + "hidden_layers/tanh_layer_0/weights", root + "hidden_layers/tanh_layer_0/bias", Dimensions, Dimensions);
    }

    /// <summary>What it knows of single words.</summary>
    public WordMeanings MeaningsOf(Vocabulary vocabulary) => new(vocabulary, embeddings, EmbeddingWidth);

    /// <summary>Writes the sentence's vector, of length 1.</summary>
    /// <param name="pieces">At least one id of the vocabulary; those after the 128th are not read.</param>
    /// <param name="vector">512 numbers, overwritten.</param>
    public void Encode(ReadOnlySpan<int> pieces, Span<float> vector)
    {
        pieces = pieces[..Math.Min(pieces.Length, MostPieces)];
        using var space = new Workspace(pieces.Length);
        var stream = space.Stream(pieces.Length * Dimensions);
        var embedded = space.Found(pieces.Length * EmbeddingWidth);
        Embed(pieces, embedded);
        intoStream.Apply(embedded, stream);

        first.Attend(embedded, stream, space);
        var change = space.Narrow(stream.Length);
        first.Narrow.Apply(first.Features(stream, space), change);
        TensorPrimitives.Add(stream, change, stream);

        second.Attend(stream, stream, space);
        // Only the mean over the words goes on, and narrowing is linear: the mean is taken first, and one row is narrowed.
        Span<float> meanFeatures = stackalloc float[FeatureWidth];
        Mean(second.Features(stream, space), meanFeatures);
        Span<float> mean = stackalloc float[Dimensions];
        Mean(stream, mean);
        second.Narrow.Apply(meanFeatures, vector);
        TensorPrimitives.Add(mean, vector, mean);

        intoSentence.Apply(mean, vector);
        TensorPrimitives.Tanh(vector, vector);
        TensorPrimitives.Multiply(vector, 1 / MathF.Sqrt(FixedOrder.Dot(vector, vector)), vector);
    }

    /// <summary>Twice the vector of each piece, plus what tells its place.</summary>
    private void Embed(ReadOnlySpan<int> pieces, Span<float> embedded)
    {
        for (var place = 0; place < pieces.Length; place++)
            TensorPrimitives.MultiplyAdd(
                embeddings.AsSpan(pieces[place] * EmbeddingWidth, EmbeddingWidth), 2,
                places.AsSpan(place * EmbeddingWidth, EmbeddingWidth),
                embedded.Slice(place * EmbeddingWidth, EmbeddingWidth));
    }

    /// <summary>For each place its sines, then its cosines, at the given frequencies.</summary>
    private static float[] Places(float[] frequencies)
    {
        var places = new float[MostPieces * EmbeddingWidth];
        for (var place = 0; place < MostPieces; place++)
            for (var i = 0; i < frequencies.Length; i++)
                (places[place * EmbeddingWidth + i], places[place * EmbeddingWidth + frequencies.Length + i]) =
                    MathF.SinCos(place * frequencies[i]);
        return places;
    }

    private static void Mean(ReadOnlySpan<float> rows, Span<float> mean)
    {
        mean.Clear();
        for (var at = 0; at < rows.Length; at += mean.Length)
            TensorPrimitives.Add(mean, rows.Slice(at, mean.Length), mean);
        TensorPrimitives.Multiply(mean, (float)mean.Length / rows.Length, mean);
    }
}
