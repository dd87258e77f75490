using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;

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
        using var archive = Archive(bytes);
        foreach (var entry in Entries(archive))
            if (PartName.Of(entry.FullName) is { Length: > 0 } name && !IsFolder(entry) && !IsPassedOver(name))
                yield return new FilePart(name, most => ZippedFile.Open(entry, most));
    }

    private static ZipArchive Archive(ReadOnlyMemory<byte> bytes)
    {
        // The directory is read as a whole: an archive of a million empty files is refused before that.
        if (bytes.Span.Count("PK\u0001\u0002"u8) is var entries && entries > 2 * LetterReader.MostParts)
            throw new UnreadableException(
                $"holds {entries.ToString("N0", CultureInfo.InvariantCulture)} files",
                $"up to {LetterReader.MostParts.ToString("N0", CultureInfo.InvariantCulture)} are read");
        var stream = MemoryMarshal.TryGetArray(bytes, out var array) && array.Array is { } whole
            ? new MemoryStream(whole, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        return Sound(() => new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, new ZipNames()));
    }

    private static IReadOnlyList<ZipArchiveEntry> Entries(ZipArchive archive) => Sound(() => archive.Entries);

    /// <summary>The library tells broken archives by exceptions of several kinds.</summary>
    private static T Sound<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            throw new UnreadableException("is cut off or damaged", "a whole ZIP archive was expected");
        }
    }

    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\');

    private static bool IsPassedOver(string name)
    {
        var steps = name.Split('/');
        return steps.Contains("__MACOSX") || steps[^1] is ".DS_Store" || steps[^1].StartsWith("._", StringComparison.Ordinal)
            || steps[^1].Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) || steps[^1].Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
    }
}
