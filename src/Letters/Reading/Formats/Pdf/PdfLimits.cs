namespace Letters.Reading.Formats.Pdf;

/// <summary>What one PDF file may take. Past a limit it is refused with that limit.</summary>
public sealed record PdfLimits
{
    /// <summary>For the reading process, and as much again for putting the pages in order.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Memory of the reading process's scripts, in MB of 2^20 bytes.</summary>
    public int HeapMegabytes { get; init; } = 384;

    /// <summary>All memory of the reading process that is resident, in MB of 2^20 bytes.</summary>
    public int ResidentMegabytes { get; init; } = 480;

    public int Pages { get; init; } = 2000;

    /// <summary>Pieces of text in all: a letter has a few dozen on a page.</summary>
    public int Pieces { get; init; } = 1_000_000;

    /// <summary>Pieces of text on one page: one set letter by letter has a few thousand.</summary>
    public int PiecesOfPage { get; init; } = 50_000;

    /// <summary>How long the reading process may take to start. Starting is not the file's fault, and not on its time.</summary>
    public TimeSpan Start { get; init; } = TimeSpan.FromSeconds(30);
}
