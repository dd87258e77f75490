using Letters.Archive;
using Letters.Reading;

namespace Letters.Ingestion;

/// <summary>What became of one file.</summary>
/// <param name="Source">The file, relative to the ingested folder.</param>
public abstract record IngestionOutcome(string Source)
{
    /// <summary>A letter not held before.</summary>
    public sealed record Indexed(string Source, Letter Letter) : IngestionOutcome(Source);

    /// <summary>The file's bytes are those held already; nothing was done.</summary>
    public sealed record Unchanged(string Source) : IngestionOutcome(Source);

    /// <summary>The file had changed; its letter took the place of the old one.</summary>
    public sealed record Replaced(string Source, Letter Letter) : IngestionOutcome(Source);

    /// <summary>The file is gone, and its letter with it.</summary>
    public sealed record Removed(string Source) : IngestionOutcome(Source);

    /// <summary>The file could not be read; the letter held of it before, if any, stays.</summary>
    public sealed record Unreadable(string Source, ReadProblem Problem) : IngestionOutcome(Source);
}
