using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Documents;

/// <summary>Notes to the text, set under it.</summary>
internal static class Asides
{
    /// <param name="mark">What refers to the note: "[1]".</param>
    public static IEnumerable<TypedParagraph> Of(string mark, IEnumerable<TypedParagraph> note) => note
        .Where(paragraph => !paragraph.IsBlank)
        .Select((paragraph, i) => new TypedParagraph(BlockShape.Aside, i == 0 ? $"{mark} {paragraph.Text.TrimStart()}" : paragraph.Text));
}
