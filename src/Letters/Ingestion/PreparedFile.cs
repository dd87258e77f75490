using Letters.Archive;
using Letters.Index;
using Letters.Reading;

namespace Letters.Ingestion;

/// <summary>A file that was read and measured, ready to be put in.</summary>
/// <param name="Name">The file, relative to the ingested folder.</param>
/// <param name="Place">Null where it has no place in the index.</param>
internal sealed record PreparedFile(
    string Name, LetterPlace? Place, IReadOnlyList<IndexedLetter> Letters, IReadOnlyList<ReadProblem> Problems)
{
    /// <summary>The letters of the file that are held as they are.</summary>
    public IReadOnlyList<Letter> Same { get; init; } = [];

    public static PreparedFile Unread(ReadProblem problem) => new(problem.Source, null, [], [problem]);
}
