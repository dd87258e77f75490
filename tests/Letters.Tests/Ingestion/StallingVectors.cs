using Letters.Index;
using Microsoft.Extensions.AI;

namespace Letters.Tests.Ingestion;

/// <summary>An encoder that measures one sentence and takes for ever over every other, until it is told to stop.</summary>
internal sealed class StallingVectors(string sentence) : IEmbeddingGenerator<string, Embedding<float>>
{
    private int underway;

    public EmbeddingModel Model { get; } = new("stalling", 2);

    public int Underway => Volatile.Read(ref underway);

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref underway);
        try
        {
            if (!values.Contains(sentence)) await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return new GeneratedEmbeddings<Embedding<float>>(values.Select(_ => new Embedding<float>(new float[] { 1, 0 })));
        }
        finally
        {
            Interlocked.Decrement(ref underway);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata(null, null, Model.Id, Model.Dimensions) : null;

    public void Dispose()
    {
    }
}
