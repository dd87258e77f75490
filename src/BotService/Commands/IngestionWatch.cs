using Letters.Ingestion;

namespace BotService.Commands;

/// <summary><c>ingest --watch</c>: reads letters in, then again whenever something changes, until it is stopped.</summary>
internal static class IngestionWatch
{
    public static async Task<int> RunAsync(IReadOnlyList<LetterFolder> folders, CancellationToken cancellationToken)
    {
        using var room = await IngestCommand.OpenAsync(cancellationToken);
        var watches = new List<(string Path, FolderWatch Watch)>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            foreach (var folder in folders)
            {
                var path = folder.IsWhole ? folder.Root : folder.PathOf(folder.Files[0]);
                // Listening begins before the first reading, so that no change falls between the two.
                watches.Add((path, new FolderWatch(path, TimeProvider.System)));
                IngestionReport.Write(folder, await IngestionProgress.RunAsync(room, folder, cancellationToken));
                Console.WriteLine($"Watching {path}; press Ctrl+C to stop.");
            }
            var following = watches.ConvertAll(each => FollowAsync(room, each.Path, each.Watch, stop.Token));
            // None ends by itself; the fault of one ends all.
            await await Task.WhenAny(following);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping it is how a watch ends.
        }
        finally
        {
            await stop.CancelAsync();
            foreach (var (_, watch) in watches) watch.Dispose();
        }
        return Verbs.Done;
    }

    private static async Task FollowAsync(ReadingRoom room, string path, FolderWatch watch, CancellationToken cancellationToken)
    {
        for (var told = ""; ;)
        {
            await watch.ChangedAsync(cancellationToken);
            told = await AgainAsync(room, path, told, cancellationToken);
        }
    }

    /// <param name="told">The problems told last, which are not told again.</param>
    /// <returns>The problems there are.</returns>
    private static async Task<string> AgainAsync(ReadingRoom room, string path, string told, CancellationToken cancellationToken)
    {
        try
        {
            var folder = LetterFolder.At(path);
            var tally = await IngestionProgress.RunQuietlyAsync(room, folder, cancellationToken);
            var problems = string.Join('\n', tally.Problems);
            if (tally.Changes.Count > 0 || problems != told) IngestionReport.Write(folder, tally);
            return problems;
        }
        catch (Exception e) when (ExpectedFailure.Is(e))
        {
            // The folder may come back, the disk may have room again; the letters held are kept.
            var message = ExpectedFailure.MessageOf(e);
            if (message != told) await Console.Error.WriteLineAsync(message);
            return message;
        }
    }
}
