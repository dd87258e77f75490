using Letters.Retrieval.Ranking;

namespace Letters.Evaluation.Training;

/// <summary>Whether a question has an answer, as its best sentence shows.</summary>
internal static class SupportLessons
{
    /// <summary>The signals of the sentence that would be quoted; null where nothing was found at all.</summary>
    public static float[]? Signals(LaidOut question, RankingModel model)
    {
        var passages = RankedPassages.Order(question.Measured, model.Sentences, model.PassagesFor(question.Words));
        var shortlist = Shortlist.Of(passages);
        if (shortlist.Count == 0) return null;
        var scores = Shortlist.Score(shortlist, model.Shortlist);
        return new SupportSignals(question.Words, passages, shortlist, scores).Of(Array.IndexOf(scores, scores.Max()));
    }

    /// <summary>Whether the letters speak of it: questions with an answer, with everything held and with their article taken out.</summary>
    public static IEnumerable<Lesson> OfSpoken(TrainingQuestion question, RankingModel model)
    {
        if (question.WithoutArticle is not { } without) yield break;
        if (Signals(question.Answerable, model) is { } held) yield return new Lesson(held, [true], question.Fold);
        if (Signals(without, model) is { } gone) yield return new Lesson(gone, [false], question.Fold);
    }

    /// <summary>Whether the sentence answers: questions with and without an answer, all of what is spoken of.</summary>
    public static IEnumerable<Lesson> OfAnswered(TrainingQuestion question, RankingModel model)
    {
        if (Signals(question.Answerable, model) is { } held) yield return new Lesson(held, [question.HasAnswer], question.Fold);
    }
}
