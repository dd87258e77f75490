namespace Letters.Evaluation;

/// <summary>
/// A collection in the layout of the BEIR benchmark: <c>corpus.jsonl</c> (_id, title, text), <c>queries.jsonl</c> (_id, text),
/// <c>qrels/test.tsv</c> (query, document, grade, under a heading line), and, where there is one, <c>answers.jsonl</c> (query-id,
/// answers). A document is one passage by definition: it is what the qrels grade.
/// </summary>
/// <param name="Grades">By query, then by document: how relevant it is; grades of 0 are left out.</param>
/// <param name="Answers">By query: the strings any of which answers it.</param>
public sealed record BeirFolder(
    IReadOnlyList<BeirDocument> Corpus,
    IReadOnlyList<BeirQuery> Queries,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Grades,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Answers)
{
    /// <param name="folder">Where the collection is.</param>
    /// <param name="moreCorpora">Further corpus files, to make the haystack larger.</param>
    /// <exception cref="EvaluationFormatException">A file is missing, or a line of it is not what it should be.</exception>
    public static async Task<BeirFolder> ReadAsync(
        string folder, IReadOnlyList<string> moreCorpora, CancellationToken cancellationToken)
    {
        var corpus = new Dictionary<string, BeirDocument>(StringComparer.Ordinal);
        foreach (var file in moreCorpora.Prepend(Path.Combine(folder, "corpus.jsonl")))
            await foreach (var (number, document) in JsonLines.ReadJsonAsync(file, BeirJson.Default.BeirDocument, cancellationToken))
                if (!corpus.TryAdd(document.Id, document))
                    throw new EvaluationFormatException(file, number, $"the document id \"{document.Id}\" is taken already");

        var queries = new Dictionary<string, BeirQuery>(StringComparer.Ordinal);
        var queryFile = Path.Combine(folder, "queries.jsonl");
        await foreach (var (number, query) in JsonLines.ReadJsonAsync(queryFile, BeirJson.Default.BeirQuery, cancellationToken))
            if (!queries.TryAdd(query.Id, query))
                throw new EvaluationFormatException(queryFile, number, $"the query id \"{query.Id}\" is taken already");

        var answers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var answerFile = Path.Combine(folder, "answers.jsonl");
        if (File.Exists(answerFile))
            await foreach (var (_, line) in JsonLines.ReadJsonAsync(answerFile, BeirJson.Default.BeirAnswers, cancellationToken))
                answers[line.QueryId] = [.. line.Answers.Where(answer => answer.Length > 0)];

        var grades = await BeirGrades.ReadAsync(Path.Combine(folder, "qrels", "test.tsv"), cancellationToken);
        return new BeirFolder([.. corpus.Values], [.. queries.Values], grades, answers);
    }
}
