using Microsoft.Extensions.AI;

namespace Letters.Index;

/// <summary>What made the sentence vectors of an index. Vectors of two models cannot be compared, even of one size.</summary>
/// <param name="Id">The model's name.</param>
/// <param name="Dimensions">How many numbers a vector has.</param>
public sealed record EmbeddingModel(string Id, int Dimensions)
{
    /// <summary>The model behind a generator.</summary>
    /// <exception cref="ArgumentException">The generator does not say what its model is called, or how many dimensions it has.</exception>
    public static EmbeddingModel Of(IEmbeddingGenerator<string, Embedding<float>> generator) =>
        generator.GetService(typeof(EmbeddingGeneratorMetadata)) is EmbeddingGeneratorMetadata
        {
            DefaultModelId: { } id,
            DefaultModelDimensions: { } dimensions,
        }
            ? new EmbeddingModel(id, dimensions)
            : throw new ArgumentException("The embedding generator must name its model and the size of its vectors.", nameof(generator));

    /// <summary>"use-lite-en (512 numbers a vector)", or "no vectors" for none.</summary>
    public static string Describe(EmbeddingModel? model) => model?.ToString() ?? "no vectors";

    public override string ToString() => $"{Id} ({Dimensions} numbers a vector)";
}
