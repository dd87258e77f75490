using Letters.Index;
using Letters.Retrieval.Encoder;

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

    /// <summary>As <see cref="ReadingRoom.OpenAsync"/>.</summary>
    public static async Task<KeptIndex> OpenAsync(
        string file, UniversalSentenceEncoder? encoder, Action<string> say, CancellationToken cancellationToken)
    {
        var model = encoder is null ? null : EmbeddingModel.Of(encoder);
        try
        {
            return new KeptIndex(file, await OpenOrRemakeAsync(file, model, encoder, say, cancellationToken));
        }
        catch (IndexUnusableException e) when (e.KeepAs is { } ending)
        {
            var keptAs = IndexMoves.SetAside(file, ending);
            say($"{e.Message} It is kept as {keptAs}, and an empty one takes its place.");
            return new KeptIndex(file, await SqliteLetterIndex.OpenAsync(file, model, cancellationToken));
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

    private static async Task<SqliteLetterIndex> OpenOrRemakeAsync(
        string file, EmbeddingModel? model, UniversalSentenceEncoder? encoder, Action<string> say, CancellationToken cancellationToken)
    {
        try
        {
            return await SqliteLetterIndex.OpenAsync(file, model, cancellationToken);
        }
        catch (IndexMismatchException mismatch)
        {
            say($"{mismatch.Message} It is made anew from the letters it holds.");
            return await IndexRemaking.RemakeAsync(file, model, encoder, cancellationToken);
        }
    }
}
