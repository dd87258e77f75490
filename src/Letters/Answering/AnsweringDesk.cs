using Letters.Index;

namespace Letters.Answering;

/// <summary>Answers a question with the body paragraph that shares most words with it.</summary>
public sealed class AnsweringDesk(ILetterIndex index)
{
    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var words = question.Text.Split([' ', '?', '.', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3).ToList();
        var best = (await index.LettersAsync(cancellationToken))
            .SelectMany(l => l.Paragraphs.Where(p => p.Number > 0).Select(p => (Letter: l, Paragraph: p)))
            .Select(x => (x.Letter, x.Paragraph, Score: words.Count(w => x.Paragraph.Span.Of(x.Letter.Text).Contains(w, StringComparison.OrdinalIgnoreCase))))
            .OrderByDescending(x => x.Score).FirstOrDefault();
        if (best.Score == 0)
            return new NotInLetters { Question = question.Text, UnderstoodAs = question.Text, Explanation = "The letters held do not say." };
        var quote = best.Paragraph.Span.Of(best.Letter.Text);
        var said = $"{best.Letter.Header.Sender?.Designation ?? "The letter"} wrote: “{quote}” [1]";
        return new Grounded
        {
            Question = question.Text,
            UnderstoodAs = question.Text,
            Statements = [new Statement(said, said, best.Letter.Header.Sender?.Designation, [1])],
            Citations =
            [
                new Citation(1, best.Letter.Id, best.Letter.Source, best.Letter.Title, best.Letter.Header.Number?.Value,
                    [.. best.Letter.Header.Symbols.Select(s => s.Value.Canonical)], best.Letter.Header.Date?.Value,
                    best.Letter.Header.Sender?.Designation, best.Paragraph.Number, best.Paragraph.Span, quote),
            ],
            Confidence = 0.9,
        };
    }

    public async ValueTask<IReadOnlyList<string>> SuggestionsAsync(CancellationToken cancellationToken) =>
        [.. (await index.LettersAsync(cancellationToken)).Take(3).Select(letter => $"What does {letter.Title} say?")];
}
