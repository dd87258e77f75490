using Letters.Archive;
using Letters.Reading;

namespace Letters.Ingestion;

/// <summary>What became of one file, and of each letter in it.</summary>
/// <param name="File">The file, relative to the ingested folder.</param>
/// <param name="IsGone">Whether it is there no more.</param>
public sealed record FileIngested(string File, IReadOnlyList<IngestionOutcome> Outcomes, bool IsGone = false);

/// <summary>What became of one letter, or of one file or part of a file that is none.</summary>
/// <param name="Source">Where it is: a file relative to the ingested folder, or a part of one.</param>
public abstract record IngestionOutcome(string Source)
{
    /// <summary>A letter not held before.</summary>
    public sealed record Indexed(string Source, Letter Letter) : IngestionOutcome(Source);

    /// <summary>The file's bytes are those held already; nothing was done.</summary>
    public sealed record Unchanged(string Source) : IngestionOutcome(Source);

    /// <summary>The file had changed; its letter took the place of the old one.</summary>
    public sealed record Replaced(string Source, Letter Letter) : IngestionOutcome(Source);

    /// <summary>The file, or the part of it, is gone or holds no letter any more, and the letter with it.</summary>
    public sealed record Removed(string Source) : IngestionOutcome(Source);

    /// <summary>
    /// It could not be read. A letter held of it before stays only where the cause lies outside the file: the index holds what the
    /// files say, and nothing they do not say any more.
    /// </summary>
    public sealed record Unreadable(string Source, ReadProblem Problem) : IngestionOutcome(Source);
}
