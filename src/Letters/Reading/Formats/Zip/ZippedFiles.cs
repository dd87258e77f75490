using System.IO.Compression;
using Letters.Reading.Formats.Containers;

namespace Letters.Reading.Formats.Zip;

/// <summary>The files in a ZIP archive, in its order. What systems put in by themselves is passed over.</summary>
internal static class ZippedFiles
{
    /// <summary>An archive without a single file begins with its own end.</summary>
    public static bool Are(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    public static OpenedFile Open(ReadOnlyMemory<byte> bytes) => new([]) { Parts = Files(bytes) };

    /// <summary>Each file is to be opened before the next is asked for.</summary>
    private static IEnumerable<FilePart> Files(ReadOnlyMemory<byte> bytes)
    {
        // Some of twice as many may be passed over.
        using var archive = ZipDirectory.Open(bytes, 2 * LetterReader.MostParts)
            ?? throw new UnreadableException("is cut off or damaged", "a whole ZIP archive was expected");
        foreach (var entry in archive.Entries)
            if (PartName.Of(entry.FullName) is { Length: > 0 } name && !IsFolder(entry) && !IsPassedOver(name))
                yield return new FilePart(name, most => ZippedFile.Open(entry, most));
    }

    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\');

    private static bool IsPassedOver(string name)
    {
        var steps = name.Split('/');
        return steps.Contains("__MACOSX") || steps[^1] is ".DS_Store" || steps[^1].StartsWith("._", StringComparison.Ordinal)
            || steps[^1].Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) || steps[^1].Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
    }
}
