using System.IO.Compression;
using System.Text;

namespace Letters.Tests.Reading.Formats;

/// <summary>Zip containers written for tests.</summary>
internal static class Zips
{
    public static byte[] Of(params IEnumerable<(string Name, string Content)> entries) =>
        Of(entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Content))));

    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        return stream.ToArray();
    }

    /// <summary>The entries of a container, inflated.</summary>
    public static List<(string Name, byte[] Content)> Entries(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        return [.. archive.Entries.Select(entry =>
        {
            using var source = entry.Open();
            using var content = new MemoryStream();
            source.CopyTo(content);
            return (entry.FullName, content.ToArray());
        })];
    }
}
