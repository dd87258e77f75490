namespace Letters.Archive;

/// <summary>What kind of document it is. Anything not recognised as another kind is a <see cref="Record"/>.</summary>
public enum LetterKind
{
    Letter,
    IdenticalLetters,
    NoteVerbale,
    Statement,
    PressArticle,

    /// <summary>The record of a meeting: who spoke, and what was said.</summary>
    MeetingRecord,
    Resolution,
    Record,
}

/// <summary>
/// One document of the archive. <see cref="Text"/> is canonical (NFC, LF, no control or zero-width characters) and is the only
/// copy of its words: everything else is a span over it.
/// </summary>
/// <param name="Id">Its lasting name.</param>
/// <param name="Source">The file it was read from, relative to the ingested folder, with forward slashes.</param>
/// <param name="Hash">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Title">A label for lists and sources: the heading, or kind, number, sender and date put together.</param>
/// <param name="Language">ISO 639-1, where it can be told.</param>
/// <param name="Header">What the letter says of itself.</param>
/// <param name="Paragraphs">All blocks of the text in order: letterhead, body, signature.</param>
/// <param name="Mentions">The document symbols that stand in the text, in order, but for its own in its head.</param>
public sealed record Letter(
    LetterId Id,
    string Source,
    string Hash,
    string Title,
    string Text,
    string? Language,
    LetterHeader Header,
    IReadOnlyList<Paragraph> Paragraphs,
    IReadOnlyList<Proven<DocumentSymbol>> Mentions)
{
    /// <summary>
    /// The folder it was ingested from, as a full path: tells a file that is gone from one that was never there.
    /// </summary>
    public string Folder { get; init; } = "";

    /// <summary>
    /// The file it was read from, relative to <see cref="Folder"/>: the same as <see cref="Source"/>, but for a letter out of an
    /// archive, a mailbox or an attachment: "bundle.zip" for the source "bundle.zip/reply.docx".
    /// </summary>
    public string File { get; init; } = Source;

    /// <summary>
    /// How many parts the file has, readable or not. Only where as many letters of it are held is the file known to be read whole.
    /// </summary>
    public int PartsOfFile { get; init; } = 1;

    /// <summary>How many characters of the file nobody sees (zero-width, bidirectional controls, hidden text) were left out.</summary>
    public int HiddenCharacters { get; init; }

    /// <summary>The other documents it answers, refers to, follows or transmits, in the order of the text.</summary>
    public IReadOnlyList<Reference> References { get; init; } = [];

    /// <summary>What is attached to it within the same document, in order.</summary>
    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>
    /// The number of the body paragraph around <paramref name="span"/>, or 0 where it stands in the letterhead or signature.
    /// </summary>
    public int ParagraphAt(Span span) =>
        Paragraphs.FirstOrDefault(p => p.Span.Start <= span.Start && span.Start < p.Span.End)?.Number ?? 0;
}
