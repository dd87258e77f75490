using Letters.Answering;

namespace BotService.Commands;

internal sealed record CitationJson(
    int Number,
    string Letter,
    string Source,
    string Title,
    string? Reference,
    IReadOnlyList<string> Symbols,
    string? Date,
    string? Sender,
    int Paragraph,
    int Start,
    int Length,
    string Quote,
    string Url)
{
    public static CitationJson Of(Citation c) => new(
        c.Number, c.Letter.Value, c.Source, c.Title, c.Reference, c.Symbols, c.Date?.ToString(), c.Sender,
        c.Paragraph, c.Span.Start, c.Span.Length, c.Quote, c.Url);
}
