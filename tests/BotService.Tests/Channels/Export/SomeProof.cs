using Letters.Answering;
using Letters.Archive;
using Letters.Index;
using Letters.Retrieval.Memory;

namespace BotService.Tests.Channels.Export;

/// <summary>A letter, and answers that quote it.</summary>
internal static class SomeProof
{
    public static async Task<ILetterIndex> IndexOfAsync(params IEnumerable<IndexedLetter> letters)
    {
        var index = new MemoryLetterIndex(null);
        foreach (var letter in letters) await index.ReplaceAsync(letter, CancellationToken.None);
        return index;
    }

    public static Citation Citing(Letter letter, int number, Span span) => new(
        number, letter.Id, letter.Source, letter.Title, null, [], null, null, letter.ParagraphAt(span), span, span.Of(letter.Text));

    /// <summary>A statement that quotes each citation after words of its own.</summary>
    public static Statement Stating(string lead, params IEnumerable<Citation> citations) => new(
        string.Concat(citations.Select(citation => $"{lead}“{citation.Quote}” [{citation.Number}]")),
        string.Concat(citations.Select(citation =>
            $"{QuoteMarkdown.Escape(lead)}“{QuoteMarkdown.WithBold(citation.Quote, Whole(citation.Quote))}” [{citation.Number}]")),
        null,
        [.. citations.Select(citation => citation.Number)]);

    public static Grounded Answering(string question, IReadOnlyList<Statement> statements, params IReadOnlyList<Citation> citations) => new()
    {
        Question = question,
        UnderstoodAs = question,
        Statements = statements,
        Citations = citations,
        Preface = "",
    };

    /// <summary>The first character in bold, where it is one.</summary>
    private static Span[] Whole(string words) => words.Length > 1 && !char.IsSurrogate(words[0]) ? [new Span(0, 1)] : [];
}
