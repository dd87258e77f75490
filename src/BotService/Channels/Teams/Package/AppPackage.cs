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
        using var stream = zip.OpenEntry(name);
        stream.Write(content);
    }
}

[System.Text.Json.Serialization.JsonSourceGenerationOptions(WriteIndented = true)]
[System.Text.Json.Serialization.JsonSerializable(typeof(JsonObject))]
internal sealed partial class PackageJson : System.Text.Json.Serialization.JsonSerializerContext;
