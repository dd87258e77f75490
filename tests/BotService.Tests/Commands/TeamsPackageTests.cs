using BotService.Channels.Teams.Package;

namespace BotService.Tests.Commands;

public sealed class TeamsPackageTests : IDisposable
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private readonly CommandLine command = new();

    [Fact]
    public async Task A_package_is_written_where_it_is_wanted()
    {
        var (exit, said, error) = await command.RunAsync("teams-package", "--domain", "Bot.Example.org", "--app-id", AppId, "--out", "my.zip");
        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith("my.zip: ", said, StringComparison.Ordinal);
        Assert.Equal(
            AppPackage.Of(new AppManifest("bot.example.org", Guid.Parse(AppId))),
            await File.ReadAllBytesAsync(Path.Combine(command.Folder, "my.zip"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("--domain", "https://bot.example.org", AppId, "")]
    [InlineData("--app-id", "bot.example.org", "42", "")]
    [InlineData("name.short", "bot.example.org", AppId, "A name that is much too long for Teams")]
    public async Task What_is_wrong_is_named_and_nothing_is_written(string named, string domain, string id, string name)
    {
        string[] args = ["teams-package", "--domain", domain, "--app-id", id, .. name.Length > 0 ? ["--name", name] : Array.Empty<string>()];
        var (exit, _, error) = await command.RunAsync(args);
        Assert.Equal(2, exit);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(command.Folder, "*.zip"));
    }

    public void Dispose() => command.Dispose();
}
