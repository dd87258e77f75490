using System.Diagnostics;

namespace BotService.Tests.Channels.Embed;

/// <summary>The demo's site, served by node on a port of its own.</summary>
internal sealed class DemoSite : IDisposable
{
    private readonly Process node;

    private DemoSite(Process node, Uri address) => (this.node, Address) = (node, address);

    public Uri Address { get; }

    /// <param name="port">A free port; the service has to know the site's origin before either runs.</param>
    /// <param name="service">Where the chat comes from.</param>
    public static async Task<DemoSite> StartAsync(int port, Uri service)
    {
        var start = new ProcessStartInfo("node",
            [Path.Combine(RepositoryPaths.Root, "docs", "embed-demo", "serve.mjs"), "--port", $"{port}", "--service", service.AbsoluteUri])
        {
            RedirectStandardOutput = true,
        };
        var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var address = await node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return new DemoSite(node, new Uri(address ?? throw new InvalidOperationException("The demo's site did not start.")));
    }

    public void Dispose()
    {
        node.Kill(entireProcessTree: true);
        node.Dispose();
    }
}
