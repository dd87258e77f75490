using Letters.Index;
using Letters.Retrieval;
using Letters.Retrieval.Memory;
using Microsoft.Extensions.AI;

namespace Letters.Evaluation.Training;

/// <summary>A question of the collection and what it was asked of.</summary>
/// <param name="Answerable">The question with all letters held; for one the collection grades nothing for, a question without answer.</param>
/// <param name="WithoutArticle">The same question with the article it was asked of taken out; null for one without answer.</param>
internal sealed record TrainingQuestion(string Id, LaidOut Answerable, LaidOut? WithoutArticle)
{
    public bool HasAnswer => WithoutArticle is not null;

    public int Fold => Answerable.Fold;
}

/// <summary>Lays every question of a collection beside its candidates: with everything held, and with its article taken out.</summary>
internal static class TrainingCollection
{
    public const int Folds = 5;

    /// <exception cref="EvaluationFormatException">The queries do not say which article they are asked of, or too few articles are there for the folds.</exception>
    public static async Task<IReadOnlyList<TrainingQuestion>> LayOutAsync(
        string folder, BeirFolder collection, IEmbeddingGenerator<string, Embedding<float>>? encoder, CancellationToken cancellationToken)
    {
        var folds = FoldsOf(folder, collection);
        using var index = new MemoryLetterIndex(encoder is null ? null : EmbeddingModel.Of(encoder));
        var letters = new IndexedLetter[collection.Corpus.Count];
        await Parallel.ForAsync(0, letters.Length, cancellationToken, async (i, token) =>
        {
            letters[i] = await BeirLetter.OfAsync(collection.Corpus[i], encoder, token);
            await index.ReplaceAsync(letters[i], token);
        });
        var retriever = new Retriever(index, encoder);

        var held = await LayOutAsync(retriever, collection, [.. collection.Queries], folds, cancellationToken);
        var without = new Dictionary<string, LaidOut>(StringComparer.Ordinal);
        foreach (var article in collection.Queries.Where(query => collection.Grades.ContainsKey(query.Id)).GroupBy(query => query.Article))
        {
            // An article's letters are all those of the title its right passages have.
            var titles = article.SelectMany(query => collection.Grades[query.Id].Keys).Distinct()
                .Select(id => collection.Corpus.First(document => document.Id == id).Title).ToHashSet();
            var gone = letters.Where(letter => titles.Contains(letter.Letter.Title)).ToList();
            foreach (var letter in gone) await index.RemoveAsync(letter.Letter.Id, cancellationToken);
            foreach (var (id, laid) in await LayOutAsync(retriever, collection, [.. article], folds, cancellationToken)) without[id] = laid;
            foreach (var letter in gone) await index.ReplaceAsync(letter, cancellationToken);
        }
        return [.. held.Select(pair => new TrainingQuestion(pair.Id, pair.Laid, without.GetValueOrDefault(pair.Id)))];
    }

    private static async Task<IReadOnlyList<(string Id, LaidOut Laid)>> LayOutAsync(
        Retriever retriever, BeirFolder collection, BeirQuery[] queries, IReadOnlyDictionary<string, int> folds, CancellationToken cancellationToken)
    {
        var none = new Dictionary<string, int>();
        var laid = new (string, LaidOut)[queries.Length];
        await Parallel.ForAsync(0, queries.Length, cancellationToken, async (i, token) =>
        {
            var (words, candidates) = await retriever.CandidatesAsync(queries[i].Text, [], null, token);
            laid[i] = (queries[i].Id, LaidOut.Of(
                words, candidates, collection.Grades.GetValueOrDefault(queries[i].Id) ?? none,
                collection.Answers.GetValueOrDefault(queries[i].Id) ?? [], folds[queries[i].Article ?? ""]));
        });
        return laid;
    }

    /// <summary>Articles in turn, by name: none is in two folds.</summary>
    private static Dictionary<string, int> FoldsOf(string folder, BeirFolder collection)
    {
        var articles = collection.Queries.Select(query => query.Article ?? "").Distinct().Order(StringComparer.Ordinal).ToList();
        if (articles.Contains("") || articles.Count < Folds)
            throw new EvaluationFormatException(
                Path.Combine(folder, "queries.jsonl"), $"training wants \"article\" in every query, and at least {Folds} different articles");
        return articles.Select((article, i) => (article, Fold: i % Folds)).ToDictionary(pair => pair.article, pair => pair.Fold);
    }
}
