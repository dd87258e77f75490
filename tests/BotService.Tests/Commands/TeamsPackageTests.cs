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
    [InlineData("'xn--bcher-kva.example'", "bücher.example", AppId, "")]
    [InlineData("in ASCII letters", "bü cher", AppId, "")]
    [InlineData("--name has 38 characters; Teams takes at most 30.\n", "bot.example.org", AppId, "--name=A name that is much too long for Teams")]
    [InlineData("--name is missing or empty.\n", "bot.example.org", AppId, "--name= ")]
    [InlineData("--developer has 33 characters", "bot.example.org", AppId, "--developer=A developer with much too long it")]
    [InlineData("--app-version is not of the form 1.0.0.", "bot.example.org", AppId, "--app-version=1")]
    [InlineData("--privacy-url is not an address that begins with https://.", "bot.example.org", AppId, "--privacy-url=example.org")]
    [InlineData("--terms-url is not an address that begins with https://.", "bot.example.org", AppId, "--terms-url=http://example.org")]
    public async Task What_is_wrong_is_named_as_it_was_typed_and_nothing_is_written(string named, string domain, string id, string more)
    {
        var (exit, _, error) = await command.RunAsync(["teams-package", "--domain", domain, "--app-id", id, .. more.Length > 0 ? [more] : Array.Empty<string>()]);
        Assert.Equal(2, exit);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Empty(Directory.GetFiles(command.Folder, "*.zip"));
    }

    [Fact]
    public async Task A_file_that_is_there_is_written_over_only_when_that_is_said()
    {
        var file = command.Write("mine.zip", "precious");
        string[] args = ["teams-package", "--domain", "bot.example.org", "--app-id", AppId, "--out", "mine.zip"];
        var (exit, _, error) = await command.RunAsync(args);
        Assert.Equal((1, "'mine.zip' is there already; --force writes over it.\n"), (exit, error));
        Assert.Equal("precious", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(0, (await command.RunAsync([.. args, "--force"])).Exit);
        Assert.Equal((byte)'P', (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))[0]);
    }

    [Theory]
    [InlineData("no/such/folder/a.zip", "--out names 'no/such/folder/a.zip', but the folder it would stand in does not exist.\n")]
    [InlineData("/", "--out names '/', which is a folder: expected a file to write.\n")]
    [InlineData("", "--out wants the name of a file to write.\n")]
    public async Task Where_nothing_can_be_written_is_said_in_a_sentence(string path, string sentence)
    {
        var (exit, _, error) = await command.RunAsync("teams-package", "--domain", "bot.example.org", "--app-id", AppId, "--out", path);
        Assert.Equal((1, sentence), (exit, error));
    }

    public void Dispose() => command.Dispose();
}
