using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Documents;

/// <summary>
/// What is printed above the first page: often the letterhead, sometimes the letter's symbol. Left out is what is no words, and
/// what the letter says itself.
/// </summary>
internal static class Letterhead
{
    /// <param name="header">The header over the first page.</param>
    public static IEnumerable<TypedParagraph> Of(IReadOnlyList<TypedParagraph> header, IReadOnlyList<TypedParagraph> body)
    {
        var said = body.Take(40).SelectMany(paragraph => paragraph.Text.Split('\n')).Select(Folded).ToHashSet(StringComparer.Ordinal);
        var kept = header
            .Where(paragraph => paragraph.IsBlank || (paragraph.Text.Count(char.IsLetter) > 1 && !said.Contains(Folded(paragraph.Text))))
            .ToList();
        return kept.All(paragraph => paragraph.IsBlank) ? [] : [.. kept, new TypedParagraph(BlockShape.Text, "")];
    }

    private static string Folded(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
