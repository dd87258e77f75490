using Letters.Archive;

namespace Letters.Reading;

/// <summary>
/// What became of one file: the letters read out of it, and what of it could not be read. Most files are one letter; an archive
/// or a mailbox holds several, and an e-mail may bring letters as attachments.
/// </summary>
/// <param name="Source">The file's path relative to the ingested folder, with forward slashes.</param>
/// <param name="Hash">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Letters">In the order of the file, each with a source of its own.</param>
/// <param name="Problems">The file itself, or parts of it.</param>
public sealed record FileRead(
    string Source, string Hash, IReadOnlyList<LetterRead> Letters, IReadOnlyList<ReadProblem> Problems);

/// <summary>A letter that was read.</summary>
public sealed record LetterRead(Letter Letter)
{
    /// <inheritdoc cref="Letter.HiddenCharacters"/>
    public int HiddenCharacters => Letter.HiddenCharacters;
}

/// <summary>A file, or a part of one, that cannot be read as a letter, and why.</summary>
/// <param name="Source">The file, or the part: "bundle.zip/notes.bin".</param>
/// <param name="Reason">What is the matter with it: "is a picture".</param>
/// <param name="Expected">What would have been read: "text, Markdown or HTML was expected".</param>
public sealed record ReadProblem(string Source, string Reason, string Expected)
{
    /// <summary>Whether the cause lies outside the file, so that the same bytes may be read another time: Node.js is missing.</summary>
    public bool IsPassing { get; init; }

    public override string ToString() => $"{Source} {Reason}; {Expected}.";
}
