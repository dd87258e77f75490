using Letters.Retrieval.Ranking;
using Microsoft.Extensions.AI;

namespace Letters.Evaluation.Training;

/// <summary>
/// Learns a <see cref="RankingModel"/> from a collection in BEIR's layout with answers, and measures it on articles it did not learn
/// from: five folds by article, each the test of a model learned from the other four. What is kept is learned from all.
/// </summary>
internal static class RankingTraining
{
    private static readonly Training Sentences = new(Units: 0, Epochs: 8, Rate: 0.02f, Pull: 1e-4f);
    private static readonly Training Passages = new(Units: 0, Epochs: 8, Rate: 0.02f, Pull: 3e-3f);
    private static readonly Training Shortlisted = new(Units: 16, Epochs: 8, Rate: 0.004f, Pull: 1e-4f);
    private static readonly Training Supported = new(Units: 16, Epochs: 8, Rate: 0.004f, Pull: 2e-3f);

    /// <exception cref="BeirFormatException">The collection is not one to learn from.</exception>
    public static async Task<(RankingModel Model, TrainingReport Report)> RunAsync(
        string folder, IEmbeddingGenerator<string, Embedding<float>>? encoder, string command, CancellationToken cancellationToken)
    {
        var collection = await BeirFolder.ReadAsync(folder, [], cancellationToken);
        var questions = await TrainingCollection.LayOutAsync(folder, collection, encoder, cancellationToken);
        var models = new RankingModel[TrainingCollection.Folds + 1];
        var provenance = new RankingProvenance(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), questions.Count, encoder is null ? "" : EmbeddingModelName(encoder), command, new Dictionary<string, double>());
        await Parallel.ForAsync(0, models.Length, cancellationToken, (fold, _) =>
        {
            // The last one leaves out no fold.
            models[fold] = Learn([.. questions.Where(question => question.Fold != fold)], provenance);
            return ValueTask.CompletedTask;
        });
        var report = TrainingReport.Of(questions, models[..TrainingCollection.Folds]);
        return (models[^1] with { Provenance = provenance with { Figures = report.Means }, Line = (float)report.Means["line"] }, report);
    }

    private static string EmbeddingModelName(IEmbeddingGenerator<string, Embedding<float>> encoder) => Letters.Index.EmbeddingModel.Of(encoder).Id;

    private static RankingModel Learn(IReadOnlyList<TrainingQuestion> questions, RankingProvenance provenance)
    {
        var answerable = questions.Where(question => question.HasAnswer).Select(question => question.Answerable).ToList();
        var sentences = Sentences.Order(
            [.. answerable.Select(RankingLessons.OfSentences).OfType<Lesson>()], new float[FeatureNames.Sentences.Count]);

        var fusion = new float[FeatureNames.Passages.Count];
        fusion[(int)PassageFeature.Bm25Share] = fusion[(int)PassageFeature.BestSimilarity] = 1;
        var ofPassages = answerable.Select(question => RankingLessons.OfPassages(question, sentences)).OfType<Lesson>().ToList();
        var passages = Passages.Order(ofPassages, fusion);
        var model = new RankingModel(
            provenance, sentences, passages, LongQuestions(ofPassages, passages, fusion), MostTerms(answerable), passages, passages, 0);

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
        return model with
        {
            Support = Supported.Tell([.. questions.SelectMany(question => SupportLessons.Of(question, model))], FeatureNames.Support.Count),
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
