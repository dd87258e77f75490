using System.IO.Compression;
using Letters.Reading.Formats.Containers;

namespace Letters.Reading.Formats.Zip;

/// <summary>One file of an archive, unpacked no further than it may be, whatever size it says it has.</summary>
internal static class ZippedFile
{
    private const int Piece = 64 * 1024;

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(Remainder)];

    /// <exception cref="UnreadableException">It is too large, protected, damaged, or packed in an unusual way.</exception>
    public static ReadOnlyMemory<byte> Open(ZipArchiveEntry entry, int most)
    {
        if (entry.IsEncrypted) throw new UnreadableException("is protected by a password", "an open file was expected");
        using var unpacked = new MemoryStream();
        try
        {
            using var packed = entry.Open();
            var piece = new byte[Piece];
            for (int read; (read = packed.Read(piece)) > 0;)
            {
                unpacked.Write(piece, 0, read);
                if (unpacked.Length > most) throw UnreadableException.TooLarge(unpacked.Length, most);
            }
        }
        catch (InvalidDataException e) when (e.Message.Contains("compress", StringComparison.Ordinal) && unpacked.Length == 0)
        {
            throw new UnreadableException("is packed in a way that is not read", "files stored as they are or packed by Deflate are read");
        }
        catch (Exception e) when (ZipDirectory.IsOfBrokenZip(e))
        {
            throw new UnreadableException("is cut off or damaged", "a whole file was expected") { Unpacked = unpacked.Length };
        }
        var bytes = unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
        return Crc32(bytes.Span) == entry.Crc32
            ? bytes
            : throw new UnreadableException("is damaged: its checksum is wrong", "a whole file was expected") { Unpacked = bytes.Length };
    }

    /// <summary>The checksum of ZIP (ISO/IEC 13239), a byte at a time; the library does not compare it.</summary>
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var rest = uint.MaxValue;
        foreach (var b in bytes) rest = Remainders[(byte)(rest ^ b)] ^ (rest >> 8);
        return ~rest;
    }

    private static uint Remainder(int b)
    {
        const uint polynomial = 0xEDB88320;
        var rest = (uint)b;
        for (var bit = 0; bit < 8; bit++) rest = (rest & 1) == 1 ? (rest >> 1) ^ polynomial : rest >> 1;
        return rest;
    }
}
