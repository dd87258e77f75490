namespace BotService.Channels.Web;

/// <summary>
/// How far the letters have been read in: told by the ingestion at start, shown by the page. Starts out as ready. One tells,
/// any number may look.
/// </summary>
internal sealed class ReadingStatus
{
    private volatile Progress now = new(false, 0, 0);

    public Progress Now => now;

    /// <param name="total">How many files there are to read.</param>
    public void Begin(int total) => now = new Progress(true, 0, total);

    /// <summary>One more file is done, whatever became of it.</summary>
    public void FileRead() => now = now with { Read = now.Read + 1 };

    public void End() => now = now with { Reading = false };

    /// <param name="Reading">Whether files are still being read.</param>
    /// <param name="Read">How many are done.</param>
    /// <param name="Total">How many there are.</param>
    public sealed record Progress(bool Reading, int Read, int Total);
}
