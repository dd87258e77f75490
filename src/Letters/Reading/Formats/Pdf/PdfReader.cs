using System.ComponentModel;
using System.Text.Json;
using Letters.Reading.Formats.Pdf.Pages;

namespace Letters.Reading.Formats.Pdf;

/// <summary>
/// Reads the text of PDF files with pdf.js in a process of its own, one file at a time. The process is started for the first file
/// and kept; one that hangs, swells, crashes or talks nonsense is killed, and the next file has a fresh one, as has the file
/// it broke off at, unless that was its first.
/// Annotations are not read: they are a reader's remarks on the letter and not the sender's words. Neither are the values of form
/// fields, which stand nowhere in the page's text.
/// </summary>
public sealed class PdfReader : IDisposable, IAsyncDisposable
{
    /// <summary>Our script among the files of pdf.js.</summary>
    private const string Script = "pdf-text.mjs";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly string script;
    private readonly string node;
    private readonly PdfLimits limits;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim turn = new(1);
    private NodeChild? child;
    private uint number;

    /// <param name="folder">Where pdfjs-dist lies, with our script.</param>
    public PdfReader(string folder)
        : this(Path.Combine(folder, Script), "node", new PdfLimits(), TimeProvider.System)
    {
    }

    /// <param name="node">The program Node.js, by name or path.</param>
    internal PdfReader(string script, string node, PdfLimits limits, TimeProvider time)
    {
        this.script = script;
        this.node = node;
        this.limits = limits;
        this.time = time;
    }

    /// <summary>How many processes were started so far.</summary>
    public int Starts { get; private set; }

    /// <summary>The process that is running, 0 where none is.</summary>
    internal int ChildId => child?.Id ?? 0;

    /// <exception cref="UnreadableException">The file cannot be read.</exception>
    internal async Task<OpenedFile> OpenAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var contents = await ContentsAsync(bytes, cancellationToken);
        var typeset = Typeset(contents, cancellationToken);
        if (typeset.Blocks.Count == 0 && contents.Files.Count == 0)
            throw new UnreadableException("has no text layer", "a scan must first be put through text recognition");
        return new OpenedFile(typeset.Blocks, typeset.Hidden) { Parts = contents.Files };
    }

    /// <summary>Putting pieces in order is near to linear in them; the time is for what nobody has thought of.</summary>
    private PdfTypescript Typeset(PdfContents contents, CancellationToken cancellationToken)
    {
        using var timeUp = new CancellationTokenSource(limits.Time, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeUp.Token);
        try
        {
            return PdfTypescript.Of(contents.Pages, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw PdfRefusal.Time(limits, limits.Time);
        }
    }

    private async Task<PdfContents> ContentsAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            for (;;)
            {
                var isFresh = child is not { HasExited: false };
                var contents = new PdfContents(limits);
                if (await ReadAsync(bytes, contents, cancellationToken) is not { } refusal) return contents;
                // What a process keeps of earlier files may have been too much: that is no fault of this one.
                if (isFresh) throw refusal;
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <returns>Why the process broke off, and is no more; null where it has told all.</returns>
    private async Task<UnreadableException?> ReadAsync(ReadOnlyMemory<byte> bytes, PdfContents contents, CancellationToken cancellationToken)
    {
        var running = await RunningAsync(cancellationToken);
        number = number % 0xFFFF_FFFE + 1;
        var asked = number;
        using var timeUp = new CancellationTokenSource(limits.Time, time);
        using var swollen = new CancellationTokenSource();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeUp.Token, swollen.Token);
        var killing = stop.Token.Register(running.Kill);
        var computed = TimeSpan.Zero;
        var before = running.Computed();
        var watching = WatchAsync(running, swollen, now => computed = now - before, stop.Token);
        try
        {
            await running.WriteFrameAsync(asked, bytes);
            // An array that cannot be had lies outside the heap.
            return await contents.ReadAsync(() => running.ReadFrameAsync(asked)) ? null : PdfRefusal.Memory(limits.ResidentMegabytes);
        }
        catch (Exception e) when (e is IOException or JsonException or InvalidDataException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (timeUp.IsCancellationRequested) throw PdfRefusal.Time(limits, computed);
            running.Kill();
            return swollen.IsCancellationRequested ? PdfRefusal.Memory(limits.ResidentMegabytes)
                : await running.EndedForMemoryAsync() ? PdfRefusal.Memory(limits.HeapMegabytes)
                : PdfRefusal.Crash();
        }
        finally
        {
            await killing.DisposeAsync();
            // Killed as the answer ended, the process may not have ended yet, but answers nothing more.
            var isKilled = stop.IsCancellationRequested;
            await stop.CancelAsync();
            await watching;
            // What was broken off leaves half an answer in the pipe, and a large file much memory.
            if (isKilled || !contents.IsAnswered || running.ResidentBytes() > limits.ResidentMegabytes / 2 * 1024L * 1024) Drop();
        }
    }

    private async Task<NodeChild> RunningAsync(CancellationToken cancellationToken)
    {
        if (child is { HasExited: false }) return child;
        Drop();
        var started = Start();
        child = started;
        using var timeUp = new CancellationTokenSource(limits.Start, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeUp.Token);
        await using var killing = stop.Token.Register(started.Kill);
        try
        {
            await started.ReadFrameAsync(0);
            return started;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            Drop();
            cancellationToken.ThrowIfCancellationRequested();
            throw PdfRefusal.NoStart();
        }
    }

    private NodeChild Start()
    {
        try
        {
            Starts++;
            return NodeChild.Start(node, script, limits.HeapMegabytes);
        }
        catch (Win32Exception)
        {
            throw PdfRefusal.NoNode();
        }
    }

    /// <summary>The limit of the heap does not hold for the bytes of files and streams, which lie outside it.</summary>
    private async Task WatchAsync(
        NodeChild watched, CancellationTokenSource swollen, Action<TimeSpan> computed, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                if (watched.Computed() is { Ticks: > 0 } now) computed(now);
                if (watched.ResidentBytes() > limits.ResidentMegabytes * 1024L * 1024)
                    await swollen.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The file has been read, or refused.
        }
    }

    private void Drop()
    {
        child?.Dispose();
        child = null;
    }

    /// <summary>Ends the process. No file may be being read.</summary>
    public void Dispose()
    {
        Drop();
        turn.Dispose();
    }

    /// <summary>Waits for the file being read, then ends the process.</summary>
    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        Dispose();
    }
}
