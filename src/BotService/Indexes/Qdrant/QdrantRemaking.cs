using Letters.Archive;
using Letters.Index;
using Letters.Reading;
using Letters.Retrieval;
using Microsoft.Extensions.AI;

namespace BotService.Indexes.Qdrant;

/// <summary>Makes a collection anew for another encoder, out of the letters that the old one holds, while the old one can be asked on.</summary>
internal static class QdrantRemaking
{
    /// <summary>
    /// Fills a new collection, then switches the alias to it in one step, then deletes the old one. A crash before the switch leaves
    /// the old one, and what was begun is begun again; a crash after it leaves a collection that the next remaking takes away.
    /// One program at a time may do so, and none may write letters meanwhile: those would stay in the old collection.
    /// </summary>
    public static async Task RemakeAsync(
        QdrantSettings settings, EmbeddingModel? model, IEmbeddingGenerator<string, Embedding<float>>? encoder, TimeProvider time,
        CancellationToken cancellationToken)
    {
        using var client = QdrantApis.Open(settings, time);
        var old = (await client.AliasesAsync(cancellationToken)).FirstOrDefault(alias => alias.AliasName == settings.Collection)?.CollectionName
            ?? throw QdrantFaults.ForeignCollection(settings);
        var letters = await LettersInAsync(client, settings, old, time, cancellationToken);
        var beside = QdrantCollection.OwnName(settings, old == QdrantCollection.OwnName(settings, 1) ? 2 : 1);
        await client.DeleteAsync(beside, cancellationToken);
        await QdrantCollection.MakeAsync(client, settings, beside, model, cancellationToken);
        using (var fresh = new QdrantLetterIndex(settings, beside, model, time))
            foreach (var letter in letters)
                await fresh.ReplaceAsync(
                    await SentenceEncoding.EncodeAsync(letter, PassageCutter.Cut(letter), encoder, cancellationToken), cancellationToken);
        await client.ChangeAliasesAsync(
            new ChangeAliases(
            [
                new AliasAction(DeleteAlias: new DeleteAlias(settings.Collection)),
                new AliasAction(new CreateAlias(beside, settings.Collection)),
            ]),
            cancellationToken);
        await client.DeleteAsync(old, cancellationToken);
    }

    private static async Task<IReadOnlyList<Letter>> LettersInAsync(
        IQdrantApi client, QdrantSettings settings, string collection, TimeProvider time, CancellationToken cancellationToken)
    {
        var head = await QdrantCollection.HeadAsync(client, collection, cancellationToken) ?? throw QdrantFaults.ForeignCollection(settings);
        using var index = new QdrantLetterIndex(
            settings, collection, head.Model is { } name ? new EmbeddingModel(name, head.Dimensions) : null, time);
        return await index.LettersAsync(cancellationToken);
    }
}
