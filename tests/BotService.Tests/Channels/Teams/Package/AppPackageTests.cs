using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using BotService.Channels.Teams.Package;

namespace BotService.Tests.Channels.Teams.Package;

public sealed class AppPackageTests
{
    private static readonly AppManifest Manifest = new("bot.example.org", Guid.Parse("11111111-2222-3333-4444-555555555555"));

    [Fact]
    public void A_package_holds_the_manifest_and_two_icons_and_nothing_else()
    {
        using var zip = Open(AppPackage.Of(Manifest));
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void Teams_takes_it() => Assert.Empty(PackageRules.ProblemsIn(AppPackage.Of(Manifest)));

    [Fact]
    public void The_same_bot_gives_the_same_bytes() => Assert.Equal(AppPackage.Of(Manifest), AppPackage.Of(Manifest with { }));

    [Fact]
    public void The_manifest_keeps_the_limits_of_the_schema()
    {
        using var zip = Open(AppPackage.Of(Manifest));
        using var stream = zip.GetEntry("manifest.json")?.Open() ?? Stream.Null;
        using var json = JsonDocument.Parse(stream);
        var manifest = json.RootElement;
        Assert.Equal("1.19", manifest.GetProperty("manifestVersion").GetString());
        Assert.Equal("11111111-2222-3333-4444-555555555555", manifest.GetProperty("id").GetString());
        Assert.InRange(manifest.GetProperty("name").GetProperty("short").GetString()?.Length ?? 0, 1, 30);
        Assert.InRange(manifest.GetProperty("name").GetProperty("full").GetString()?.Length ?? 0, 1, 100);
        Assert.InRange(manifest.GetProperty("description").GetProperty("short").GetString()?.Length ?? 0, 1, 80);
        Assert.InRange(manifest.GetProperty("description").GetProperty("full").GetString()?.Length ?? 0, 1, 4000);
        Assert.Equal(["bot.example.org"], manifest.GetProperty("validDomains").EnumerateArray().Select(domain => domain.GetString()));
        var bot = Assert.Single(manifest.GetProperty("bots").EnumerateArray());
        Assert.Equal(["personal", "team", "groupChat"], bot.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()));
        Assert.All(bot.GetProperty("commandLists").EnumerateArray().SelectMany(list => list.GetProperty("commands").EnumerateArray()), command =>
        {
            Assert.InRange(command.GetProperty("title").GetString()?.Length ?? 0, 1, 32);
            Assert.InRange(command.GetProperty("description").GetString()?.Length ?? 0, 1, 128);
        });
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void The_icons_are_pictures_of_the_size_Teams_wants(string name, int size)
    {
        var pixels = PixelsOf(name, size);
        Assert.Equal(size * size, pixels.Count);
        if (name == "outline.png")
        {
            // White alone, and both painted and bare.
            Assert.All(pixels, pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
            Assert.Contains(pixels, pixel => pixel.Opacity == 255);
            Assert.Contains(pixels, pixel => pixel.Opacity == 0);
        }
        else
        {
            Assert.All(pixels, pixel => Assert.Equal(255, pixel.Opacity));
            Assert.True(pixels.Distinct().Count() > 4, "nothing is drawn");
        }
    }

    [Theory]
    [InlineData("Name that is much too long for any app", null, null, "name.short has 38 characters; Teams takes at most 30.")]
    [InlineData(null, "1.0", null, "version is not of the form 1.0.0.")]
    [InlineData(null, null, "http://example.org/privacy", "developer.privacyUrl is not an address that begins with https://.")]
    [InlineData("", null, null, "name.short is missing or empty.")]
    public void What_Teams_would_refuse_is_named(string? name, string? version, string? privacy, string problem) => Assert.Contains(
        problem,
        PackageRules.ProblemsIn(AppPackage.Of(Manifest with { Name = name ?? "Letters", AppVersion = version ?? "1.0.0", Privacy = privacy })).Select(found => found.ToString()));

    [Theory]
    [InlineData("bot.example.org", true)]
    [InlineData("xn--bcher-kva.example", true)]
    [InlineData("BOT.EXAMPLE.ORG", true)]
    [InlineData("localhost", false)]
    [InlineData("https://bot.example.org", false)]
    [InlineData("bot.example.org:443", false)]
    [InlineData("bot.example.org/x", false)]
    [InlineData("*.example.org", false)]
    [InlineData("-bot.example.org", false)]
    [InlineData("bot..example.org", false)]
    [InlineData("192.168.0.7", false)]
    [InlineData("bot.example.org\n", false)]
    [InlineData("", false)]
    public void A_domain_is_a_host_name(string domain, bool isOne) => Assert.Equal(isOne, PackageRules.IsDomain(domain));

    private static List<(byte Red, byte Green, byte Blue, byte Opacity)> PixelsOf(string name, int size)
    {
        using var zip = Open(AppPackage.Of(Manifest));
        using var stream = zip.GetEntry(name)?.Open() ?? Stream.Null;
        using var png = new MemoryStream();
        stream.CopyTo(png);
        var bytes = png.ToArray();
        Assert.Equal(Png.Signature, bytes.AsSpan(0, 8));
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(33));
        using var zlib = new ZLibStream(new MemoryStream(bytes, 41, length), CompressionMode.Decompress);
        var raw = new MemoryStream();
        zlib.CopyTo(raw);
        var rows = raw.ToArray();
        Assert.Equal(size * (size * 4 + 1), rows.Length);
        return [.. from row in Enumerable.Range(0, size)
                   from column in Enumerable.Range(0, size)
                   let at = row * (size * 4 + 1) + 1 + column * 4
                   select (rows[at], rows[at + 1], rows[at + 2], rows[at + 3])];
    }

    private static ZipArchive Open(byte[] package) => new(new MemoryStream(package), ZipArchiveMode.Read);
}
