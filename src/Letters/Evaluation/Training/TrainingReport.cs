using Letters.Retrieval.Ranking;

namespace Letters.Evaluation.Training;

/// <summary>What a training measured on questions of articles not learned from.</summary>
/// <param name="Folds">By measure, its value in each of the five folds.</param>
public sealed record TrainingReport(IReadOnlyDictionary<string, IReadOnlyList<double>> Folds)
{
    /// <summary>By measure, the mean over the folds.</summary>
    public IReadOnlyDictionary<string, double> Means => Folds.ToDictionary(pair => pair.Key, pair => Math.Round(pair.Value.Average(), 4));

    /// <param name="models">By fold, a model that has not learned from it.</param>
    internal static TrainingReport Of(IReadOnlyList<TrainingQuestion> questions, IReadOnlyList<RankingModel> models)
    {
        var folds = new Dictionary<string, IReadOnlyList<double>>();
        var measured = models.Select((model, fold) =>
        {
            var own = questions.Where(question => question.Fold == fold).AsParallel().AsOrdered().Select(question => FoldOutcome.Of(question, model)).ToList();
            // The line is drawn where 95 in 100 of the training questions whose article is gone are refused.
            var line = Quantile(questions.Where(question => question.Fold != fold && question.HasAnswer).AsParallel().AsOrdered()
                .Select(question => FoldOutcome.Of(question, model).ChanceWithoutArticle), 0.95);
            return FoldOutcome.Measures(own, line);
        }).ToList();
        foreach (var name in measured[0].Keys) folds[name] = [.. measured.Select(fold => fold[name])];
        return new TrainingReport(folds);
    }

    private static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)(sorted.Count * share)];
    }
}
