using Letters.Index;
using Letters.Retrieval;
using Letters.Retrieval.Memory;
using Microsoft.Extensions.AI;

namespace Letters.Evaluation;

/// <summary>Measures the retrieval the bot uses, index and all, on a BEIR collection.</summary>
public static class BeirEvaluation
{
    private const int Depth = 10;

    /// <summary>How many passages a run file lists for a query.</summary>
    private const int RunDepth = 100;

    /// <param name="folder">Where the collection is: see <see cref="BeirFolder"/>.</param>
    /// <param name="moreCorpora">Further corpus files to search in.</param>
    /// <param name="encoder">Null to measure terms alone.</param>
    /// <param name="runFile">Where to write the ranked lists in TREC's format, or null.</param>
    /// <exception cref="EvaluationFormatException">A file of the collection is missing or wrong, or no query has a relevant document.</exception>
    public static async Task<BeirReport> RunAsync(
        string folder,
        IReadOnlyList<string> moreCorpora,
        IEmbeddingGenerator<string, Embedding<float>>? encoder,
        string? runFile,
        CancellationToken cancellationToken)
    {
        // Opened before the work begins, so that a path that cannot be written is known now and not after it.
        await using var run = runFile is null ? null : File.CreateText(runFile);
        var collection = await BeirFolder.ReadAsync(folder, moreCorpora, cancellationToken);
        var queries = collection.Queries.Where(query => collection.Grades.ContainsKey(query.Id)).ToArray();
        if (queries.Length == 0)
            throw new EvaluationFormatException(
                folder, "none of the queries has a relevant document in qrels/test.tsv, so nothing can be measured");
        var model = encoder is null ? null : EmbeddingModel.Of(encoder);
        using var index = new MemoryLetterIndex(model);
        await Parallel.ForEachAsync(collection.Corpus, cancellationToken, async (document, token) =>
            await index.ReplaceAsync(await BeirLetter.OfAsync(document, encoder, token), token));

        var outcomes = new QueryOutcome[queries.Length];
        var retriever = new Retriever(index, encoder);
        await Parallel.ForEachAsync(Enumerable.Range(0, queries.Length), cancellationToken, async (i, token) =>
        {
            var findings = await retriever.FindAsync(queries[i].Text, run is null ? Depth : RunDepth, null, token);
            outcomes[i] = QueryOutcome.Of(queries[i], findings, collection);
        });

        if (run is not null)
            foreach (var line in outcomes.SelectMany(outcome => outcome.RunLines()))
                await run.WriteAsync($"{line}\n".AsMemory(), cancellationToken);
        return Report(model, collection.Corpus.Count, outcomes);
    }

    private static BeirReport Report(EmbeddingModel? model, int passages, QueryOutcome[] outcomes)
    {
        var answered = outcomes.Where(outcome => outcome.AnswerRank is not null).ToArray();
        return new BeirReport(
            model?.Id,
            passages,
            outcomes.Length,
            outcomes.Average(outcome => outcome.Ranking.Recall(1)),
            outcomes.Average(outcome => outcome.Ranking.Recall(5)),
            outcomes.Average(outcome => outcome.Ranking.Recall(Depth)),
            outcomes.Average(outcome => outcome.Ranking.Ndcg(Depth)),
            outcomes.Average(outcome => outcome.Ranking.ReciprocalRank(Depth)),
            answered.Length,
            Mean(answered, outcome => outcome.AnswerRank <= 1 ? 1 : 0),
            Mean(answered, outcome => outcome.AnswerRank <= 3 ? 1 : 0));
    }

    private static double? Mean(QueryOutcome[] outcomes, Func<QueryOutcome, double> measure) =>
        outcomes.Length == 0 ? null : outcomes.Average(measure);
}
