using System.Threading.Channels;

namespace Letters.Ingestion;

/// <summary>
/// Tells when something below a folder, or a file, may have changed: when the system says so and things have come to rest. Not
/// every file system tells, so every half minute the names, sizes and times of the files are compared as well.
/// </summary>
public sealed class FolderWatch : IDisposable
{
    /// <summary>How long nothing may happen before a change counts as made: files are written in pieces.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);

    /// <summary>Where it never rests, it is looked at all the same.</summary>
    private const int MostRests = 10;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    private readonly string path;
    private readonly TimeProvider time;
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private FileSystemWatcher? watcher;
    private int seen;

    public FolderWatch(string path, TimeProvider time)
    {
        this.path = Path.GetFullPath(path);
        this.time = time;
        watcher = Listen();
        seen = Look();
    }

    /// <summary>Completes when it is worth reading again.</summary>
    public async Task ChangedAsync(CancellationToken cancellationToken)
    {
        for (var before = seen; ;)
        {
            // A watch ends with its folder, and begins again with the next of that name.
            watcher ??= Listen();
            var isTold = await IsChangedWithinAsync(LookAgain, cancellationToken);
            for (var rests = 0; isTold && rests < MostRests && await IsChangedWithinAsync(Rest, cancellationToken); rests++)
            {
            }
            seen = Look();
            if (isTold || seen != before) return;
        }
    }

    public void Dispose() => watcher?.Dispose();

    /// <summary>A number made of the names, sizes and times of all files; the same for as long as they are.</summary>
    private int Look()
    {
        var look = new HashCode();
        try
        {
            foreach (var file in LetterFolder.At(path) is var folder ? folder.Files.Select(folder.PathOf) : [])
            {
                var info = new FileInfo(file);
                look.Add(file, StringComparer.Ordinal);
                if (info.Exists) look.Add((info.Length, info.LastWriteTimeUtc));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder out of reach is one state, which ends when it can be listed again.
            return 0;
        }
        return look.ToHashCode();
    }

    private async Task<bool> IsChangedWithinAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(within, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await changes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private FileSystemWatcher? Listen()
    {
        var isFolder = Directory.Exists(path);
        var folder = isFolder ? path : Path.GetDirectoryName(path);
        if (!Directory.Exists(folder)) return null;
        FileSystemWatcher? made = null;
        try
        {
            made = new FileSystemWatcher(folder) { IncludeSubdirectories = isFolder };
            if (!isFolder) made.Filter = Path.GetFileName(path);
            made.Created += Tell;
            made.Changed += Tell;
            made.Deleted += Tell;
            made.Renamed += Tell;
            made.Error += Fail;
            made.EnableRaisingEvents = true;
            return made;
        }
        catch (IOException)
        {
            // The system watches no more folders: looking every half minute must do.
            made?.Dispose();
            return null;
        }
    }

    private void Tell(object sender, FileSystemEventArgs change) => changes.Writer.TryWrite(true);

    private void Fail(object sender, ErrorEventArgs error)
    {
        Interlocked.Exchange(ref watcher, null)?.Dispose();
        changes.Writer.TryWrite(true);
    }
}
