using System.CommandLine;
using Letters.Ingestion;

namespace BotService.Commands;

/// <summary>What several verbs have in common: which letters, and in which form to print.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Letters = new("--letters")
    {
        Description = "Answer from this folder or file alone: it is ingested into a throw-away index first.",
        HelpName = "DIR",
        Recursive = false,
    };

    public static readonly Option<bool> Json = new("--json") { Description = "Print JSON, one object a line." };

    /// <summary>
    /// The letters of <paramref name="folder"/> in a throw-away index, or, when it is null, those held, the configured folder being
    /// ingested first if none are.
    /// </summary>
    /// <exception cref="CommandFailure">There is no letter to answer from.</exception>
    public static async Task<ReadingRoom> OpenRoomAsync(string? folder, CancellationToken cancellationToken)
    {
        var settings = HostSettings.Letters();
        var room = folder is null
            ? await ReadingRoom.OpenAsync(settings.IndexFile, Say, cancellationToken)
            : ReadingRoom.OpenThrowAway(Say);
        try
        {
            if ((await room.Index.LettersAsync(cancellationToken)).Count == 0)
                await FillAsync(room, folder ?? settings.FullPath, cancellationToken);
            return room;
        }
        catch
        {
            room.Dispose();
            throw;
        }
    }

    public static void Say(string sentence) => Console.Error.WriteLine(sentence);

    private static async Task FillAsync(ReadingRoom room, string path, CancellationToken cancellationToken)
    {
        var folder = FolderAt(path);
        var tally = await IngestionProgress.RunAsync(room.Ingestor, folder, cancellationToken);
        foreach (var problem in tally.Problems) Say(problem.ToString());
        if (tally.Held == 0)
            throw new CommandFailure(folder.Files.Count == 0
                ? $"The folder '{path}' holds no file; put letters into it (.txt, .md or .html)."
                : $"None of the {folder.Files.Count} files in '{path}' could be read as a letter.");
    }

    public static LetterFolder FolderAt(string path)
    {
        try
        {
            return LetterFolder.At(path);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new CommandFailure(e.Message);
        }
    }
}
