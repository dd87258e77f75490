using Letters.Answering;

namespace BotService.Channels.Rendering;

/// <summary>A source on one line: title, own number, date, paragraph, as far as they are known and not said by the title already.</summary>
internal static class SourceLine
{
    private const int Longest = 240;

    public static string Of(Citation citation) => Cut.To(Longest, string.Join(", ", new[]
    {
        citation.Title,
        citation.Reference is { } number && !Says(citation, number) ? $"No. {number}" : null,
        citation.Date?.ToProse() is { } date && !Says(citation, date) ? date : null,
        citation.Paragraph > 0 ? $"paragraph {citation.Paragraph}" : null,
    }.Where(part => part is not null)));

    private static bool Says(Citation citation, string words) => citation.Title.Contains(words, StringComparison.OrdinalIgnoreCase);
}
