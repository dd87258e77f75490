using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Letters.Reading.Formats.Containers;

/// <summary>The list of entries at the end of a ZIP container (APPNOTE 6.3.10, 4.3.12 and 4.3.16), opened within a limit.</summary>
internal static class ZipDirectory
{
    private const int LengthOfEntry = 46, PlaceOfStart = 16, LengthOfEnd = 22;

    /// <param name="most">How many entries there may be.</param>
    /// <returns>Null where the list of entries is missing or broken.</returns>
    /// <exception cref="UnreadableException">It lists too many entries.</exception>
    public static ZipArchive? Open(ReadOnlyMemory<byte> bytes, int most)
    {
        // Counted before the list is read: each of a million entries would become an object.
        if (Entries(bytes.Span) is var entries && entries > most)
            throw new UnreadableException(
                $"holds {entries.ToString("N0", CultureInfo.InvariantCulture)} files",
                $"up to {LetterReader.MostParts.ToString("N0", CultureInfo.InvariantCulture)} are read");
        var stream = MemoryMarshal.TryGetArray(bytes, out var array) && array.Array is { } whole
            ? new MemoryStream(whole, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, new ZipNames());
            _ = archive.Entries;
            return archive;
        }
        catch (Exception e) when (IsOfBrokenZip(e))
        {
            archive?.Dispose();
            stream.Dispose();
            return null;
        }
    }

    /// <summary>What System.IO.Compression throws for containers that are not as they should be.</summary>
    public static bool IsOfBrokenZip(Exception e) =>
        e is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException;

    /// <summary>
    /// Counted one by one, for the number declared is whatever its maker wrote there, and only from where the list begins: the
    /// files of an archive may be containers themselves, stored as they are.
    /// </summary>
    private static int Entries(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + LengthOfEnd > bytes.Length) return 0;
        var start = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + PlaceOfStart)..]);
        // The large form (ZIP64) keeps its start elsewhere; no file that is read needs it.
        if (start > bytes.Length) return bytes.Count("PK\u0001\u0002"u8);
        var count = 0;
        for (var at = (int)start; at + LengthOfEntry <= bytes.Length && bytes[at..].StartsWith("PK\u0001\u0002"u8); count++)
        {
            // The name, the extra fields and the remark follow.
            var lengths = bytes.Slice(at + 28, 6);
            at += LengthOfEntry + BinaryPrimitives.ReadUInt16LittleEndian(lengths) + BinaryPrimitives.ReadUInt16LittleEndian(lengths[2..])
                + BinaryPrimitives.ReadUInt16LittleEndian(lengths[4..]);
        }
        return count;
    }
}
