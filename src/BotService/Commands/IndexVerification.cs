using Letters.Ingestion;

namespace BotService.Commands;

/// <summary><c>ingest --verify</c>: whether the index is what the files say.</summary>
internal static class IndexVerification
{
    private const int MostNamed = 20;

    /// <param name="folders">The files to make the index anew from; those of the letters held where there are none.</param>
    public static async Task<int> RunAsync(IReadOnlyList<LetterFolder> folders, CancellationToken cancellationToken)
    {
        using var room = await ReadingRoom.OpenAsItIsAsync(HostSettings.Letters(), HostSettings.Models(), Console.Error.WriteLine, cancellationToken);
        var (held, rebuilt) = await room.VerifyAsync(folders.Count == 0 ? null : folders, Console.Error.WriteLine, cancellationToken);
        Console.WriteLine($"index    {held.Whole}  {held.Letters.Count} letters");
        Console.WriteLine($"rebuilt  {rebuilt.Whole}  {rebuilt.Letters.Count} letters");
        var differences = held.DifferencesFrom(rebuilt);
        foreach (var id in differences.Take(MostNamed))
            Console.WriteLine(
                !rebuilt.Letters.ContainsKey(id) ? $"  {id}: held, and not among the files"
                : !held.Letters.ContainsKey(id) ? $"  {id}: among the files, and not held"
                : $"  {id}: not as its file is");
        if (differences.Count > MostNamed) Console.WriteLine($"  and {differences.Count - MostNamed} more");
        return differences.Count == 0 ? Verbs.Done : Verbs.Failed;
    }
}
