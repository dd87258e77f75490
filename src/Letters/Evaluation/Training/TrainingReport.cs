using Letters.Retrieval.Ranking;

namespace Letters.Evaluation.Training;

/// <summary>What a training measured on questions of articles not learned from.</summary>
/// <param name="Folds">By measure, its value in each of the five folds.</param>
public sealed record TrainingReport(IReadOnlyDictionary<string, IReadOnlyList<double>> Folds)
{
    /// <summary>By measure, the mean over the folds.</summary>
    public IReadOnlyDictionary<string, double> Means => Folds.ToDictionary(pair => pair.Key, pair => Math.Round(pair.Value.Average(), 4));

    /// <summary>The share of questions whose article is gone that lies below the line: a little more than 95 in 100, for folds differ.</summary>
    private const double Refused = 0.955;

    /// <param name="models">By fold, a model that has not learned from it.</param>
    internal static TrainingReport Of(IReadOnlyList<TrainingQuestion> questions, IReadOnlyList<RankingModel> models)
    {
        var folds = new Dictionary<string, IReadOnlyList<double>>();
        var outcomes = models.Select((model, fold) => questions.Where(question => question.Fold == fold)
            .AsParallel().AsOrdered().Select(question => FoldOutcome.Of(question, model)).ToList()).ToList();
        // The line is drawn by the other folds, each judged by the model that has not learned from it.
        var measured = outcomes.Select((own, fold) => FoldOutcome.Measures(own, Quantile(
            outcomes.Where((_, other) => other != fold).SelectMany(others => others)
                .Where(outcome => outcome.HasAnswer).Select(outcome => outcome.SpokenWithoutArticle), Refused))).ToList();
        foreach (var name in measured[0].Keys) folds[name] = [.. measured.Select(fold => fold[name])];
        return new TrainingReport(folds);
    }

    private static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)(sorted.Count * share)];
    }
}
