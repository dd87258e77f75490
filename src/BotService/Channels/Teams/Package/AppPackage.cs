using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotService.Channels.Teams.Package;

/// <summary>
/// The zip by which an administrator or a user puts the bot into Teams: the manifest and two icons. The same bot gives the same
/// bytes.
/// </summary>
internal static class AppPackage
{
    public const string Manifest = "manifest.json", Colour = "color.png", Outline = "outline.png";

    /// <summary>The first time a zip can hold.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An ordinary file its owner may write and everyone read (0644), not the rights a file happens to get on this machine.</summary>
    private const int ReadableFile = unchecked((int)0x81A40000);

    public static byte[] Of(AppManifest manifest)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, Manifest, JsonSerializer.SerializeToUtf8Bytes(manifest.ToJson(), PackageJson.Default.JsonObject));
            Add(zip, Colour, AppIcons.Colour());
            Add(zip, Outline, AppIcons.Outline());
        }
        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        entry.ExternalAttributes = ReadableFile;
        using var stream = entry.Open();
        stream.Write(content);
    }
}

[System.Text.Json.Serialization.JsonSourceGenerationOptions(WriteIndented = true)]
[System.Text.Json.Serialization.JsonSerializable(typeof(JsonObject))]
internal sealed partial class PackageJson : System.Text.Json.Serialization.JsonSerializerContext;
