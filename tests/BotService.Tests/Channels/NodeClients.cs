using System.Diagnostics;

namespace BotService.Tests.Channels;

/// <summary>
/// The real clients in tests/BotService.Tests/clients, run by Node. They are installed by <c>npm ci</c> in that folder; a test
/// that needs one is skipped with that reason where they are not.
/// </summary>
internal static class NodeClients
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "tests", "BotService.Tests", "clients");

    /// <summary>A file of an installed package.</summary>
    public static string PackageFile(params ReadOnlySpan<string> parts)
    {
        var path = Path.Combine([Folder, "node_modules", .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"needs {parts[0]}, installed by: npm ci --prefix {Path.GetRelativePath(RepositoryPaths.Root, Folder)}");
        return path;
    }

    /// <summary>Runs a script of the folder and returns what it wrote to its standard output.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        try
        {
            var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await node.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(node.ExitCode == 0, $"{script} failed: {await errors}");
            return await output;
        }
        finally
        {
            if (!node.HasExited) node.Kill(entireProcessTree: true);
        }
    }
}
