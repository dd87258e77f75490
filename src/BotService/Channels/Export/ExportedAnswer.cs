using Letters.Answering;
using Letters.Index;

namespace BotService.Channels.Export;

/// <summary>
/// An answer made ready to leave as a document. Every citation is proven anew against the letters as they are held now; a statement
/// one of whose citations is not proven any more is left out, and counted.
/// </summary>
/// <param name="Question">As it was understood.</param>
/// <param name="Before">What stands before the statements: a count, or that the letters do not say it.</param>
/// <param name="Statements">Each in pieces.</param>
/// <param name="After">What stands after them.</param>
/// <param name="Footnotes">By the number the answer gives them.</param>
/// <param name="LeftOut">How many statements are not proven any more.</param>
internal sealed record ExportedAnswer(
    string Question,
    string Before,
    IReadOnlyList<IReadOnlyList<ExportedRun>> Statements,
    string After,
    IReadOnlyDictionary<int, Footnote> Footnotes,
    int LeftOut)
{
    public static async Task<ExportedAnswer> OfAsync(Answer answer, ILetterIndex index, CancellationToken cancellationToken)
    {
        var footnotes = new Dictionary<int, Footnote>();
        foreach (var citation in answer.Citations)
            if (await index.FindAsync(citation.Letter, cancellationToken) is { } letter && Footnote.Of(citation, letter) is { } footnote)
                footnotes[citation.Number] = footnote;

        var proven = answer.Statements.Where(statement => statement.Citations.All(footnotes.ContainsKey)).ToList();
        var (before, after) = answer switch
        {
            // A count counts what is no longer all there.
            Grounded grounded => (proven.Count == answer.Statements.Count ? grounded.Preface : "", grounded.More),
            NotInLetters not => (not.Explanation, ""),
            _ => (answer.PlainText, ""),
        };
        return new ExportedAnswer(
            answer.UnderstoodAs, before, [.. proven.Select(ExportedRun.Of)], after, footnotes, answer.Statements.Count - proven.Count);
    }

    /// <summary>That statements are left out, and why; null where none is.</summary>
    public string? Omission => LeftOut switch
    {
        0 => null,
        1 => "One statement is left out: the letter it rests on has changed since, or is no longer held.",
        _ => FormattableString.Invariant($"{LeftOut} statements are left out: the letters they rest on have changed since, or are no longer held."),
    };
}
