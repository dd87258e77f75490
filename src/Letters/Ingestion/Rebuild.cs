using Letters.Archive;

namespace Letters.Ingestion;

/// <summary>The files to read for an index that holds nothing but what the files of another say now.</summary>
public static class Rebuild
{
    /// <summary>
    /// The files of the letters, by folder. Files that go by their relative path come first: a later one of the same path then goes by
    /// its full path again, as it did.
    /// </summary>
    public static IReadOnlyList<LetterFolder> FoldersOf(IEnumerable<Letter> letters) =>
    [
        .. letters
            .DistinctBy(LetterFolder.PathOf)
            .GroupBy(letter => (IsFirst: letter.Id == LetterId.OfSource(letter.Source), letter.Folder))
            .OrderByDescending(group => group.Key.IsFirst).ThenBy(group => group.Key.Folder, StringComparer.Ordinal)
            .Select(group => new LetterFolder(
                group.Key.Folder, [.. group.Select(letter => letter.File).Order(StringComparer.Ordinal)], IsWhole: false)),
    ];
}
