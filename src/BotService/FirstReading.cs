using BotService.Channels.Web;
using Letters.Answering;
using Letters.Ingestion;

namespace BotService;

/// <summary>
/// Reads the configured folder in while the service is already listening: all of it while the index is empty, and what a run
/// that was cut short left over. An index filled from other folders is left alone.
/// </summary>
internal sealed partial class FirstReading(
    ReadingRoom room, LetterSettings settings, ReadingStatus status, ILogger<FirstReading> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nothing here may hold up the listening.
        await Task.Yield();
        try
        {
            var folder = LetterFolder.At(settings.LettersFolder);
            var held = await room.Index.LettersAsync(stoppingToken);
            if (held.Count == 0 || held.Any(letter => letter.Folder == folder.Root))
                await ReadAsync(folder, isFirst: held.Count == 0, stoppingToken);
            // The first question of a process pays for compiling the way to an answer: better this one than a reader's.
            await room.Desk.AnswerAsync(new Question("What do the letters say, and who says it?", []), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops; the next start reads what is left.
        }
        catch (Exception e) when (ExpectedFailure.Is(e))
        {
            // The letters held already can still be asked.
            LogNotRead(log, settings.LettersFolder, e.Message);
        }
    }

    private async Task ReadAsync(LetterFolder folder, bool isFirst, CancellationToken cancellationToken)
    {
        if (isFirst) status.Begin(folder.Files.Count);
        try
        {
            var tally = isFirst
                ? await IngestionProgress.RunAsync(room.Ingestor, folder, status.FileRead, cancellationToken)
                : await IngestionProgress.RunQuietlyAsync(room.Ingestor, folder, cancellationToken);
            foreach (var problem in tally.Problems) LogUnreadable(log, problem.ToString());
            if (isFirst || tally.Indexed + tally.Replaced + tally.Removed > 0)
                LogRead(log, folder.Root, tally.Indexed, tally.Replaced, tally.Removed, tally.Problems.Count);
        }
        finally
        {
            status.End();
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "Read {Folder}: {Indexed} new letters, {Replaced} changed, {Removed} removed, {Unreadable} unreadable")]
    private static partial void LogRead(ILogger log, string folder, int indexed, int replaced, int removed, int unreadable);

    [LoggerMessage(LogLevel.Warning, "{Problem}")]
    private static partial void LogUnreadable(ILogger log, string problem);

    [LoggerMessage(LogLevel.Warning, "The letters of {Folder}, the setting Letters:Path, are not or not all read: {Reason}")]
    private static partial void LogNotRead(ILogger log, string folder, string reason);
}
