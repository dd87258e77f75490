using BotService.Indexes;
using Letters.Index;
using Letters.Prompting;
using Letters.Retrieval.Encoder;
using Microsoft.Extensions.AI;

namespace BotService.Models;

/// <summary>What makes the vectors of letters and of questions: the encoder beside the program, or the embedding model configured.</summary>
internal sealed class SentenceEncoders : IDisposable
{
    private readonly UniversalSentenceEncoder? local;

    private SentenceEncoders(
        IEmbeddingGenerator<string, Embedding<float>>? letters, IEmbeddingGenerator<string, Embedding<float>>? questions, UniversalSentenceEncoder? local)
    {
        Letters = letters;
        Questions = questions;
        this.local = local;
    }

    /// <summary>Null for an index of terms alone.</summary>
    public IEmbeddingGenerator<string, Embedding<float>>? Letters { get; }

    public IEmbeddingGenerator<string, Embedding<float>>? Questions { get; }

    public EmbeddingModel? Model => Letters is null ? null : EmbeddingModel.Of(Letters);

    /// <param name="indexFile">The index they are for, which may know the size of the vectors; null for one made now.</param>
    /// <exception cref="ModelUnavailableException">The server of the embedding model has to be asked and does not answer.</exception>
    public static async Task<SentenceEncoders> LoadAsync(
        ModelSettings models, string? indexFile, Action<string> say, CancellationToken cancellationToken)
    {
        var local = ReadingRoom.LoadEncoder(say);
        if (models.Server is not { EmbeddingModel: { } model } server) return new SentenceEncoders(local, local, local);
        try
        {
            var known = indexFile is null ? null : IndexFile.ModelIn(indexFile);
            var remote = await OpenAIEmbeddings.ConnectAsync(server, model, known, TimeProvider.System, cancellationToken);
            return new SentenceEncoders(remote, new WithWordMeanings(remote.ForQuestions(), local), local);
        }
        catch
        {
            local?.Dispose();
            throw;
        }
    }

    public void Dispose() => local?.Dispose();
}
