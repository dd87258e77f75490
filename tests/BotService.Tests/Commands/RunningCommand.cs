using System.Diagnostics;

namespace BotService.Tests.Commands;

/// <summary>A command under way. It is killed, as an impatient person would, when the test is done with it.</summary>
public sealed class RunningCommand(Process process) : IDisposable
{
    /// <summary>Reads on until a line says so, and gives the line.</summary>
    public async Task<string> SaysAsync(string words)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.Contains(words, StringComparison.Ordinal))
                return line;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        throw new Xunit.Sdk.XunitException($"The command ended before it said '{words}': {error}");
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
