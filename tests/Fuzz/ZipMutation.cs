using System.IO.Compression;

namespace Letters.Fuzz;

/// <summary>Changes what is in an archive and packs it again, so that the changes come behind the checksums.</summary>
internal static class ZipMutation
{
    /// <summary>The archive with one of its files changed; as it was where it is no sound archive.</summary>
    public static byte[] Inner(byte[] archive, Random chance, Func<byte[], byte[]> change)
    {
        try
        {
            using var old = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
            if (old.Entries.Count is 0 or > 200) return archive;
            var changed = chance.Next(old.Entries.Count);
            return Packed(old.Entries.Select((entry, i) => (entry.FullName, i == changed ? Changed(Unpacked(entry), change) : Unpacked(entry))), chance);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return archive;
        }
    }

    /// <summary>The file in an archive of its own.</summary>
    public static byte[] Wrapped(string name, byte[] file, Random chance) => Packed([(name, file)], chance);

    private static byte[] Changed(byte[] file, Func<byte[], byte[]> change) => file.Length == 0 ? file : change(file);

    private static byte[] Unpacked(ZipArchiveEntry entry)
    {
        const int largest = 1024 * 1024;
        using var stream = entry.Open();
        var bytes = new byte[largest];
        return bytes[..stream.ReadAtLeast(bytes, largest, throwOnEndOfStream: false)];
    }

    private static byte[] Packed(IEnumerable<(string Name, byte[] Bytes)> files, Random chance)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name, chance.Next(3) == 0 ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        return stream.ToArray();
    }
}
