using System.Diagnostics;
using System.Text.Json;

namespace BotService.Tests.Channels.DirectLine;

/// <summary>The script patience.js at work: it says its conversation's id when it has come so far, waits for a word, and tells what it saw.</summary>
internal sealed class NodeTalk : IDisposable
{
    private readonly Process node;

    private NodeTalk(Process node) => this.node = node;

    public static NodeTalk Start(params ReadOnlySpan<string> arguments)
    {
        NodeClients.PackageFile("botframework-directlinejs", "package.json");
        var script = Path.Combine(RepositoryPaths.Root, "tests", "BotService.Tests", "clients", "patience.js");
        var start = new ProcessStartInfo("node", [script, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return new NodeTalk(Process.Start(start) ?? throw new InvalidOperationException("node did not start."));
    }

    public async Task<string> LineAsync() =>
        await node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("patience.js ended early.");

    public Task GoOnAsync() => node.StandardInput.WriteLineAsync("go on");

    public async Task<JsonElement> ResultAsync()
    {
        using var result = JsonDocument.Parse(await LineAsync());
        return result.RootElement.Clone();
    }

    public void Dispose()
    {
        if (!node.HasExited) node.Kill(entireProcessTree: true);
        node.Dispose();
    }
}
