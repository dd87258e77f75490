namespace Letters.Archive;

/// <summary>What a block of the text is for. Only body blocks are quoted from; the others prove header facts.</summary>
public enum ParagraphRole
{
    Letterhead,
    Heading,
    Salutation,
    Body,
    Closing,
    Signature,
    Address,

    /// <summary>Not the writer's: an editor's footnotes, the source of a reprint, the small print under a page.</summary>
    Note,
}

/// <summary>A block of the text.</summary>
/// <param name="Number">1, 2, 3 … for the body blocks in order; 0 for every other role.</param>
/// <param name="Span">Where it stands, without the blank lines around it.</param>
public sealed record Paragraph(int Number, Span Span, ParagraphRole Role)
{
    /// <summary>The number it bears itself, as it stands at its head: "3." or "(a)"; null where it bears none.</summary>
    public Proven<string>? OwnNumber { get; init; }

    /// <summary>The page it begins on, from 1; null where the format has no pages.</summary>
    public int? Page { get; init; }
}
