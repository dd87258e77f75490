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
        if (!draft.Segments.Any(segment => segment is Segment.Quoted or Segment.Cited) || !draft.Segments.All(MayPass) || draft.When is { } dating && !MayPass(dating)) return false;

        var text = new List<string>();
        var markdown = new List<string>();
        var numbers = new List<int>();
        var when = draft.When is null ? null : string.Join(", ", draft.When.Days.Select(day => $"“{OnOneLine(day.Span.Of(draft.When.Letter.Text))}”{day.Remark}"));
        if (when is not null)
        {
            text.Add($"{when}: ");
            markdown.Add($"{QuoteMarkdown.Escape(when)}: ");
        }
        foreach (var segment in draft.Segments)
        {
            switch (segment)
            {
                case Segment.Quoted quote:
                    var slice = OnOneLine(quote.Span.Of(quote.Letter.Text));
                    text.Add($"“{slice}”");
                    markdown.Add($"“{QuoteMarkdown.WithBold(slice, quote.AskedFor.Select(s => s with { Start = s.Start - quote.Span.Start }))}”");
                    Mark(quote.Letter, quote.Span);
                    break;
                case Segment.Cited cited:
                    Mark(cited.Letter, cited.Span);
                    break;
                default:
                    var words = segment switch
                    {
                        Segment.Ours ours => ours.Words,
                        Segment.Told told => told.Words,
                        _ => OnOneLine(WithoutMarks(((Segment.Named)segment).Words)),
                    };
                    text.Add(words);
                    markdown.Add(QuoteMarkdown.Escape(words));
                    break;
            }
        }

        // A date within the words quoted is proven by their mark.
        if (draft.When is { } dated)
            foreach (var span in dated.Days.Select(day => day.Span).Where(span => !draft.Segments.Any(segment => segment is Segment.Quoted quote && quote.Letter.Id == dated.Letter.Id && quote.Span.Contains(span))))
                Mark(dated.Letter, span);

        void Mark(Letter letter, Span span)
        {
            var number = NumberOf(letter, span);
            if (!numbers.Contains(number)) numbers.Add(number);
            text.Add($" [{number}]");
            markdown.Add($" [{number}]");
        }

        statements.Add(new Statement(string.Concat(text), string.Concat(markdown), draft.Speaker, numbers) { When = when });
        return true;
    }

    /// <summary>A name may hold quotation marks of its own; in a statement these mean a citation.</summary>
    private static string WithoutMarks(string name) => name.Replace('“', '‘').Replace('”', '’').Replace('"', '\'');

    private static bool MayPass(Segment segment) => segment switch
    {
        Segment.Quoted quote => StandsIn(quote.Letter, quote.Span) && quote.AskedFor.All(quote.Span.Contains),
        Segment.Cited cited => StandsIn(cited.Letter, cited.Span),
        Segment.Ours ours => NeutralVoice.Keeps(ours.Words),
        Segment.Told told => NeutralVoice.Keeps(told.Words),
        _ => true,
    };

    private static bool MayPass(Dating when) =>
        when.Days.Count > 0 && when.Days.All(day => StandsIn(when.Letter, day.Span) && NeutralVoice.Keeps(day.Remark));

    private static bool StandsIn(Letter letter, Span span) => span is { Start: >= 0, Length: > 0 } && span.End <= letter.Text.Length;

    private int NumberOf(Letter letter, Span span)
    {
        var known = citations.Find(c => c.Letter == letter.Id && c.Span == span);
        if (known is not null) return known.Number;
        citations.Add(CitationOf(letter, span, citations.Count + 1));
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
