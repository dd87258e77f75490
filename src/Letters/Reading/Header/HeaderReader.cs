using Letters.Archive;

namespace Letters.Reading.Header;

internal static class HeaderReader
{
    public static LetterHeader Read(string text, IReadOnlyList<Paragraph> paragraphs) => new();
}
