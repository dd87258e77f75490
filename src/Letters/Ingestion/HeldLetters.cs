using Letters.Archive;

namespace Letters.Ingestion;

/// <summary>
/// The letters held as a run goes on, by id and by file. A file is known by its full path, so that the same file is the same
/// whether its own folder, a folder above or the file alone is ingested.
/// </summary>
internal sealed class HeldLetters
{
    private readonly Dictionary<string, List<Letter>> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<LetterId, string> paths = [];
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public HeldLetters(IEnumerable<Letter> letters)
    {
        foreach (var letter in letters)
        {
            var path = LetterFolder.PathOf(letter);
            if (!byPath.TryGetValue(path, out var ofFile)) byPath[path] = ofFile = [];
            ofFile.Add(letter);
            paths[letter.Id] = path;
            names[NameOf(letter)] = path;
        }
    }

    /// <summary>Takes out the files below the folder that are gone from it, with their letters, in order.</summary>
    public IReadOnlyList<IReadOnlyList<Letter>> TakeGone(LetterFolder folder)
    {
        if (!folder.IsWhole) return [];
        var present = folder.Files.Select(folder.PathOf).ToHashSet(StringComparer.Ordinal);
        // A letter that was ingested by its own name may be of a file that is passed over in a folder: a hidden one.
        var gone = byPath
            .Where(held => folder.IsAbove(held.Key) && !present.Contains(held.Key))
            .Where(held => held.Value[0].Folder == folder.Root || !File.Exists(held.Key))
            .OrderBy(held => held.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var (path, letters) in gone)
        {
            byPath.Remove(path);
            foreach (var letter in letters)
            {
                paths.Remove(letter.Id);
                names.Remove(NameOf(letter));
            }
        }
        return [.. gone.Select(held => held.Value)];
    }

    /// <summary>
    /// What the letters of the file are called: as before, or, of a new file, by its relative path, or by its full path where another
    /// file has that name already.
    /// </summary>
    /// <returns>Null where another file has both names.</returns>
    public LetterPlace? PlaceOf(LetterFolder folder, string file)
    {
        var path = folder.PathOf(file);
        if (byPath.TryGetValue(path, out var before))
            return new LetterPlace(before[0].File, before[0].Folder, NameOf(before[0]), before);
        foreach (var name in (string[])[file, FullName(folder.Root, file)])
            if (names.TryAdd(name, path))
                return new LetterPlace(file, folder.Root, name, []);
        return null;
    }

    /// <summary>Takes the id for a letter of the file; false where a letter of another file has it.</summary>
    public bool TryTake(LetterId id, LetterPlace place)
    {
        var path = LetterFolder.PathOf(place.Folder, place.File);
        return paths.TryAdd(id, path) || paths[id] == path;
    }

    /// <summary>The name a file goes by in the ids of its letters: its relative path, unless that was another file's.</summary>
    private static string NameOf(Letter letter) =>
        letter.Id == LetterId.OfSource(letter.Source) ? letter.File : FullName(letter.Folder, letter.File);

    private static string FullName(string folder, string file) => $"{folder}/{file}";
}

/// <summary>The name and the origin that the letters of a file are kept under.</summary>
/// <param name="Name">What their ids are made of, in place of <paramref name="File"/>.</param>
/// <param name="Before">The letters held of the file so far.</param>
internal sealed record LetterPlace(string File, string Folder, string Name, IReadOnlyList<Letter> Before)
{
    /// <summary>Whether what is held is all that a file with this hash has to give.</summary>
    public bool IsUpToDate(string hash) =>
        Before.Count > 0 && Before.All(letter => letter.Hash == hash && letter.PartsOfFile == Before.Count);

    /// <summary>Whether the letter is held as it was read now, out of the very same bytes.</summary>
    public bool Holds(Letter letter) =>
        Before.Any(held => held.Id == letter.Id && held.Hash == letter.Hash && held.PartsOfFile == letter.PartsOfFile);

    /// <summary>A letter read out of the file, under the name and the origin it is kept under.</summary>
    public Letter Put(Letter letter) => letter with { Id = LetterId.OfSource(Name + letter.Source[File.Length..]), Folder = Folder };
}
