namespace Letters.Archive;

/// <summary>
/// What a letter says of itself. Every field keeps the words that prove it; what was not found is null or empty, never guessed.
/// </summary>
public sealed record LetterHeader
{
    /// <summary>
    /// Unproven by nature where nothing in the text names the kind: then it is <see cref="LetterKind.Record"/>.
    /// </summary>
    public LetterKind Kind { get; init; } = LetterKind.Record;

    /// <summary>The number the letter goes by: the sender's own ("2060345"), or the one a collection prints it under.</summary>
    public Proven<string>? Number { get; init; }

    /// <summary>The date the letter was written.</summary>
    public Proven<LetterDate>? Date { get; init; }

    /// <summary>The date it was circulated as a document: "Distr.: General 24 May 2024".</summary>
    public Proven<LetterDate>? Circulated { get; init; }

    /// <summary>The date a newspaper or agency published it.</summary>
    public Proven<LetterDate>? Published { get; init; }

    /// <summary>The dates of what it tells of, in the order of the text; a day of the week is told by the date of publication.</summary>
    public IReadOnlyList<Proven<LetterDate>> Events { get; init; } = [];

    public Proven<string>? Place { get; init; }

    public Correspondent? Sender { get; init; }

    public IReadOnlyList<Correspondent> Recipients { get; init; } = [];

    public IReadOnlyList<Correspondent> Copies { get; init; } = [];

    public Proven<string>? Telephone { get; init; }

    public Proven<string>? Fax { get; init; }

    public Proven<string>? Email { get; init; }

    public Proven<string>? Website { get; init; }

    public Proven<string>? Address { get; init; }

    /// <summary>What the letter says it is about: a subject line.</summary>
    public Proven<string>? Subject { get; init; }

    /// <summary>The symbols the document itself is circulated under: "S/2024/412".</summary>
    public IReadOnlyList<Proven<DocumentSymbol>> Symbols { get; init; } = [];
}
