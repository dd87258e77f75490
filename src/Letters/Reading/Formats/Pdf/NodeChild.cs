using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Letters.Reading.Formats.Pdf;

/// <summary>
/// A Node.js process that runs one script and talks in frames: length and number (4 bytes each, big-endian), then the bytes. It may
/// read nothing but the script's folder, sees nothing of our environment, makes no code of strings, and ends when its input closes.
/// </summary>
internal sealed class NodeChild : IDisposable
{
    /// <summary>The longest frame read: a page of ten million letters, or the largest embedded file, is shorter.</summary>
    private const int LongestFrame = 128 * 1024 * 1024;

    private const int KeptOfErrors = 8192;

    private readonly Process process;
    private readonly StringBuilder errors = new();
    private readonly Task errorsDrained;

    private NodeChild(Process process)
    {
        this.process = process;
        errorsDrained = DrainErrorsAsync();
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <exception cref="Win32Exception">There is no such program.</exception>
    public static NodeChild Start(string node, string script, int heapMegabytes)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(script));
        var start = new ProcessStartInfo(
            node,
            [
                $"--max-old-space-size={heapMegabytes}", "--disallow-code-generation-from-strings", "--no-warnings",
                // Named so by Node 20; later ones know it as --permission, and by this name too.
                "--experimental-permission", $"--allow-fs-read={folder}{Path.DirectorySeparatorChar}*", "--allow-worker", script,
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = folder,
        };
        // Keys and passwords of ours are none of its business; these are what a program needs to be loaded at all.
        foreach (var name in start.Environment.Keys.Except(["PATH", "LD_LIBRARY_PATH", "SystemRoot"], StringComparer.OrdinalIgnoreCase).ToList())
            start.Environment.Remove(name);
        return new NodeChild(Process.Start(start) ?? throw new InvalidOperationException($"{node} did not start."));
    }

    public async Task WriteFrameAsync(uint number, ReadOnlyMemory<byte> bytes)
    {
        var head = new byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(head, (uint)bytes.Length);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(4), number);
        var input = process.StandardInput.BaseStream;
        await input.WriteAsync(head, CancellationToken.None);
        await input.WriteAsync(bytes, CancellationToken.None);
        await input.FlushAsync(CancellationToken.None);
    }

    /// <summary>
    /// There is no token: a pipe cannot be waited for with one on every system. Whoever has waited long enough calls
    /// <see cref="Kill"/>, which ends the wait.
    /// </summary>
    /// <exception cref="InvalidDataException">What came is no frame of that number.</exception>
    /// <exception cref="EndOfStreamException">The process has ended.</exception>
    public async Task<byte[]> ReadFrameAsync(uint number)
    {
        var head = new byte[8];
        await process.StandardOutput.BaseStream.ReadExactlyAsync(head, CancellationToken.None);
        var length = BinaryPrimitives.ReadUInt32BigEndian(head);
        if (length > LongestFrame || BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(4)) != number)
            throw new InvalidDataException("The process that reads PDF files wrote what is no answer.");
        var bytes = new byte[length];
        await process.StandardOutput.BaseStream.ReadExactlyAsync(bytes, CancellationToken.None);
        return bytes;
    }

    /// <summary>How much memory the process has now, in bytes; 0 when it has ended.</summary>
    public long ResidentBytes()
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (Exception e) when (IsOfEnding(e))
        {
            return 0;
        }
    }

    /// <summary>How long the process has been computing since it started; zero when it has ended.</summary>
    public TimeSpan Computed()
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (Exception e) when (IsOfEnding(e))
        {
            return TimeSpan.Zero;
        }
    }

    /// <summary>Whether the process, which has ended, said that it had no memory left.</summary>
    public async Task<bool> EndedForMemoryAsync()
    {
        await errorsDrained;
        return errors.ToString().Contains("out of memory", StringComparison.OrdinalIgnoreCase);
    }

    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (IsOfEnding(e) || e is AggregateException)
        {
            // It has ended by itself, or is about to.
        }
    }

    /// <summary>A process may end between the look whether it runs and the question put to it.</summary>
    private static bool IsOfEnding(Exception e) => e is InvalidOperationException or Win32Exception;

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private async Task DrainErrorsAsync()
    {
        var buffer = new char[1024];
        try
        {
            for (int read; (read = await process.StandardError.ReadAsync(buffer, CancellationToken.None)) > 0;)
            {
                errors.Append(buffer, 0, read);
                if (errors.Length > KeptOfErrors) errors.Remove(0, errors.Length - KeptOfErrors);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The process was ended while it spoke.
        }
    }
}
