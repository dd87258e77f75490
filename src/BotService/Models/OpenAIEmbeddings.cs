using System.Globalization;
using System.Numerics.Tensors;
using Letters.Index;
using Letters.Prompting;
using Microsoft.Extensions.AI;
using OpenAI.Embeddings;
using Polly;

namespace BotService.Models;

/// <summary>
/// An embedding model behind OpenAI's protocol. Vectors come in the order of the texts, each of length 1, and of one size: a server
/// that begins to send another is refused, so that vectors of two models never meet in one index.
/// </summary>
internal sealed class OpenAIEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int LargestBatch = 128;

    /// <summary>In characters: the models take eight thousand tokens, and nobody writes such a sentence.</summary>
    private const int LongestText = 8_000;

    private readonly EmbeddingClient client;
    private readonly ResiliencePipeline patience;
    private readonly EmbeddingGeneratorMetadata metadata;
    private readonly TimeProvider time;

    private OpenAIEmbeddings(EmbeddingClient client, ResiliencePipeline patience, EmbeddingGeneratorMetadata metadata, TimeProvider time)
    {
        this.client = client;
        this.patience = patience;
        this.metadata = metadata;
        this.time = time;
    }

    /// <param name="known">
    /// The model of an index made earlier: where it is this very one, the size of its vectors is known, and the server need not be
    /// there. Otherwise the server is asked.
    /// </param>
    /// <exception cref="ModelUnavailableException">The server has to be asked and does not answer.</exception>
    public static async Task<OpenAIEmbeddings> ConnectAsync(
        ModelServer server, string model, EmbeddingModel? known, TimeProvider time, CancellationToken cancellationToken)
    {
        var client = ModelConnection.Embeddings(server, model);
        var patience = EmbeddingPatience.ForLetters(time);
        var dimensions = known?.Id == model
            ? known.Dimensions
            : (await AskAsync(client, patience, time, ["How many numbers has a vector?"], cancellationToken))[0].Length;
        var metadata = new EmbeddingGeneratorMetadata(server.IsAzure ? "azure.ai.openai" : "openai", server.Endpoint, model, dimensions);
        return new OpenAIEmbeddings(client, patience, metadata, time);
    }

    /// <summary>The same model for a person who is waiting: asked once, briefly, and left alone while it fails.</summary>
    public OpenAIEmbeddings ForQuestions() => new(client, EmbeddingPatience.ForQuestions(time), metadata, time);

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var embeddings = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var batch in values.Chunk(LargestBatch))
            foreach (var vector in await AskAsync(client, patience, time, batch, cancellationToken))
                embeddings.Add(new Embedding<float>(Checked(vector)) { ModelId = metadata.DefaultModelId });
        return embeddings;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
        // The package keeps its connections for the whole process; there is nothing to close.
    }

    private static async Task<float[][]> AskAsync(
        EmbeddingClient client, ResiliencePipeline patience, TimeProvider time, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var sent = texts.Select(Sendable).ToList();
        try
        {
            return await patience.ExecuteAsync(async token => await OnceAsync(client, time, sent, token), cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw EmbeddingPatience.FaultOf(e, time);
        }
    }

    private static async Task<float[][]> OnceAsync(EmbeddingClient client, TimeProvider time, List<string> texts, CancellationToken cancellationToken)
    {
        try
        {
            var received = (await client.GenerateEmbeddingsAsync(texts, options: null, cancellationToken)).Value;
            var vectors = new float[texts.Count][];
            foreach (var embedding in received)
                if (embedding.Index >= 0 && embedding.Index < vectors.Length)
                    vectors[embedding.Index] = Unit(embedding.ToFloats().ToArray());
            return vectors.Contains(null)
                ? throw new ModelUnavailableException(ModelFault.Cut, "the server did not send a vector for every text")
                : vectors;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw OpenAIFault.Of(e, hasBegun: false, time);
        }
    }

    private float[] Checked(float[] vector) => vector.Length == metadata.DefaultModelDimensions
        ? vector
        : throw new ModelUnavailableException(ModelFault.Misconfigured, string.Create(
            CultureInfo.InvariantCulture,
            $"{metadata.DefaultModelId} sends vectors of {vector.Length} numbers, and used to send {metadata.DefaultModelDimensions}"));

    /// <summary>Servers refuse a text of nothing.</summary>
    private static string Sendable(string text) =>
        string.IsNullOrWhiteSpace(text) ? "-" : text.Length <= LongestText ? text : text[..LongestText];

    private static float[] Unit(float[] vector)
    {
        var length = TensorPrimitives.Norm(vector);
        if (length > 0) TensorPrimitives.Divide(vector, length, vector);
        return vector;
    }
}
