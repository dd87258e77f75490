using Letters.Archive;

namespace Letters.Reading;

/// <summary>What became of one file: a <see cref="LetterRead"/> or a <see cref="ReadProblem"/>.</summary>
public abstract record ReadResult
{
    private protected ReadResult()
    {
    }
}

/// <summary>The file was read.</summary>
/// <param name="HiddenCharacters">How many characters nobody sees (zero-width, bidirectional controls, tags, hidden HTML) were
/// left out.</param>
public sealed record LetterRead(Letter Letter, int HiddenCharacters) : ReadResult;

/// <summary>The file cannot be read as a letter, and why.</summary>
/// <param name="Source">The file.</param>
/// <param name="Reason">What is the matter with it: "is a PDF".</param>
/// <param name="Expected">What would have been read: "this version reads text, Markdown and HTML".</param>
public sealed record ReadProblem(string Source, string Reason, string Expected) : ReadResult
{
    public override string ToString() => $"{Source} {Reason}; {Expected}.";
}
