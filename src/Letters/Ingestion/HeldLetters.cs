using Letters.Archive;

namespace Letters.Ingestion;

/// <summary>
/// The letters held as a run goes on, by id and by file. A file is known by its full path, so that the same file is the same letter
/// whether its own folder, a folder above or the file alone is ingested.
/// </summary>
internal sealed class HeldLetters
{
    private readonly Dictionary<string, Letter> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<LetterId, string> paths = [];

    public HeldLetters(IEnumerable<Letter> letters)
    {
        foreach (var letter in letters)
        {
            var path = LetterFolder.PathOf(letter);
            byPath[path] = letter;
            paths[letter.Id] = path;
        }
    }

    /// <summary>Takes out the letters below the folder whose files are gone from it, by id.</summary>
    public IReadOnlyList<Letter> TakeGone(LetterFolder folder)
    {
        if (!folder.IsWhole) return [];
        var present = folder.Files.Select(folder.PathOf).ToHashSet(StringComparer.Ordinal);
        // A letter that was ingested by its own name may be of a file that is passed over in a folder: a hidden one.
        var gone = byPath
            .Where(held => folder.IsAbove(held.Key) && !present.Contains(held.Key))
            .Where(held => held.Value.Folder == folder.Root || !File.Exists(held.Key))
            .OrderBy(held => held.Value.Id)
            .ToList();
        foreach (var (path, letter) in gone)
        {
            byPath.Remove(path);
            paths.Remove(letter.Id);
        }
        return [.. gone.Select(held => held.Value)];
    }

    /// <summary>
    /// Which letter the file is: the one it was before, or a new one, named by its relative path, or by its full path where
    /// another file has that name already.
    /// </summary>
    /// <returns>Null where another file has both names.</returns>
    public LetterPlace? PlaceOf(LetterFolder folder, string source)
    {
        var path = folder.PathOf(source);
        if (byPath.TryGetValue(path, out var before)) return new LetterPlace(before.Id, before.Source, before.Folder, before);
        foreach (var id in (LetterId[])[LetterId.OfSource(source), LetterId.OfSource($"{folder.Root}/{source}")])
            if (paths.TryAdd(id, path))
                return new LetterPlace(id, source, folder.Root, null);
        return null;
    }
}

/// <summary>The name and the origin a file's letter is kept under.</summary>
/// <param name="Before">The letter held of the file so far, or null.</param>
internal sealed record LetterPlace(LetterId Id, string Source, string Folder, Letter? Before);
