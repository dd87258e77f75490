using System.Diagnostics;

namespace BotService.Tests.Commands;

/// <summary>The program as a person runs it in a terminal, with an index of its own.</summary>
public sealed class CommandLine : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("letters-").FullName;

    /// <summary>Where the command keeps what it keeps.</summary>
    public string Data => data;

    /// <summary>A folder of the test's own, beside nothing else.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("letters-").FullName;

    /// <summary>Settings of the environment beside those of the test's own letters.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Starts a command that does not end by itself.</summary>
    public RunningCommand Start(params string[] args) => new(Begin(args));

    public async Task<(int Exit, string Out, string Error)> RunAsync(params string[] args)
    {
        using var process = Begin(args);
        var token = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(token);
        var error = process.StandardError.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);
        return (process.ExitCode, await output, await error);
    }

    private Process Begin(string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BotService.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
            Environment = { ["Letters__Data"] = data, ["Letters__Path"] = RepositoryPaths.Samples },
        };
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
    }

    public string Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        Directory.Delete(data, recursive: true);
        Directory.Delete(Folder, recursive: true);
    }
}
