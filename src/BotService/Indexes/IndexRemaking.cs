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
    /// next start begins again. Letters of a schema this program cannot read are left out.
    /// </summary>
    /// <exception cref="IndexUnusableException">The files cannot be written.</exception>
    public static async Task<SqliteLetterIndex> RemakeAsync(
        string path, EmbeddingModel? model, IEmbeddingGenerator<string, Embedding<float>>? encoder, CancellationToken cancellationToken)
    {
        var beside = $"{path}.new";
        IndexFile.Delete(beside);
        using (var fresh = await SqliteLetterIndex.OpenAsync(beside, model, cancellationToken))
            foreach (var letter in IndexFile.LettersIn(path))
                await fresh.ReplaceAsync(
                    await SentenceEncoding.EncodeAsync(letter, PassageCutter.Cut(letter), encoder, cancellationToken), cancellationToken);
        IndexFile.PutInPlace(beside, path);
        return await SqliteLetterIndex.OpenAsync(path, model, cancellationToken);
    }
}
