using System.IO.Compression;

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
    private readonly SafeXml budget = new();
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
        var archive = ZipDirectory.Open(bytes, LetterReader.MostParts);
        return archive is null ? null : new ZipContents(archive);
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
        catch (Exception e) when (ZipDirectory.IsOfBrokenZip(e))
        {
            throw new UnreadableException($"is broken: \"{name}\" within it cannot be unpacked", "a file that opens in its own program was expected");
        }
    }

    /// <returns>The entry's bytes, known to be harmless XML; null where there is none of this name.</returns>
    /// <exception cref="UnreadableException">As <see cref="Read"/>, or as <see cref="SafeXml.Check"/>.</exception>
    public byte[]? ReadXml(string name)
    {
        if (Read(name) is not { } xml) return null;
        budget.Check(xml, name);
        return xml;
    }

    public void Dispose() => archive.Dispose();

    private static UnreadableException TooLarge(string name) => new(
        $"is packed so that \"{name}\" within it is too large",
        $"contents up to {LargestEntry / (1024 * 1024)} MB, and up to {LargestSum / (1024 * 1024)} MB together, are read");
}
