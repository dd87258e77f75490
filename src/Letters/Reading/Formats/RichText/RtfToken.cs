namespace Letters.Reading.Formats.RichText;

internal enum RtfTokenKind
{
    GroupStart,
    GroupEnd,

    /// <summary>"\fs24": a name of letters and perhaps a number.</summary>
    Word,

    /// <summary>"\~": one character that is no letter.</summary>
    Symbol,

    /// <summary>A byte of text, as it stands or as "\'e9".</summary>
    Byte,
    End,
}

/// <param name="Name">The control word; empty where it is none.</param>
/// <param name="Number">The number after a control word, null where there is none.</param>
/// <param name="Code">The byte of text, or the character of a control symbol.</param>
internal readonly record struct RtfToken(RtfTokenKind Kind, string Name, int? Number, byte Code);
