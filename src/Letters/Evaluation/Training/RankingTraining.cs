using System.Text.Json;
using Letters.Index;
using Letters.Retrieval.Ranking;
using Microsoft.Extensions.AI;

namespace Letters.Evaluation.Training;

/// <summary>
/// Learns a <see cref="RankingModel"/> from a collection in BEIR's layout with answers, and measures it on articles it did not learn
/// from: five folds by article, each the test of a model learned from the other four. What is kept is learned from all.
/// </summary>
public static class RankingTraining
{
    private static readonly Training Sentences = new(Units: 0, Epochs: 8, Rate: 0.02f, Pull: 1e-4f);
    private static readonly Training Passages = new(Units: 0, Epochs: 8, Rate: 0.02f, Pull: 3e-3f);
    private static readonly Training Shortlisted = new(Units: 16, Epochs: 8, Rate: 0.004f, Pull: 1e-4f);
    private static readonly Training Spoken = new(Units: 16, Epochs: 8, Rate: 0.004f, Pull: 3e-2f, Voices: 3);
    private static readonly Training Answered = new(Units: 16, Epochs: 8, Rate: 0.004f, Pull: 3e-3f, Voices: 3);

    /// <summary>Learns, measures, and writes the weights as a file to review; where one stands in the way, it is replaced whole.</summary>
    /// <param name="folder">A folder in BEIR's layout, with answers.jsonl, and with "article" in every query.</param>
    /// <param name="encoder">Null to learn from terms alone.</param>
    /// <param name="file">Where to write the weights; null to measure only.</param>
    /// <exception cref="EvaluationFormatException">The collection is not one to learn from.</exception>
    public static async Task<TrainingReport> RunAsync(
        string folder, IEmbeddingGenerator<string, Embedding<float>>? encoder, string? file, CancellationToken cancellationToken)
    {
        var collection = await BeirFolder.ReadAsync(folder, [], cancellationToken);
        if (collection.Answers.Count == 0)
            throw new EvaluationFormatException(Path.Combine(folder, "answers.jsonl"), "training wants the answers of the queries");
        var questions = await TrainingCollection.LayOutAsync(folder, collection, encoder, cancellationToken);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var provenance = new RankingProvenance(
            name, questions.Count, encoder is null ? "" : EmbeddingModel.Of(encoder).Id, $"eval train --beir {name}",
            new Dictionary<string, double>());
        var models = new RankingModel[TrainingCollection.Folds + 1];
        await Parallel.ForAsync(0, models.Length, cancellationToken, (fold, token) =>
        {
            // The last one leaves out no fold.
            models[fold] = Learn([.. questions.Where(question => question.Fold != fold)], provenance, token);
            return ValueTask.CompletedTask;
        });
        var report = TrainingReport.Of(questions, models[..TrainingCollection.Folds]);
        var means = report.Means;
        if (file is not null)
            await WriteAsync(models[^1] with { Provenance = provenance with { Figures = means }, Line = (float)means["line"] }, file, cancellationToken);
        return report;
    }

    private static async Task WriteAsync(RankingModel model, string file, CancellationToken cancellationToken)
    {
        var unfinished = $"{file}.unfinished";
        await File.WriteAllTextAsync(
            unfinished, JsonSerializer.Serialize(RankingFile.Of(model), RankingJson.Default.RankingFile) + "\n", cancellationToken);
        File.Move(unfinished, file, overwrite: true);
    }

    private static RankingModel Learn(IReadOnlyList<TrainingQuestion> questions, RankingProvenance provenance, CancellationToken cancellationToken)
    {
        var answerable = questions.Where(question => question.HasAnswer).Select(question => question.Answerable).ToList();
        var sentences = Sentences.Order(
            [.. answerable.Select(RankingLessons.OfSentences).OfType<Lesson>()], new float[FeatureNames.Sentences.Count]);

        var fusion = new float[FeatureNames.Passages.Count];
        fusion[(int)PassageFeature.Bm25Share] = fusion[(int)PassageFeature.BestSimilarity] = 1;
        var ofPassages = answerable.Select(question => RankingLessons.OfPassages(question, sentences)).OfType<Lesson>().ToList();
        cancellationToken.ThrowIfCancellationRequested();
        var passages = Passages.Order(ofPassages, fusion);
        var model = new RankingModel(
            provenance, sentences, passages, LongQuestions(ofPassages, passages, fusion), MostTerms(answerable), passages, passages, passages, 0);

        model = model with
        {
            Shortlist = Shortlisted.Order(
                [.. answerable.Select(question =>
                {
                    var ranked = RankedPassages.Order(question.Measured, sentences, model.PassagesFor(question.Words));
                    return RankingLessons.OfShortlist(question, ranked, Shortlist.Of(ranked));
                }).OfType<Lesson>()],
                new float[FeatureNames.Shortlist.Count]),
        };
        cancellationToken.ThrowIfCancellationRequested();
        return model with
        {
            Spoken = Spoken.Tell([.. questions.SelectMany(question => SupportLessons.OfSpoken(question, model))], FeatureNames.Support.Count),
            Answered = Answered.Tell([.. questions.SelectMany(question => SupportLessons.OfAnswered(question, model))], FeatureNames.Support.Count),
        };
    }

    /// <summary>Terms and meaning added up, on the scale of what was learned: its best candidates score as high on average.</summary>
    private static ScoreNetwork LongQuestions(IReadOnlyList<Lesson> lessons, ScoreNetwork learned, float[] fusion)
    {
        const float factor = 10; // about what the learned weights give to both on the collections seen
        var plain = new ScoreNetwork([.. fusion.Select(weight => factor * weight)], 0, []);
        var difference = lessons.Average(lesson => Best(lesson, learned) - Best(lesson, plain));
        return new ScoreNetwork([.. plain.Weights], (float)difference, []);

        static float Best(Lesson lesson, ScoreNetwork network) => Enumerable.Range(0, lesson.Rows).Max(row => network.Score(lesson.Row(row)));
    }

    /// <summary>The number of terms that nine in ten questions do not exceed.</summary>
    private static int MostTerms(IReadOnlyList<LaidOut> questions) =>
        questions.Select(question => question.Words.Terms.Count).Order().ElementAt(questions.Count * 9 / 10);
}
