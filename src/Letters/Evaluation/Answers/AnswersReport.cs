namespace Letters.Evaluation.Answers;

/// <summary>What asking the gold questions measured.</summary>
/// <param name="Letters">How many letters were held.</param>
/// <param name="Overall">All questions together.</param>
/// <param name="Kinds">One row a kind, in the order they were first asked. The follow-ups and false premises are kinds of their own.</param>
/// <param name="QuotesExact">The share of questions in whose answers every quotation is a slice of its letter: 1, or a law is broken.</param>
/// <param name="MillisecondsP50">Half of the questions were answered within this.</param>
/// <param name="MillisecondsP95">Nineteen of twenty were.</param>
/// <param name="Failures">Those not done right, in the order asked.</param>
public sealed record AnswersReport(
    int Letters,
    AnswersScore Overall,
    IReadOnlyList<AnswersScore> Kinds,
    double QuotesExact,
    double MillisecondsP50,
    double MillisecondsP95,
    IReadOnlyList<AnswersFailure> Failures)
{
    /// <param name="outcomes">One or more.</param>
    public static AnswersReport Of(int letters, IReadOnlyList<AnswerOutcome> outcomes)
    {
        var taken = outcomes.Select(outcome => outcome.Taken.TotalMilliseconds).Order().ToList();
        return new AnswersReport(
            letters,
            AnswersScore.Of("overall", outcomes),
            [.. outcomes.GroupBy(outcome => outcome.Question.Kind).Select(kind => AnswersScore.Of(kind.Key, kind.ToList()))],
            outcomes.Average(outcome => outcome.QuotesExact ? 1 : 0),
            Percentile(taken, 50),
            Percentile(taken, 95),
            [.. outcomes.Where(outcome => !outcome.IsRight).Select(AnswersFailure.Of)]);
    }

    /// <summary>By nearest rank: the least of the values that this many per cent do not exceed.</summary>
    private static double Percentile(List<double> ordered, int percent) => ordered[(ordered.Count * percent + 99) / 100 - 1];
}

/// <summary>A question not done right, with what ought to have been said and what was.</summary>
public sealed record AnswersFailure(
    string Id, string Kind, IReadOnlyList<string> History, string Question, string Expected, string Said, IReadOnlyList<string> Cited)
{
    public static AnswersFailure Of(AnswerOutcome outcome) => new(
        outcome.Question.Id,
        outcome.Question.Kind,
        outcome.Question.History,
        outcome.Question.Text,
        outcome.Question.ToExpectation(),
        outcome.Answer.PlainText,
        [.. outcome.Answer.Citations.Select(citation => citation.Source).Distinct()]);
}
