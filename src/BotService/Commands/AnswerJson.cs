using Letters.Answering;

namespace BotService.Commands;

/// <summary>An answer as <c>ask --json</c> prints it: the contract other programs rely on.</summary>
internal sealed record AnswerJson(
    string? Id,
    string Question,
    string UnderstoodAs,
    string Kind,
    string Text,
    IReadOnlyList<StatementJson> Statements,
    IReadOnlyList<CitationJson> Citations,
    double Confidence,
    IReadOnlyList<string> Suggestions,
    double Milliseconds,
    Explanation? Explanation)
{
    public static AnswerJson Of(string? id, Answer answer, TimeSpan taken, bool explain) => new(
        id,
        answer.Question,
        answer.UnderstoodAs,
        answer switch { Grounded => "grounded", NotInLetters => "notInLetters", _ => "outOfScope" },
        answer.Text,
        [.. answer.Statements.Select(s => new StatementJson(s.Text, s.Speaker, s.Citations))],
        [.. answer.Citations.Select(CitationJson.Of)],
        Math.Round(answer.Confidence, 3),
        answer.Suggestions,
        Math.Round(taken.TotalMilliseconds, 1),
        explain ? answer.Why : null);
}

internal sealed record StatementJson(string Text, string? Speaker, IReadOnlyList<int> Citations);
