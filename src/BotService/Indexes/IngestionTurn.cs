namespace BotService.Indexes;

/// <summary>
/// One program at a time reads letters into an index: what one run takes for a new letter, another may have named already. The turn
/// is a locked file beside the index, which the system lets go of however its holder ends.
/// </summary>
internal sealed class IngestionTurn : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream held;

    private IngestionTurn(FileStream held) => this.held = held;

    /// <param name="say">Told once where another program has the turn.</param>
    public static async Task<IngestionTurn> TakeAsync(
        string indexFile, Action<string> say, TimeProvider time, CancellationToken cancellationToken)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            if (TryTake(indexFile) is { } turn) return turn;
            if (isFirst) say($"Another program is reading letters into {indexFile}; this one waits for it to end.");
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    public void Dispose() => held.Dispose();

    private static IngestionTurn? TryTake(string indexFile)
    {
        var path = $"{indexFile}.turn";
        try
        {
            return new IngestionTurn(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
