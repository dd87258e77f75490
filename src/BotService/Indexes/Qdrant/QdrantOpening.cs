using Letters.Index;
using Microsoft.Extensions.AI;

namespace BotService.Indexes.Qdrant;

/// <summary>An index on a Qdrant server, opened however it was found: not there yet, of another encoder, or out of reach.</summary>
internal static class QdrantOpening
{
    /// <param name="say">Told in one sentence whatever a person ought to know.</param>
    /// <exception cref="IndexUnusableException">The collection is not ours, or the key is refused.</exception>
    public static async Task<QdrantLetterIndex> OpenAsync(
        QdrantSettings settings, IEmbeddingGenerator<string, Embedding<float>>? encoder, Action<string> say, CancellationToken cancellationToken)
    {
        var model = encoder is null ? null : EmbeddingModel.Of(encoder);
        var index = new QdrantLetterIndex(settings, model, TimeProvider.System);
        try
        {
            await index.PrepareAsync(cancellationToken);
            return index;
        }
        catch (IndexUnusableException e) when (e.IsPassing)
        {
            say($"{e.Message} It is asked again with every use.");
            return index;
        }
        catch (IndexMismatchException mismatch)
        {
            say($"{mismatch.Message} It is made anew from the letters it holds.");
            try
            {
                await QdrantRemaking.RemakeAsync(settings, model, encoder, TimeProvider.System, cancellationToken);
                return index;
            }
            catch
            {
                index.Dispose();
                throw;
            }
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    /// <summary>Opens an index that is there already, and mends nothing.</summary>
    /// <exception cref="IndexUnusableException">There is none, it is not as it should be, or it is out of reach.</exception>
    public static async Task<QdrantLetterIndex> OpenAsItIsAsync(
        QdrantSettings settings, IEmbeddingGenerator<string, Embedding<float>>? encoder, CancellationToken cancellationToken)
    {
        using (var client = QdrantApis.Open(settings, TimeProvider.System))
            if (!await client.ExistsAsync(settings.Collection, cancellationToken))
                throw new IndexUnusableException($"There is no collection '{settings.Collection}' at {settings.Endpoint} yet; ingest letters first.");
        var index = new QdrantLetterIndex(settings, encoder is null ? null : EmbeddingModel.Of(encoder), TimeProvider.System);
        try
        {
            await index.RefreshAsync(cancellationToken);
            return index;
        }
        catch (Exception e)
        {
            index.Dispose();
            if (e is IndexMismatchException) throw new IndexUnusableException(e.Message, e);
            throw;
        }
    }
}
