using System.CommandLine;
using Letters.Ingestion;

namespace BotService.Commands;

/// <summary><c>ingest</c>: brings the index into step with files and folders, once, or again whenever they change.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Folders or files with letters; what a file is, is told by its content.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var watch = new Option<bool>("--watch") { Description = "Go on: read files again when they change, until stopped." };
        var verify = new Option<bool>("--verify")
        {
            Description = "Compare the index with one made anew from the paths, or from the files of the letters held, and change nothing.",
        };
        var command = new Command(
            "ingest",
            "Reads letters into the index. Unchanged files are skipped, changed ones replaced; " +
            "a letter whose file is gone from a folder is removed.")
        {
            paths, watch, verify,
        };
        command.Validators.Add(given =>
        {
            if (given.GetValue(paths) is not { Length: > 0 } && !given.GetValue(verify)) given.AddError("Name at least one folder or file to ingest.");
            if (given.GetValue(watch) && given.GetValue(verify)) given.AddError("Give either --watch or --verify, not both.");
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            // All paths are looked at before the first file is read: a typing error in the last one changes nothing.
            var folders = (parsed.GetValue(paths) ?? []).Select(LetterFolder.At).ToList();
            return parsed.GetValue(verify) ? IndexVerification.RunAsync(folders, cancellationToken)
                : parsed.GetValue(watch) ? IngestionWatch.RunAsync(folders, cancellationToken)
                : IngestAsync(folders, cancellationToken);
        });
        return command;
    }

    private static async Task<int> IngestAsync(IReadOnlyList<LetterFolder> folders, CancellationToken cancellationToken)
    {
        using var room = await OpenAsync(cancellationToken);
        var unreadable = 0;
        foreach (var folder in folders)
        {
            var tally = await IngestionProgress.RunAsync(room, folder, cancellationToken);
            IngestionReport.Write(folder, tally);
            if (folder.Files.Count == 0 && tally.Removed == 0) throw new ExpectedFailure($"There is no file in '{folder.Root}'.");
            unreadable += tally.Problems.Count;
        }
        await TakeOutSamplesAsync(room, folders, cancellationToken);
        return unreadable == 0 ? Verbs.Done : Verbs.Failed;
    }

    private static async Task TakeOutSamplesAsync(ReadingRoom room, IReadOnlyList<LetterFolder> folders, CancellationToken cancellationToken)
    {
        var samples = SampleLetters.OutOfPlace(await room.Index.LettersAsync(cancellationToken), folders);
        foreach (var sample in samples) await room.Index.RemoveAsync(sample.Id, cancellationToken);
        if (samples.Count > 0) Console.WriteLine($"The {samples.Count} invented sample letters were taken out, now that there are letters of yours.");
    }

    /// <summary>The configured index.</summary>
    internal static Task<ReadingRoom> OpenAsync(CancellationToken cancellationToken) =>
        ReadingRoom.OpenAsync(HostSettings.Letters(), HostSettings.Models(), Console.Error.WriteLine, cancellationToken);
}
