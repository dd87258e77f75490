using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Letters.Reading.Formats.Containers;

/// <summary>
/// A ZIP container whose entries are inflated only when asked for and only up to a limit: bytes are counted as they come, for the
/// sizes a container declares are whatever its maker wrote there.
/// </summary>
internal sealed class ZipContents : IDisposable
{
    /// <summary>The largest entry that is inflated, and how much all those inflated may come to, in bytes.</summary>
    public const int LargestEntry = 24 * 1024 * 1024, LargestSum = 48 * 1024 * 1024;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private int inflated;

    private ZipContents(ZipArchive archive)
    {
        this.archive = archive;
        foreach (var entry in archive.Entries) entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>Whether it has an entry of this name, in large or small letters. Of several of one name the first counts.</summary>
    public bool Has(string name) => entries.ContainsKey(name);

    /// <returns>Null where the list of entries at the end of the file is missing or broken.</returns>
    /// <exception cref="UnreadableException">It lists too many entries.</exception>
    public static ZipContents? Open(ReadOnlyMemory<byte> bytes)
    {
        // Counted before the list is read: each of a million entries would become an object.
        if (bytes.Span.Count("PK\u0001\u0002"u8) > LetterReader.MostParts)
            throw new UnreadableException("holds too many files", $"up to {LetterReader.MostParts} are read");
        var stream = MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array ?? [], array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return new ZipContents(archive);
        }
        catch (Exception e) when (IsOfBrokenZip(e))
        {
            archive?.Dispose();
            stream.Dispose();
            return null;
        }
    }

    /// <returns>The entry's bytes, or null where there is none of this name.</returns>
    /// <exception cref="UnreadableException">It is broken, encrypted or larger than what is read.</exception>
    public byte[]? Read(string name)
    {
        if (!entries.TryGetValue(name, out var entry)) return null;
        if (entry.IsEncrypted) throw new UnreadableException("is protected by a password", "a file that opens without one was expected");
        try
        {
            using var source = entry.Open();
            using var target = new MemoryStream();
            var buffer = new byte[81_920];
            for (int read; (read = source.Read(buffer)) > 0;)
            {
                inflated += read;
                if (target.Length + read > LargestEntry || inflated > LargestSum) throw TooLarge(name);
                target.Write(buffer, 0, read);
            }
            return target.ToArray();
        }
        catch (Exception e) when (IsOfBrokenZip(e))
        {
            throw new UnreadableException($"is broken: \"{name}\" within it cannot be unpacked", "a file that opens in its own program was expected");
        }
    }

    public void Dispose() => archive.Dispose();

    private static UnreadableException TooLarge(string name) => new(
        $"is packed so that \"{name}\" within it is too large",
        $"contents up to {LargestEntry / (1024 * 1024)} MB, and up to {LargestSum / (1024 * 1024)} MB together, are read");

    /// <summary>What System.IO.Compression throws for containers that are not as they should be.</summary>
    private static bool IsOfBrokenZip(Exception e) =>
        e is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException;
}
