using System.Diagnostics;

namespace BotService.Tests.Models;

/// <summary>@copilotkit/aimock, an imitation of OpenAI's servers that others wrote, in a process of its own; clients/aimock.mjs tells what it answers.</summary>
internal sealed class AimockServer : IDisposable
{
    public const string WhereFrom = "needs @copilotkit/aimock, installed by: npm ci --prefix tests/BotService.Tests/clients";

    private readonly Process node;

    private AimockServer(Process node, string address) => (this.node, Address) = (node, address);

    public static bool IsInstalled => File.Exists(RepositoryPaths.InRepository("tests/BotService.Tests/clients/node_modules/@copilotkit/aimock/package.json"));

    /// <summary>Without a path.</summary>
    public string Address { get; }

    public static async Task<AimockServer> StartAsync()
    {
        var node = Process.Start(new ProcessStartInfo("node", [RepositoryPaths.InRepository("tests/BotService.Tests/clients/aimock.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("node did not start.");
        var address = await node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return new AimockServer(node, address ?? throw new InvalidOperationException("aimock did not start."));
    }

    public void Dispose()
    {
        if (!node.HasExited) node.Kill(entireProcessTree: true);
        node.Dispose();
    }
}
