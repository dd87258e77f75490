using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace Letters.Retrieval.Encoder;

/// <summary>
/// The Universal Sentence Encoder Lite: English sentences to 512 numbers, near each other when the sentences mean much the same.
/// It runs here, without a network connection, and gives the same bits for the same text on the same machine, alone, in a batch
/// or from several threads at once.
/// </summary>
/// <remarks>
/// It is made for sentences: it reads the first 128 pieces of words, of the first 4,096 characters. A blank is the only white
/// space it knows; a line break counts as an unknown word. An empty text gets the zero vector, which is similar to nothing.
/// </remarks>
public sealed class UniversalSentenceEncoder : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>The name vectors are kept under; another encoder's vectors must not be compared with these.</summary>
    public const string ModelId = "universal-sentence-encoder-lite-1";

    /// <summary>How many numbers a vector has.</summary>
    public const int Dimensions = SentenceNetwork.Dimensions;

    private static readonly EmbeddingGeneratorMetadata Metadata =
        new("letters", providerUri: null, defaultModelId: ModelId, defaultModelDimensions: Dimensions);

    private readonly UnigramTokenizer tokenizer;
    private readonly SentenceNetwork network;

    private UniversalSentenceEncoder(Vocabulary vocabulary, TensorFile tensors)
    {
        tokenizer = new UnigramTokenizer(vocabulary);
        network = new SentenceNetwork(tensors, vocabulary.Count);
        Meanings = network.MeaningsOf(vocabulary);
    }

    /// <summary>What it knows of single words; also had by <see cref="GetService"/>.</summary>
    internal WordMeanings Meanings { get; }

    /// <summary>Loads the encoder from the files of its TensorFlow.js edition: model.json, the weight files it names, vocab.json.</summary>
    /// <exception cref="InvalidDataException">A file is missing or damaged; the message says which, and what was expected.</exception>
    public static UniversalSentenceEncoder Load(string folder)
    {
        try
        {
            return new UniversalSentenceEncoder(Vocabulary.Read(folder), TensorFile.Read(folder));
        }
        catch (IOException e)
        {
            throw new InvalidDataException($"The sentence encoder in {folder} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Loads the encoder, or says in one sentence why it cannot be had.</summary>
    public static bool TryLoad(
        string folder, [NotNullWhen(true)] out UniversalSentenceEncoder? encoder, [NotNullWhen(false)] out string? problem)
    {
        try
        {
            (encoder, problem) = (Load(folder), null);
            return true;
        }
        catch (InvalidDataException e)
        {
            (encoder, problem) = (null, e.Message);
            return false;
        }
    }

    /// <summary>The vector of one text, of length 1; all zero for an empty text.</summary>
    public float[] Encode(string text)
    {
        var vector = new float[Dimensions];
        var pieces = tokenizer.Encode(text);
        if (pieces.Length > 0) network.Encode(pieces, vector);
        return vector;
    }

    /// <summary>One vector a text, in order, worked out on all cores. A cancelled call stops before the next text.</summary>
    /// <exception cref="NotSupportedException">Another size than 512 is asked for.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (options?.Dimensions is { } size and not Dimensions)
            throw new NotSupportedException($"This encoder's vectors have {Dimensions} numbers, not {size}.");
        cancellationToken.ThrowIfCancellationRequested();
        var texts = values.ToList();
        var vectors = new float[texts.Count][];
        if (texts.Count == 1) vectors[0] = Encode(texts[0]);
        else
            await Parallel.ForAsync(0, texts.Count, cancellationToken, (i, _) =>
            {
                vectors[i] = Encode(texts[i]);
                return ValueTask.CompletedTask;
            });
        return new GeneratedEmbeddings<Embedding<float>>(
            vectors.Select(vector => new Embedding<float>(vector) { ModelId = ModelId }));
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? Metadata
        : serviceType == typeof(WordMeanings) ? Meanings
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing but memory is held.
    }
}
