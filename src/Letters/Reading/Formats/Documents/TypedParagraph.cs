using Letters.Reading.Layout;

namespace Letters.Reading.Formats.Documents;

/// <summary>A paragraph as a word processor holds it. One without words is a blank line.</summary>
/// <param name="Text">Its words; a line end within is one its writer set.</param>
internal sealed record TypedParagraph(BlockShape Shape, string Text)
{
    /// <summary>The space it asks for above and below itself, in twentieths of a point.</summary>
    public int SpaceAbove { get; init; }

    /// <inheritdoc cref="SpaceAbove"/>
    public int SpaceBelow { get; init; }

    /// <summary>The page it begins on, from 1; null where it is not known.</summary>
    public int? Page { get; init; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
