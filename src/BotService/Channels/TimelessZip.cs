using System.IO.Compression;

namespace BotService.Channels;

/// <summary>Zips in which nothing tells when and where they were packed: the same content gives the same bytes.</summary>
internal static class TimelessZip
{
    /// <summary>The first day a zip can name.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An ordinary file its owner may write and everyone read (0644), not the rights a file happens to get on this machine.</summary>
    private const int ReadableFile = unchecked((int)0x81A40000);

    /// <summary>Begins an entry, to be written next.</summary>
    public static Stream OpenEntry(this ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        entry.ExternalAttributes = ReadableFile;
        return entry.Open();
    }
}
