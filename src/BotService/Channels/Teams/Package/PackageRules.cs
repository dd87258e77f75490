using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BotService.Channels.Teams.Package;

/// <summary>
/// What Teams refuses in a package, told before it does. The limits are those of the manifest's schema 1.19 and of the
/// documentation on app icons.
/// </summary>
internal static partial class PackageRules
{
    private const int LongestAddress = 2048;

    private static readonly (string Path, int Longest)[] Texts =
    [
        ("version", 256), ("developer.name", 32), ("name.short", 30), ("name.full", 100), ("description.short", 80), ("description.full", 4000),
    ];

    private static readonly string[] Addresses = ["developer.websiteUrl", "developer.privacyUrl", "developer.termsOfUseUrl"];

    /// <summary>What is wrong, in order; nothing where Teams takes the package.</summary>
    public static IReadOnlyList<PackageProblem> ProblemsIn(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        return [.. ProblemsOfIcon(zip, AppPackage.Colour, 192), .. ProblemsOfIcon(zip, AppPackage.Outline, 32), .. ProblemsOfManifest(zip)];
    }

    /// <summary>Whether it is a host name Teams can reach: no scheme, no port, no path, no number, and no machine without a domain.</summary>
    public static bool IsDomain(string domain) =>
        domain.Length <= 253 && Host().IsMatch(domain) && Uri.CheckHostName(domain) == UriHostNameType.Dns;

    private static IEnumerable<PackageProblem> ProblemsOfManifest(ZipArchive zip)
    {
        if (Read(zip, AppPackage.Manifest) is not { } bytes) return [new(AppPackage.Manifest, "is missing.")];
        using var json = JsonDocument.Parse(bytes);
        return [.. ProblemsOf(json.RootElement)];
    }

    private static IEnumerable<PackageProblem> ProblemsOf(JsonElement manifest)
    {
        foreach (var (path, longest) in Texts)
            if (Word(manifest, path) is not { } text || string.IsNullOrWhiteSpace(text)) yield return new(path, "is missing or empty.");
            else if (text.Length > longest) yield return new(path, string.Create(CultureInfo.InvariantCulture, $"has {text.Length} characters; Teams takes at most {longest}."));
            else if (text.Any(char.IsControl)) yield return new(path, "holds a control character.");

        if (Word(manifest, "manifestVersion") != AppManifest.Version) yield return new("manifestVersion", $"is not {AppManifest.Version}.");
        if (!VersionNumber().IsMatch(Word(manifest, "version") ?? "")) yield return new("version", "is not of the form 1.0.0.");
        if (!IsId(Word(manifest, "id"))) yield return new("id", "is not a GUID.");
        if (!Colour().IsMatch(Word(manifest, "accentColor") ?? "")) yield return new("accentColor", "is not of the form #1F3A5F.");
        foreach (var path in Addresses)
            if (Word(manifest, path) is not { Length: <= LongestAddress } address || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
                yield return new(path, "is not an address that begins with https://.");

        var domains = Items(manifest, "validDomains").Select(domain => domain.GetString() ?? "").ToList();
        if (domains.Count is 0 or > 16) yield return new("validDomains", "names no domain, or more than 16.");
        foreach (var domain in domains.Where(domain => !IsDomain(domain))) yield return new("validDomains", $"holds '{domain}', which is no host name.");

        var bots = Items(manifest, "bots").ToList();
        if (bots is not [var bot])
        {
            yield return new("bots", "does not hold exactly one bot.");
            yield break;
        }
        foreach (var problem in ProblemsOfBot(bot)) yield return problem;
    }

    private static IEnumerable<PackageProblem> ProblemsOfBot(JsonElement bot)
    {
        const string Scopes = "is not one to three of personal, team and groupChat.";
        if (!IsId(Word(bot, "botId"))) yield return new("bots.botId", "is not a GUID.");
        if (!AreScopes(bot)) yield return new("bots.scopes", Scopes);
        var lists = Items(bot, "commandLists").ToList();
        if (lists.Count > 3) yield return new("bots.commandLists", "has more than three lists.");
        foreach (var list in lists)
        {
            var commands = Items(list, "commands").ToList();
            if (!AreScopes(list)) yield return new("bots.commandLists.scopes", Scopes);
            if (commands.Count > 10) yield return new("bots.commandLists.commands", "has more than ten commands.");
            foreach (var command in commands)
                if (Word(command, "title") is not { Length: > 0 and <= 32 } || Word(command, "description") is not { Length: > 0 and <= 128 })
                    yield return new("bots.commandLists.commands", $"holds '{Word(command, "title")}', which does not keep to 32 characters for its title and 128 for its description.");
        }
    }

    private static IEnumerable<PackageProblem> ProblemsOfIcon(ZipArchive zip, string name, int size)
    {
        if (Read(zip, name) is not { } png) return [new(name, "is missing.")];
        // Width and height stand after the signature and the head of the first chunk.
        var fits = png.Length > 24 && png.AsSpan(0, 8).SequenceEqual(Png.Signature)
            && BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)) == size && BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)) == size;
        return fits ? [] : [new(name, string.Create(CultureInfo.InvariantCulture, $"is not a PNG of {size} × {size}."))];
    }

    private static byte[]? Read(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry) return null;
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool IsId(string? text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty;

    private static bool AreScopes(JsonElement of) =>
        Items(of, "scopes").Select(scope => scope.GetString()).ToList() is { Count: > 0 and <= 3 } scopes
        && scopes.TrueForAll(scope => scope is "personal" or "team" or "groupChat");

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var array) && array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : [];

    private static string? Word(JsonElement element, string path)
    {
        foreach (var name in path.Split('.'))
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }

    [GeneratedRegex(@"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"^(?:0|[1-9][0-9]{0,8})(?:\.(?:0|[1-9][0-9]{0,8})){2}$", RegexOptions.NonBacktracking)]
    private static partial Regex VersionNumber();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.NonBacktracking)]
    private static partial Regex Colour();
}
