using System.CommandLine;
using Letters.Ingestion;

namespace BotService.Commands;

/// <summary><c>ingest</c>: brings the index into step with files and folders.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Folders or files with letters (.txt, .md, .html, told by their content).",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "ingest",
            "Reads letters into the index. Unchanged files are skipped, changed ones replaced; " +
            "a letter whose file is gone from a folder is removed.")
        {
            paths,
        };
        command.SetAction((parsed, cancellationToken) => IngestAsync(parsed.GetValue(paths) ?? [], cancellationToken));
        return command;
    }

    private static async Task<int> IngestAsync(string[] paths, CancellationToken cancellationToken)
    {
        // All paths are looked at before the first file is read: a typing error in the last one changes nothing.
        var folders = paths.Select(LetterFolder.At).ToList();
        using var room = await ReadingRoom.OpenAsync(
            HostSettings.Letters().IndexFile, Console.Error.WriteLine, cancellationToken);
        var unreadable = 0;
        foreach (var folder in folders)
        {
            var tally = await IngestionProgress.RunAsync(room.Ingestor, folder, cancellationToken);
            Write(folder, tally);
            if (folder.Files.Count == 0 && tally.Removed == 0) throw new ExpectedFailure($"There is no file in '{folder.Root}'.");
            unreadable += tally.Problems.Count;
        }
        return unreadable == 0 ? Verbs.Done : Verbs.Failed;
    }

    private static void Write(LetterFolder folder, IngestionTally tally)
    {
        Console.WriteLine(
            $"{folder.Root}: {tally.Indexed} new, {tally.Replaced} changed, {tally.Unchanged} unchanged, " +
            $"{tally.Removed} removed, {tally.Problems.Count} unreadable");
        foreach (var problem in tally.Problems) Console.WriteLine($"  {problem}");
    }
}
