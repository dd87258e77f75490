using BotService.Channels.Web;
using BotService.Indexes;
using Letters.Answering;
using Letters.Archive;
using Letters.Ingestion;

namespace BotService;

/// <summary>
/// Reads the configured folder in while the service is already listening: all of it while the index is empty, and what changed or
/// was left over by a run that was cut short; then again whenever something in it changes. An index filled from other folders is
/// left alone, but for letters that an earlier version of the program read.
/// </summary>
internal sealed partial class FirstReading(
    ReadingRoom room, LetterSettings settings, ReadingStatus status, TimeProvider time, ILogger<FirstReading> log) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1), LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>The fault told last, which is not told again by every look.</summary>
    private string told = "";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nothing here may hold up the listening.
        await Task.Yield();
        try
        {
            if (await HeldAsync(stoppingToken) is not { } held) return;
            foreach (var outdated in Rebuild.FoldersOf(held.Where(letter => letter.Hash.Length == 0)))
                await TryReadAsync(() => outdated, isFirst: false, stoppingToken);
            var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(settings.LettersFolder));
            var isOurs = held.Count == 0 || held.Any(letter => letter.Folder == root);
            using var watch = isOurs && settings.Watch ? new FolderWatch(root, time) : null;
            if (isOurs) await TryReadAsync(Ours, isFirst: held.Count == 0, stoppingToken);
            await TryAsync(AskFirstAsync, stoppingToken);
            while (watch is not null)
            {
                await watch.ChangedAsync(stoppingToken);
                await TryReadAsync(Ours, isFirst: false, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops; the next start reads what is left.
        }
    }

    private LetterFolder Ours() => LetterFolder.At(settings.LettersFolder);

    /// <summary>The first question of a process pays for compiling the way to an answer: better this one than a reader's.</summary>
    private async Task AskFirstAsync(CancellationToken cancellationToken) =>
        await room.Desk.AnswerAsync(new Question("What do the letters say, and who says it?", []), cancellationToken);

    /// <summary>Null where the index can never be asked as things are.</summary>
    private async Task<IReadOnlyList<Letter>?> HeldAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Letter>? held = null;
        await InReachAsync(async token => held = await room.Index.LettersAsync(token), cancellationToken);
        return held;
    }

    private Task TryReadAsync(Func<LetterFolder> folder, bool isFirst, CancellationToken cancellationToken) =>
        InReachAsync(token => ReadAsync(folder(), isFirst, token), cancellationToken);

    /// <summary>Tries until the index is in reach. Files that were put in before are known by their hash, and not read again.</summary>
    private async Task InReachAsync(Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        for (var pause = FirstPause; !await TryAsync(act, cancellationToken); pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
            await Task.Delay(pause, time, cancellationToken);
    }

    /// <summary>Whatever goes wrong in here, the letters held already can still be asked: no fault of it may end the service.</summary>
    /// <returns>False where it is worth trying again in a while.</returns>
    private async Task<bool> TryAsync(Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act(cancellationToken);
            told = "";
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var message = ExpectedFailure.MessageOf(e);
            if (message != told) LogNotRead(log, message, ExpectedFailure.Is(e) ? null : e);
            told = message;
            return e is not IndexUnusableException { IsPassing: true };
        }
    }

    private async Task ReadAsync(LetterFolder folder, bool isFirst, CancellationToken cancellationToken)
    {
        if (isFirst) status.Begin(folder.Files.Count);
        try
        {
            var tally = isFirst
                ? await IngestionProgress.RunAsync(room, folder, status.FileRead, cancellationToken)
                : await IngestionProgress.RunQuietlyAsync(room, folder, cancellationToken);
            if (!isFirst && tally.Changes.Count == 0) return;
            foreach (var problem in tally.Problems) LogUnreadable(log, problem.ToString());
            await room.CollateAsync(cancellationToken);
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

    [LoggerMessage(LogLevel.Warning, "The letters are not or not all read: {Reason}")]
    private static partial void LogNotRead(ILogger log, string reason, Exception? fault);
}
