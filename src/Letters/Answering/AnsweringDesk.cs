using Letters.Archive;
using Letters.Index;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// Answers questions from the letters of an index. The same index, question and earlier turns give the same answer, to the byte.
/// </summary>
public sealed class AnsweringDesk(ILetterIndex index, Retriever retriever)
{
    private readonly FactAnswers facts = new(retriever);

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var text = question.Text.Trim();
        if (text.Length == 0) return Outside(question, "Ask a question about the letters.");
        if (text.Length > Question.LongestText)
            return Outside(question, $"The question has {text.Length} characters; I read at most {Question.LongestText}. Please ask it more briefly.");
        if (SmallTalk.ReplyTo(text) is { } reply)
            return Outside(question, reply) with { Suggestions = await SuggestionsAsync(cancellationToken) };

        var held = await index.LettersAsync(cancellationToken);
        var inquiry = Inquiry.Of(question, held);
        return OnHeader(question, inquiry, held)
            ?? await OnContentsAsync(question, inquiry, held, cancellationToken);
    }

    /// <summary>Questions these letters answer, to begin with; at most four.</summary>
    public async ValueTask<IReadOnlyList<string>> SuggestionsAsync(CancellationToken cancellationToken) =>
        SuggestedQuestions.From(await index.LettersAsync(cancellationToken));

    private static OutOfScope Outside(Question question, string reply) =>
        new() { Question = question.Text, UnderstoodAs = question.Text, Reply = reply };

    /// <summary>The answer out of header fields; null where the question is not for them.</summary>
    private static Answer? OnHeader(Question question, Inquiry inquiry, IReadOnlyList<Letter> held)
    {
        if (Correspondence.WhoIs(inquiry.StandAlone, held) is { } person) return Proven(question, inquiry, new Draft([person], 1), held);
        if (Replies.For(inquiry.StandAlone, held, inquiry.Focus) is { } replies) return Proven(question, inquiry, replies, held);
        if (LetterLists.For(inquiry.StandAlone, held) is { } list) return Proven(question, inquiry, list, held);
        if (inquiry.Field is not { } field) return null;

        var reference = LetterReferences.Resolve(inquiry.StandAlone, held, inquiry.Focus);
        if (reference.Unknown is { } unknown)
            return Refusals.NotHeld(question, inquiry, unknown, held);

        var statements = reference.Letters.Select(letter => HeaderAnswers.For(field, letter)).OfType<DraftStatement>().ToList();
        return statements.Count switch
        {
            0 => null,
            <= MostLetters => Proven(question, inquiry, new Draft(statements, 1), held),
            _ => Refusals.WhichLetter(question, inquiry, reference.Letters),
        };
    }

    /// <summary>More letters than this are not all meant by "the letter".</summary>
    private const int MostLetters = 3;

    private async Task<Answer> OnContentsAsync(
        Question question, Inquiry inquiry, IReadOnlyList<Letter> held, CancellationToken cancellationToken)
    {
        HashSet<LetterId>? within = null;
        if (LetterReferences.SpeaksOfADocument(inquiry.StandAlone))
        {
            var reference = LetterReferences.Resolve(inquiry.StandAlone, held, inquiry.Focus);
            if (reference.Unknown is { } unknown) return Refusals.NotHeld(question, inquiry, unknown, held);
            if (reference.Letters is [var only]) within = [only.Id];
        }
        var finding = await facts.FindAsync(inquiry.StandAlone, within, cancellationToken);
        return finding.Sentences.Count > 0
            ? Proven(question, inquiry, QuotingWriter.Write(inquiry.StandAlone, finding.Sentences), held)
            : Refusals.Unsupported(question, inquiry, finding.Nearest, held);
    }

    /// <summary>What of the draft the gate lets through; nothing left means that nothing held says it, or can be shown to.</summary>
    private static Answer Proven(Question question, Inquiry inquiry, Draft draft, IReadOnlyList<Letter> held)
    {
        var gate = new CitationGate();
        foreach (var statement in draft.Statements) gate.Admit(statement);
        if (gate.Statements.Count == 0) return Refusals.Unsupported(question, inquiry, null, held);
        return new Grounded
        {
            Question = question.Text,
            UnderstoodAs = inquiry.StandAlone,
            Preface = draft.IsList ? $"{gate.Statements.Count} of the {held.Count} letters held:" : "",
            Statements = gate.Statements,
            Citations = gate.Citations,
            Confidence = draft.Support,
            Suggestions = SuggestedQuestions.After(gate.Citations, held),
        };
    }
}
