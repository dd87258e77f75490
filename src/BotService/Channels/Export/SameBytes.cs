using System.IO.Compression;

namespace BotService.Channels.Export;

/// <summary>
/// A package (zip) packed anew without the time of its making: the same answers give the same bytes.
/// </summary>
internal static class SameBytes
{
    public static byte[] Of(byte[] package)
    {
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                using var source = entry.Open();
                using var target = to.OpenEntry(entry.FullName);
                source.CopyTo(target);
            }
        }
        return packed.ToArray();
    }
}
