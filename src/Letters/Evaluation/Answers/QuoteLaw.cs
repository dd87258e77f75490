using Letters.Answering;
using Letters.Archive;

namespace Letters.Evaluation.Answers;

/// <summary>The first law, checked from outside: quotations are slices of letters, and nothing else stands between quotation marks.</summary>
internal static class QuoteLaw
{
    public static bool IsKeptBy(Answer answer, IReadOnlyDictionary<LetterId, Letter> letters) =>
        answer.Citations.All(citation => letters.TryGetValue(citation.Letter, out var letter) && IsSlice(citation, letter.Text))
        && answer.Statements.All(statement => QuotesOnly(statement, answer.Citations));

    private static bool IsSlice(Citation citation, string text) =>
        citation.Span is { Start: >= 0, Length: > 0 } && citation.Span.End <= text.Length && citation.Span.Of(text) == citation.Quote;

    private static bool QuotesOnly(Statement statement, IReadOnlyList<Citation> citations)
    {
        var rest = statement.Text;
        foreach (var citation in citations.Where(c => statement.Citations.Contains(c.Number)))
            rest = rest.Replace($"“{citation.Quote.Replace('\n', ' ')}” [{citation.Number}]", "", StringComparison.Ordinal);
        return rest.AsSpan().IndexOfAny('“', '”') < 0;
    }
}
