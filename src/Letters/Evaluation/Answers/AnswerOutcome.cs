using Letters.Answering;
using Letters.Archive;

namespace Letters.Evaluation.Answers;

/// <summary>What became of one question, measured on the answer itself and not on any rendering of it.</summary>
/// <param name="Taken">From the question to the answer; the questions before it are not counted.</param>
/// <param name="QuotesExact">Whether every quotation shown is the slice of the letter it is cited from.</param>
public sealed record AnswerOutcome(GoldQuestion Question, Answer Answer, TimeSpan Taken, bool QuotesExact)
{
    public static AnswerOutcome Of(
        GoldQuestion question, Answer answer, TimeSpan taken, IReadOnlyDictionary<LetterId, Letter> letters) =>
        new(question, answer, taken, QuoteLaw.IsKeptBy(answer, letters));

    public bool Refused => Answer is not Grounded;

    public bool IsRight => QuotesExact && Question.Expected switch
    {
        Expectation.NotInLetters => Refused,
        Expectation.Grounded => IsProven,
        _ => Refused || IsProven,
    };

    /// <summary>Whether something was answered that is not right: worse than a refusal.</summary>
    public bool IsWrong => !Refused && !IsRight;

    /// <summary>Whether everything wanted is said, each in a statement that cites one of the sources; null where no words are wanted.</summary>
    public bool? Hit => Question.Wanted.Count == 0 ? null : Question.Wanted.All(IsSaid);

    /// <summary>The share of the citations that are of the sources; null where nothing is cited or no source is known.</summary>
    public double? Precision =>
        Answer.Citations.Count == 0 || Question.Sources.Count == 0
            ? null
            : (double)Answer.Citations.Count(IsOfASource) / Answer.Citations.Count;

    /// <summary>The share of the sources needed that are cited; null where no source is known.</summary>
    public double? Recall =>
        Question.Sources.Count == 0 ? null : Math.Min(1, (double)SourcesCited / Question.LettersNeeded);

    private int SourcesCited => Answer.Citations.Where(IsOfASource).Select(citation => citation.Source).Distinct().Count();

    private bool IsProven =>
        !Refused && Hit is not false && SourcesCited >= Question.LettersNeeded
        && (Question.Wanted.Count > 0 || Question.Sources.Count == 0 || Answer.Citations.All(IsOfASource))
        && !Answer.Statements.Any(statement => PlainWords.HoldAny(statement.Text, Question.MustNot));

    private bool IsSaid(IReadOnlyList<string> strings) => Answer.Statements.Any(statement =>
        PlainWords.HoldAny(statement.Text, strings)
        && (Question.Sources.Count == 0 || Answer.Citations.Any(c => statement.Citations.Contains(c.Number) && IsOfASource(c))));

    private bool IsOfASource(Citation citation) => Question.Sources.Contains(citation.Source);
}
