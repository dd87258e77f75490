using System.IO.Enumeration;
using Letters.Archive;

namespace Letters.Ingestion;

/// <summary>The files to ingest: a folder with all below it, or one file.</summary>
/// <param name="Root">The folder, as a full path; for one file the folder it stands in.</param>
/// <param name="Files">Paths relative to <paramref name="Root"/> with forward slashes, in ordinal order.</param>
/// <param name="IsWhole">Whether the files are all there is below the root, so that a letter held of any other file is out of date.</param>
public sealed record LetterFolder(string Root, IReadOnlyList<string> Files, bool IsWhole)
{
    /// <summary>
    /// What stands in the folder and is not read, by the same paths: links, for one to a folder above would never end, and hidden files
    /// and folders, which are editors' and systems' own.
    /// </summary>
    public IReadOnlyList<string> PassedOver { get; init; } = [];

    /// <exception cref="DirectoryNotFoundException">There is neither a folder nor a file at <paramref name="path"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder below may not be listed.</exception>
    public static LetterFolder At(string path)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new DirectoryNotFoundException("A blank path names no folder or file.");
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(full))
            return new LetterFolder(Path.GetDirectoryName(full) ?? full, [Path.GetFileName(full)], IsWhole: false);
        if (!Directory.Exists(full))
            throw new DirectoryNotFoundException($"There is no folder or file '{path}'.");

        string SourceOf(ref FileSystemEntry entry) =>
            Path.GetRelativePath(full, entry.ToFullPath()).Replace(Path.DirectorySeparatorChar, '/');
        var files = new FileSystemEnumerable<string>(full, (ref entry) => SourceOf(ref entry), Below)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && !IsPassedOver(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsPassedOver(ref entry),
        };
        var passedOver = new FileSystemEnumerable<string>(full, (ref entry) => SourceOf(ref entry), Below)
        {
            ShouldIncludePredicate = (ref entry) => IsPassedOver(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsPassedOver(ref entry),
        };
        return new LetterFolder(full, [.. files.Order(StringComparer.Ordinal)], IsWhole: true)
        {
            PassedOver = [.. passedOver.Order(StringComparer.Ordinal)],
        };
    }

    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };

    private static bool IsPassedOver(ref FileSystemEntry entry) =>
        entry.FileName.StartsWith('.') || (entry.Attributes & (FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint)) != 0;

    /// <summary>The full path of one of the files.</summary>
    public string PathOf(string source) => PathOf(Root, source);

    /// <summary>Whether the file of this full path is in the folder, at whatever depth.</summary>
    public bool IsAbove(string path) =>
        path.StartsWith(Path.EndsInDirectorySeparator(Root) ? Root : Root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The full path of the file a letter was read from.</summary>
    public static string PathOf(Letter letter) => PathOf(letter.Folder, letter.File);

    public static string PathOf(string folder, string file) =>
        Path.Combine(folder, file.Replace('/', Path.DirectorySeparatorChar));
}
