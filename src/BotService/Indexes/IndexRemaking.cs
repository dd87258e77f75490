using Letters.Index;
using Letters.Reading;
using Letters.Retrieval;
using Microsoft.Extensions.AI;

namespace BotService.Indexes;

/// <summary>Makes an index anew for another encoder, out of the letters that the old one holds: nothing that was ingested is lost.</summary>
internal static class IndexRemaking
{
    /// <summary>
    /// Writes the new index beside the old one and puts it in its place when it is whole: a crash before leaves the old one, and the
    /// next start begins again.
    /// </summary>
    /// <exception cref="IndexUnusableException">The old index cannot be read, or the new one cannot be written.</exception>
    public static async Task<SqliteLetterIndex> RemakeAsync(
        string path, EmbeddingModel? model, IEmbeddingGenerator<string, Embedding<float>>? encoder, CancellationToken cancellationToken)
    {
        // Read before anything is written: what cannot be read is never replaced by less.
        var letters = IndexFile.LettersIn(path);
        var beside = $"{path}.new";
        IndexMoves.Delete(beside);
        using (var fresh = await SqliteLetterIndex.OpenAsync(beside, model, cancellationToken))
            foreach (var letter in letters)
                await fresh.ReplaceAsync(
                    await SentenceEncoding.EncodeAsync(letter, PassageCutter.Cut(letter), encoder, cancellationToken), cancellationToken);
        IndexMoves.PutInPlace(beside, path);
        return await SqliteLetterIndex.OpenAsync(path, model, cancellationToken);
    }
}
