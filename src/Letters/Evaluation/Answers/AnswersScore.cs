namespace Letters.Evaluation.Answers;

/// <summary>A row of the scorecard: shares from 0 to 1, null where no question of the row can tell.</summary>
/// <param name="Questions">How many were asked.</param>
/// <param name="Right">The share done right: said and proven, or refused, as expected.</param>
/// <param name="Hit">Of those that want words said: how often all of them were, out of the letters expected.</param>
/// <param name="Precision">The mean share of an answer's citations that are of the letters expected.</param>
/// <param name="Recall">The mean share of the letters needed that were cited.</param>
/// <param name="Refused">Of those the letters do not answer: how often that was said.</param>
/// <param name="FalselyRefused">Of those the letters answer: how often that was not found.</param>
/// <param name="Wrong">How often something was answered that is not right: what costs most.</param>
public sealed record AnswersScore(
    string Kind,
    int Questions,
    double Right,
    double? Hit,
    double? Precision,
    double? Recall,
    double? Refused,
    double? FalselyRefused,
    double Wrong)
{
    /// <param name="outcomes">One or more.</param>
    public static AnswersScore Of(string kind, IReadOnlyCollection<AnswerOutcome> outcomes)
    {
        var answerable = outcomes.Where(outcome => outcome.Question.Expected == Expectation.Grounded).ToList();
        var unanswerable = outcomes.Where(outcome => outcome.Question.Expected == Expectation.NotInLetters);
        return new AnswersScore(
            kind,
            outcomes.Count,
            outcomes.Average(outcome => outcome.IsRight ? 1 : 0),
            Mean(answerable.Select(outcome => Share(outcome.Hit))),
            Mean(answerable.Select(outcome => outcome.Precision)),
            Mean(answerable.Select(outcome => outcome.Recall)),
            Mean(unanswerable.Select(outcome => Share(outcome.Refused))),
            Mean(answerable.Select(outcome => Share(outcome.Refused))),
            outcomes.Average(outcome => outcome.IsWrong ? 1 : 0));
    }

    private static double? Share(bool? met) => met is { } known ? (known ? 1 : 0) : null;

    private static double? Mean(IEnumerable<double?> measures) => measures.Average();
}
