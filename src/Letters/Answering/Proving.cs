using Letters.Archive;
using Letters.Collation;

namespace Letters.Answering;

/// <summary>Makes the answer to one question of a draft: what of it the citation gate lets through.</summary>
/// <param name="grown">Told after each statement that was proven before the last: the answer so far, of which nothing is taken back.</param>
internal sealed class Proving(
    Question question, Inquiry inquiry, IReadOnlyList<Letter> held, CollatedLetters collated, Action<Grounded> grown)
{
    private readonly CitationGate growing = new();

    /// <summary>One more statement of a model that will be part of the draft.</summary>
    public void Grow(DraftStatement statement)
    {
        if (growing.Admit(statement)) grown(Shown(growing, new Draft([], 0)) with { ByModel = true });
    }

    /// <summary>Nothing left means that nothing held says it, or can be shown to.</summary>
    /// <param name="why">How the draft came about; null where nothing was searched for it.</param>
    public Answer Of(Draft draft, Explanation? why = null)
    {
        var gate = new CitationGate();
        foreach (var (i, statement) in draft.Statements.Index())
        {
            if (gate.Admit(statement) && !draft.IsCounted && growing.Statements.Count == 0 && i < draft.Statements.Count - 1) grown(Shown(gate, draft));
        }
        if (gate.Statements.Count == 0) return Refusals.Unsupported(question, inquiry, null, held, collated.Names);
        return Shown(gate, draft) with
        {
            Preface = PrefaceOf(draft, gate),
            More = draft.More,
            Why = (why ?? Explanation.OfRecords) with { Dropped = draft.Statements.Count - gate.Statements.Count },
            Suggestions = SuggestedQuestions.After(gate.Citations, collated),
        };
    }

    private Grounded Shown(CitationGate gate, Draft draft) => new()
    {
        Question = question.Text,
        UnderstoodAs = inquiry.StandAlone,
        Statements = [.. gate.Statements],
        Citations = [.. gate.Citations],
        Confidence = draft.Support,
        Form = draft.Form,
        Foremost = draft.Foremost is { } letter && gate.Citations.Any(citation => citation.Letter == letter) ? letter : null,
    };

    private string PrefaceOf(Draft draft, CitationGate gate) => draft.Form switch
    {
        AnswerForm.Letters => $"{gate.Statements.Count} of the {collated.Works.Count} letters held{InCopies(draft)}:",
        AnswerForm.Timeline => $"{(gate.Statements.Count == 1 ? "One dated statement" : $"{gate.Statements.Count} dated statements")} {Within(draft)}"
            + $"from {gate.Citations.Select(citation => citation.Letter).Distinct().Count()} of the {collated.Works.Count} letters held, oldest first:",
        _ => draft.Opening.ReplaceLineEndings(" "),
    };

    /// <summary>The words of the question, which may hold a quotation mark of its own.</summary>
    private static string Within(Draft timeline) => timeline.Within.Length == 0 ? "" : $"{timeline.Within.ReplaceLineEndings(" ")} ";

    private static string InCopies(Draft list) => list.InCopies switch
    {
        0 => "",
        1 => ", one of them in several copies",
        var many => $", {many} of them in several copies",
    };
}
