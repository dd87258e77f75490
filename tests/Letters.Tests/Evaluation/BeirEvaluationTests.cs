using Letters.Evaluation;

namespace Letters.Tests.Evaluation;

public sealed class BeirEvaluationTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("beir-");

    public BeirEvaluationTests()
    {
        Directory.CreateDirectory(PathOf("qrels"));
        Write("corpus.jsonl", """
            {"_id":"d1","title":"","text":"Drones were sold to Serbia. Nobody said so."}
            {"_id":"d2","title":"Grain","text":"Ships carried it."}

            {"_id":"d3","title":"","text":"Grain was grown. Grain was eaten."}
            """);
        Write("queries.jsonl", """
            {"_id":"q1","text":"Who was sold drones?","article":"ignored"}
            {"_id":"q2","text":"What of grain?"}
            {"_id":"q3","text":"A question without qrels about grain"}
            """);
        Write("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t1\nq2\td1\t0\n");
        Write("answers.jsonl", """{"query-id":"q1","answers":["Serbia"]}""");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_collection_is_measured()
    {
        var report = await RunAsync();

        Assert.Equal((null, 3, 2, 1), (report.Encoder, report.Passages, report.Queries, report.AnswerQueries));
        // q1 has its document first, q2 second: d3 has the word twice in fewer terms.
        Assert.Equal((0.5, 1.0, 1.0), (report.RecallAt1, report.RecallAt5, report.RecallAt10));
        Assert.Equal((1 + 0.5) / 2, report.MrrAt10, 1e-12);
        Assert.Equal((1 + 1 / Math.Log2(3)) / 2, report.NdcgAt10, 1e-12);
        Assert.Equal((1.0, 1.0), (report.AnswerHitAt1, report.AnswerHitAt3));
    }

    [Fact]
    public async Task Without_answers_none_are_measured()
    {
        File.Delete(PathOf("answers.jsonl"));

        var report = await RunAsync();

        Assert.Equal((0, null, null), (report.AnswerQueries, report.AnswerHitAt1, report.AnswerHitAt3));
    }

    [Fact]
    public async Task Sentence_vectors_are_made_where_there_is_an_encoder()
    {
        var report = await BeirEvaluation.RunAsync(folder.FullName, [], new WordVectors("words", 64), null, Cancellation);

        Assert.Equal(("words", 1.0), (report.Encoder, report.RecallAt10));
    }

    [Fact]
    public async Task More_corpora_make_the_haystack_larger()
    {
        Write("more.jsonl", """{"_id":"e1","text":"She was sold drones."}""");

        var report = await BeirEvaluation.RunAsync(folder.FullName, [PathOf("more.jsonl")], null, null, Cancellation);

        Assert.Equal((4, 0.0), (report.Passages, report.RecallAt1));
    }

    [Fact]
    public async Task The_run_file_lists_every_query_s_passages_best_first()
    {
        await BeirEvaluation.RunAsync(folder.FullName, [], null, PathOf("run.txt"), Cancellation);

        var rows = (await File.ReadAllLinesAsync(PathOf("run.txt"), Cancellation)).Select(line => line.Split(' ')).ToArray();
        Assert.Equal(["q1 Q0 d1 1", "q2 Q0 d3 1", "q2 Q0 d2 2"], rows.Select(row => string.Join(' ', row[..4])));
        Assert.All(rows, row => Assert.Equal("letters", row[5]));
    }

    [Theory]
    [InlineData("corpus.jsonl", "{\"_id\":\"d1\",\"text\":\"a\"}\n\n{\"_id\":\"d2\"}", "line 3: expected a JSON object with _id, text.")]
    [InlineData("corpus.jsonl", "nonsense", "line 1: expected a JSON object with _id, text.")]
    [InlineData("corpus.jsonl", "null", "line 1: expected a JSON object with _id, text.")]
    [InlineData("corpus.jsonl", "{\"_id\":\"d1\",\"text\":null}", "line 1: expected a JSON object with _id, text.")]
    [InlineData("corpus.jsonl", "{\"_id\":\"d1\",\"text\":\"\\ud800\"}", "line 1: expected a JSON object with _id, text.")]
    [InlineData("corpus.jsonl", "{\"_id\":\"d\",\"text\":\"\"}\n{\"_id\":\"d\",\"text\":\"\"}", "line 2: the document id \"d\" is taken already.")]
    [InlineData("queries.jsonl", "{\"_id\":1,\"text\":\"a\"}", "line 1: expected a JSON object with _id, text.")]
    [InlineData("answers.jsonl", "{\"query-id\":\"q1\"}", "line 1: expected a JSON object with query-id, answers.")]
    [InlineData("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1 d1 1", "line 2: expected query-id, corpus-id and score, parted by tabs.")]
    [InlineData("qrels/test.tsv", "q1\td1\tvery", "line 1: the score \"very\" is not a whole number.")]
    public async Task A_bad_line_is_told_with_file_and_number(string file, string content, string problem)
    {
        Write(file, content);

        var told = await Assert.ThrowsAsync<EvaluationFormatException>(RunAsync);

        Assert.Equal($"{PathOf(file)}, {problem}", told.Message);
    }

    [Theory]
    [InlineData("corpus.jsonl")]
    [InlineData("queries.jsonl")]
    [InlineData("qrels/test.tsv")]
    public async Task A_missing_file_is_told(string file)
    {
        File.Delete(PathOf(file));

        var told = await Assert.ThrowsAsync<EvaluationFormatException>(RunAsync);

        Assert.Equal($"{PathOf(file)}: there is no such file.", told.Message);
    }

    [Fact]
    public async Task A_collection_without_a_graded_query_cannot_be_measured()
    {
        Write("qrels/test.tsv", "q1\td1\t0\n");

        var told = await Assert.ThrowsAsync<EvaluationFormatException>(RunAsync);

        Assert.Equal(
            $"{folder.FullName}: none of the queries has a relevant document in qrels/test.tsv, so nothing can be measured.", told.Message);
    }

    [Fact]
    public async Task A_cancelled_evaluation_stops() => await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
        BeirEvaluation.RunAsync(folder.FullName, [], null, null, new CancellationToken(canceled: true)));

    [Fact]
    public async Task By_terms_alone_squad_is_ranked_as_well_as_it_was()
    {
        var report = await BeirEvaluation.RunAsync(RepositoryPaths.SharedData("beir", "squad-a"), [], null, null, Cancellation);

        Assert.InRange(report.NdcgAt10, 0.875, 1);
    }

    private Task<BeirReport> RunAsync() => BeirEvaluation.RunAsync(folder.FullName, [], null, null, Cancellation);

    private string PathOf(string file) => Path.Combine(folder.FullName, Path.Combine(file.Split('/')));

    private void Write(string file, string content) => File.WriteAllText(PathOf(file), content);
}
