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

    /// <summary>
    /// Asks it to end, as Ctrl+C does, and reads what it still says. SIGTERM goes the same way through the program as SIGINT, which a
    /// process that was started in the background may have been told not to hear.
    /// </summary>
    public async Task<(int Exit, string Out, string Error)> EndAsync()
    {
        var token = TestContext.Current.CancellationToken;
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(token), process.StandardError.ReadToEndAsync(token));
        await process.WaitForExitAsync(token);
        return (process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
