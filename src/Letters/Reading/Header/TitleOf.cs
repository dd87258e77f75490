using Letters.Archive;

namespace Letters.Reading.Header;

internal static class TitleOf
{
    public static string Letter(string text, IReadOnlyList<Paragraph> paragraphs, LetterHeader header) =>
        paragraphs.FirstOrDefault(p => p.Role == ParagraphRole.Heading)?.Span.Of(text) ?? text[..Math.Min(90, text.Length)];
}
