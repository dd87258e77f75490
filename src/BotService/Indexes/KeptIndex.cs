using Letters.Index;
using Microsoft.Extensions.AI;

namespace BotService.Indexes;

/// <summary>An index on disk, opened however it was found: of another encoder, damaged, or not there yet.</summary>
internal sealed class KeptIndex : IDisposable
{
    private readonly string file;

    private KeptIndex(string file, SqliteLetterIndex index)
    {
        this.file = file;
        Index = index;
    }

    public SqliteLetterIndex Index { get; }

    /// <summary>As <see cref="ReadingRoom"/> promises.</summary>
    public static async Task<KeptIndex> OpenAsync(
        string file, IEmbeddingGenerator<string, Embedding<float>>? encoder, Action<string> say, CancellationToken cancellationToken)
    {
        var model = encoder is null ? null : EmbeddingModel.Of(encoder);
        try
        {
            return new KeptIndex(file, await SqliteLetterIndex.OpenAsync(file, model, cancellationToken));
        }
        catch (Exception e) when (e is IndexMismatchException or IndexUnusableException { KeepAs: not null })
        {
            // Of two programs that find the index so, one mends it; the other finds it mended.
            using var turn = await IngestionTurn.TakeAsync(file, say, TimeProvider.System, cancellationToken);
            return new KeptIndex(file, await OpenMendedAsync(file, model, encoder, say, cancellationToken));
        }
    }

    /// <summary>Opens an index that is there and as it should be, and mends nothing.</summary>
    /// <exception cref="IndexUnusableException">There is none, or it is not as it should be.</exception>
    public static async Task<KeptIndex> OpenAsItIsAsync(string file, IEmbeddingGenerator<string, Embedding<float>>? encoder, CancellationToken cancellationToken)
    {
        if (!File.Exists(file)) throw new IndexUnusableException($"There is no index {file} yet; ingest letters first.");
        try
        {
            return new KeptIndex(file, await SqliteLetterIndex.OpenAsync(file, encoder is null ? null : EmbeddingModel.Of(encoder), cancellationToken));
        }
        catch (IndexMismatchException e)
        {
            throw new IndexUnusableException(e.Message, e);
        }
    }

    /// <summary>Waits for other programs that read letters in, then takes over what they did.</summary>
    public async Task<IngestionTurn> TakeTurnAsync(Action<string> say, CancellationToken cancellationToken)
    {
        var turn = await IngestionTurn.TakeAsync(file, say, TimeProvider.System, cancellationToken);
        try
        {
            await Index.RefreshAsync(cancellationToken);
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public void Dispose() => Index.Dispose();

    private static async Task<SqliteLetterIndex> OpenMendedAsync(
        string file, EmbeddingModel? model, IEmbeddingGenerator<string, Embedding<float>>? encoder, Action<string> say, CancellationToken cancellationToken)
    {
        try
        {
            return await SqliteLetterIndex.OpenAsync(file, model, cancellationToken);
        }
        catch (IndexMismatchException mismatch)
        {
            say($"{mismatch.Message} It is made anew from the letters it holds.");
            try
            {
                return await IndexRemaking.RemakeAsync(file, model, encoder, cancellationToken);
            }
            catch (IndexUnusableException e) when (e.KeepAs is not null)
            {
                return await OpenEmptyAsync(file, model, e, say, cancellationToken);
            }
        }
        catch (IndexUnusableException e) when (e.KeepAs is not null)
        {
            return await OpenEmptyAsync(file, model, e, say, cancellationToken);
        }
    }

    private static async Task<SqliteLetterIndex> OpenEmptyAsync(
        string file, EmbeddingModel? model, IndexUnusableException found, Action<string> say, CancellationToken cancellationToken)
    {
        var keptAs = IndexMoves.SetAside(file, found.KeepAs ?? "damaged");
        say($"{found.Message} It is kept as {keptAs}, and an empty one takes its place.");
        return await SqliteLetterIndex.OpenAsync(file, model, cancellationToken);
    }
}
