using Letters.Archive;
using Letters.Collation;

namespace Letters.Answering;

/// <summary>Questions that the letters held do answer, drawn from their headers.</summary>
internal static class SuggestedQuestions
{
    private const int Most = 4;

    /// <summary>Questions to begin with: one a letter, of different kinds, the newest letters first.</summary>
    public static IReadOnlyList<string> From(IReadOnlyList<Letter> held)
    {
        var newest = held.Where(letter => Name(letter) is not null).OrderByDescending(letter => letter.Header.Date?.Value ?? default).ThenBy(letter => letter.Id).ToList();
        var questions = new List<string>();
        foreach (var field in (HeaderField[])[HeaderField.Sender, HeaderField.Mentions, HeaderField.Recipients, HeaderField.Date])
        {
            var letter = newest.Find(l => HeaderAnswers.For(field, l) is not null);
            if (letter is null) continue;
            questions.Add(HeaderFields.QuestionFor(field, Name(letter) ?? ""));
            newest.Remove(letter);
            newest.Add(letter);
        }
        return questions.Distinct().Take(Most).ToList();
    }

    /// <summary>What may be asked next about the letter cited first.</summary>
    public static IReadOnlyList<string> After(IReadOnlyList<Citation> citations, CollatedLetters collated)
    {
        if (citations is not [var first, ..] || collated.Find(first.Letter) is not { } letter || Name(letter) is not { } name)
            return [];
        // Who quotes one party ought to know that the other has replied.
        var replies = Replies.Answer(letter, collated) ? (string[])[$"What answered {name}?"] : [];
        return [.. replies, .. ((HeaderField[])[HeaderField.Sender, HeaderField.Recipients, HeaderField.Mentions, HeaderField.Date])
            .Where(field => HeaderAnswers.For(field, letter) is { } statement
                && !statement.Segments.OfType<Segment.Quoted>().Any(quote => citations.Any(c => c.Letter == letter.Id && c.Span == quote.Span)))
            .Select(field => HeaderFields.QuestionFor(field, name))
            .Take(3)];
    }

    private static string? Name(Letter letter) =>
        letter.Header switch
        {
            { Number: { } number } => $"letter No. {number.Value}",
            { Symbols: [var symbol, ..] } => $"letter {symbol.Value}",
            _ => null,
        };
}
