using Letters.Archive;

namespace Letters.Answering;

/// <summary>
/// The last door before an answer leaves. A statement passes only if it quotes, if every quotation is a slice of the letter
/// it is cited from, and if the words around it are neutral; whatever passes is numbered 1, 2, 3 … by first use.
/// </summary>
internal sealed class CitationGate
{
    private readonly List<Citation> citations = [];
    private readonly List<Statement> statements = [];

    public IReadOnlyList<Citation> Citations => citations;

    public IReadOnlyList<Statement> Statements => statements;

    /// <summary>Lets the statement through and numbers its citations. False: it was dropped, and nothing of it is left.</summary>
    public bool Admit(DraftStatement draft)
    {
        var quoted = draft.Segments.OfType<Segment.Quoted>().ToList();
        if (quoted.Count == 0 || !quoted.TrueForAll(StandsInItsLetter)) return false;
        if (!draft.Segments.OfType<Segment.Ours>().All(ours => NeutralVoice.Keeps(ours.Words))) return false;

        var text = new List<string>();
        var markdown = new List<string>();
        var numbers = new List<int>();
        foreach (var segment in draft.Segments)
        {
            if (segment is Segment.Quoted quote)
            {
                var number = NumberOf(quote);
                if (!numbers.Contains(number)) numbers.Add(number);
                var words = OnOneLine(quote.Span.Of(quote.Letter.Text));
                text.Add($"“{words}” [{number}]");
                markdown.Add($"“{QuoteMarkdown.WithBold(words, quote.AskedFor.Select(s => s with { Start = s.Start - quote.Span.Start }))}” [{number}]");
            }
            else
            {
                var words = segment is Segment.Ours ours ? ours.Words : OnOneLine(WithoutMarks(((Segment.Named)segment).Words));
                text.Add(words);
                markdown.Add(QuoteMarkdown.Escape(words));
            }
        }
        statements.Add(new Statement(string.Concat(text), string.Concat(markdown), draft.Speaker, numbers));
        return true;
    }

    /// <summary>A name may hold quotation marks of its own; in a statement these mean a citation.</summary>
    private static string WithoutMarks(string name) => name.Replace('“', '‘').Replace('”', '’').Replace('"', '\'');

    private static bool StandsInItsLetter(Segment.Quoted quote) =>
        quote.Span is { Start: >= 0, Length: > 0 }
        && quote.Span.End <= quote.Letter.Text.Length
        && quote.AskedFor.All(quote.Span.Contains);

    private int NumberOf(Segment.Quoted quote)
    {
        var known = citations.Find(c => c.Letter == quote.Letter.Id && c.Span == quote.Span);
        if (known is not null) return known.Number;
        citations.Add(CitationOf(quote.Letter, quote.Span, citations.Count + 1));
        return citations.Count;
    }

    private static Citation CitationOf(Letter letter, Span span, int number) => new(
        number,
        letter.Id,
        letter.Source,
        letter.Title,
        letter.Header.Number?.Value,
        letter.Header.Symbols.Concat(letter.Mentions).Select(s => s.Value.Canonical).Distinct().ToList(),
        letter.Header.Date?.Value,
        letter.Header.Sender?.InFull,
        letter.ParagraphAt(span),
        span,
        span.Of(letter.Text));

    /// <summary>A hard-wrapped line of a letter ends where its page ended: a reader of the answer wants a blank there. Same length, so spans hold.</summary>
    private static string OnOneLine(string words) => words.Replace('\n', ' ');
}
