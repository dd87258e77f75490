using Letters.Retrieval.Ranking;

namespace Letters.Evaluation.Training;

/// <summary>What became of one question under a model that has not learned from it.</summary>
/// <param name="Ranking">Its passages in order.</param>
/// <param name="AnswerRank">The rank, from 1, of the first sentence that holds a gold answer; beyond all ranks where none does.</param>
/// <param name="Spoken">How likely the letters speak of what is asked, with everything held.</param>
/// <param name="SpokenWithoutArticle">The same with the question's article taken out; 0 for a question without answer.</param>
/// <param name="Answered">How likely the best sentence answers.</param>
internal sealed record FoldOutcome(
    bool HasAnswer, Ranking? Ranking, int AnswerRank, double Spoken, double SpokenWithoutArticle, double Answered)
{
    public static FoldOutcome Of(TrainingQuestion question, RankingModel model)
    {
        var (spoken, answered) = ChancesOf(question.Answerable, model);
        if (question.WithoutArticle is not { } without) return new FoldOutcome(false, null, 0, spoken, 0, answered);

        var laid = question.Answerable;
        var places = laid.Measured.Select((one, i) => (one, i)).ToDictionary(pair => pair.one, pair => pair.i);
        var passages = RankedPassages.Order(laid.Measured, model.Sentences, model.PassagesFor(laid.Words));
        var shortlist = Shortlist.Of(passages);
        var scores = Shortlist.Score(shortlist, model.Shortlist);
        var rank = Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i])
            .TakeWhile(i => !laid.HoldsAnswer[places[passages[shortlist[i].Passage].Measured]][shortlist[i].Ordinal]).Count() + 1;
        var right = laid.Measured.Where((_, i) => laid.IsRight[i]).Select(one => one.Candidate.Letter.Id.Value);
        // Relevant passages that are no candidates are missed at every rank.
        var relevant = right.Concat(Enumerable.Range(0, laid.Relevant).Select(i => $"\u0000{i}")).Take(laid.Relevant).ToDictionary(id => id, _ => 1);
        return new FoldOutcome(
            true, new Ranking([.. passages.Select(passage => passage.Measured.Candidate.Letter.Id.Value)], relevant),
            rank > scores.Length ? int.MaxValue : rank, spoken, ChancesOf(without, model).Spoken, answered);
    }

    /// <param name="line">From which chance on a question is answered.</param>
    public static IReadOnlyDictionary<string, double> Measures(IReadOnlyList<FoldOutcome> outcomes, double line)
    {
        var answerable = outcomes.Where(outcome => outcome.HasAnswer).ToList();
        var rankings = answerable.Select(outcome => outcome.Ranking).OfType<Ranking>().ToList();
        return new Dictionary<string, double>
        {
            ["recallAt1"] = rankings.Average(ranking => ranking.Recall(1)),
            ["recallAt5"] = rankings.Average(ranking => ranking.Recall(5)),
            ["ndcgAt10"] = rankings.Average(ranking => ranking.Ndcg(10)),
            ["answerHitAt1"] = answerable.Average(outcome => outcome.AnswerRank <= 1 ? 1.0 : 0),
            ["answerHitAt3"] = answerable.Average(outcome => outcome.AnswerRank <= 3 ? 1.0 : 0),
            ["aurocArticleGone"] = Auroc.Of([.. answerable.Select(outcome => outcome.Spoken)], answerable.Select(outcome => outcome.SpokenWithoutArticle)),
            ["refusedArticleGone"] = answerable.Average(outcome => outcome.SpokenWithoutArticle < line ? 1.0 : 0),
            ["falselyRefused"] = answerable.Average(outcome => outcome.Spoken < line ? 1.0 : 0),
            ["aurocNoAnswer"] = Auroc.Of([.. answerable.Select(outcome => outcome.Answered)], outcomes.Where(outcome => !outcome.HasAnswer).Select(outcome => outcome.Answered)),
            ["line"] = line,
        };
    }

    private static (double Spoken, double Answered) ChancesOf(LaidOut question, RankingModel model) =>
        SupportLessons.Signals(question, model) is { } signals
            ? (RankingModel.ChanceOf(model.Spoken, signals), RankingModel.ChanceOf(model.Answered, signals))
            : (0, 0);
}
