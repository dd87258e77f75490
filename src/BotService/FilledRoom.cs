using BotService.Models;
using Letters.Ingestion;

namespace BotService;

/// <summary>A reading room with at least one letter in it.</summary>
internal static class FilledRoom
{
    /// <summary>
    /// The letters of <paramref name="folder"/> in a throw-away index, or, when it is null, those held, the configured folder being
    /// ingested first if none are.
    /// </summary>
    /// <param name="say">Told in one sentence whatever a person ought to know.</param>
    /// <exception cref="ExpectedFailure">There is no letter to answer from.</exception>
    public static async Task<ReadingRoom> OpenAsync(
        string? folder, LetterSettings settings, ModelSettings models, Action<string> say, CancellationToken cancellationToken)
    {
        var room = folder is null
            ? await ReadingRoom.OpenAsync(settings, models, say, cancellationToken)
            : await ReadingRoom.OpenThrowAwayAsync(models, say, cancellationToken);
        try
        {
            if ((await room.Index.LettersAsync(cancellationToken)).Count == 0)
                await FillAsync(room, folder ?? settings.LettersFolder, say, cancellationToken);
            return room;
        }
        catch
        {
            room.Dispose();
            throw;
        }
    }

    private static async Task FillAsync(ReadingRoom room, string path, Action<string> say, CancellationToken cancellationToken)
    {
        var folder = LetterFolder.At(path);
        var tally = await IngestionProgress.RunAsync(room, folder, cancellationToken);
        foreach (var problem in tally.Problems) say(problem.ToString());
        if (tally.Held == 0)
            throw new ExpectedFailure(folder.Files.Count == 0
                ? $"The folder '{path}' holds no file; put letters into it."
                : $"None of the {folder.Files.Count} files in '{path}' could be read as a letter.");
    }
}
