using System.Diagnostics;

namespace BotService.Tests.Commands;

/// <summary>A command under way. It is killed, as an impatient person would, when the test is done with it.</summary>
public sealed class RunningCommand(Process process) : IDisposable
{
    /// <summary>Reads on until a line says so.</summary>
    public async Task SaysAsync(string words)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.Contains(words, StringComparison.Ordinal))
                return;
        Assert.Fail($"The command ended before it said '{words}': {await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
