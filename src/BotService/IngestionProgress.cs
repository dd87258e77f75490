using System.Globalization;
using Letters.Ingestion;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BotService;

/// <summary>An ingestion under way: a progress bar where a person watches, nothing where a program reads along.</summary>
internal static class IngestionProgress
{
    public static Task<IngestionTally> RunAsync(ReadingRoom room, LetterFolder folder, CancellationToken cancellationToken) =>
        RunAsync(room, folder, () => { }, cancellationToken);

    /// <param name="fileRead">Called after each file.</param>
    public static async Task<IngestionTally> RunAsync(
        ReadingRoom room, LetterFolder folder, Action fileRead, CancellationToken cancellationToken)
    {
        if (Console.IsErrorRedirected || folder.Files.Count == 0)
            return await CountAsync(room, folder, fileRead, cancellationToken);

        // The bar goes to standard error: standard output may be piped JSON.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(
                new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new RateColumn(), new RemainingTimeColumn())
            .StartAsync(progress =>
            {
                var bar = progress.AddTask("Reading letters", maxValue: folder.Files.Count);
                void Advance()
                {
                    bar.Increment(1);
                    bar.Description = $"Reading letters {bar.Value:0}/{folder.Files.Count}";
                    fileRead();
                }
                return CountAsync(room, folder, Advance, cancellationToken);
            });
    }

    /// <summary>An ingestion nobody need watch.</summary>
    public static Task<IngestionTally> RunQuietlyAsync(ReadingRoom room, LetterFolder folder, CancellationToken cancellationToken) =>
        CountAsync(room, folder, () => { }, cancellationToken);

    private static async Task<IngestionTally> CountAsync(
        ReadingRoom room, LetterFolder folder, Action fileRead, CancellationToken cancellationToken)
    {
        var tally = new IngestionTally();
        await foreach (var file in room.IngestAsync(folder, Console.Error.WriteLine, cancellationToken))
        {
            foreach (var outcome in file.Outcomes) tally.Add(outcome);
            if (!file.IsGone) fileRead();
        }
        return tally;
    }

    /// <summary>How many files are read a second.</summary>
    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.Speed is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{rate:0} files/s") : "");
    }
}
