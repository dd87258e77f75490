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
    string Url,
    TranslationJson? Translation)
{
    public static CitationJson Of(Citation c) => new(
        c.Number, c.Letter.Value, c.Source, c.Title, c.Reference, c.Symbols, c.Date?.ToString(), c.Sender,
        c.Paragraph, c.Span.Start, c.Span.Length, c.Quote, c.Url, c.Translation is { } translation ? TranslationJson.Of(translation) : null);
}

/// <summary>What a language model makes of the quoted words in the reader's language: no words of the letter.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Label">What it is to be shown under.</param>
internal sealed record TranslationJson(string Language, string Label, string Text)
{
    public static TranslationJson Of(Translation translation) => new(translation.Language, translation.Label, translation.Words);
}
