namespace Letters.Reading.Formats.RichText;

/// <summary>Where the words of a group go.</summary>
internal enum RtfDestination
{
    Text,

    /// <summary>Nowhere: tables of the document, pictures, the codes of fields.</summary>
    Skipped,

    /// <summary>Its control words count, its words do not.</summary>
    WordsSkipped,
    Fonts,

    /// <summary>The number or bullet of an item.</summary>
    ListMark,
}

/// <summary>What holds from here to the end of the group.</summary>
internal readonly record struct RtfState(RtfDestination Destination, int Font)
{
    /// <summary>How many characters stand in for one given by its Unicode number.</summary>
    public int Substitutes { get; init; } = 1;

    public bool IsHidden { get; init; }

    /// <summary>Deleted, or moved elsewhere, by a tracked change.</summary>
    public bool IsDeleted { get; init; }

    public bool IsHeading { get; init; }

    public int SpaceAbove { get; init; }

    public int SpaceBelow { get; init; }

    /// <summary>How many tables the paragraph stands in.</summary>
    public int Tables { get; init; }

    /// <summary>The text begun by this group, to be ended with it; null within a text.</summary>
    public RtfStoryKind? Begins { get; init; }

    public RtfState WithoutParagraphProperties() => this with { IsHeading = false, SpaceAbove = 0, SpaceBelow = 0, Tables = 0 };

    public RtfState WithoutCharacterProperties(int font) => this with { Font = font, IsHidden = false, IsDeleted = false };
}

internal enum RtfStoryKind
{
    Header,
    FirstHeader,
    Footnote,
    Box,
}
