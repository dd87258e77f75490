using Letters.Ingestion;
using Spectre.Console;

namespace BotService.Commands;

/// <summary>An ingestion under way: a progress bar where a person watches, nothing where a program reads along.</summary>
internal static class IngestionProgress
{
    public static async Task<IngestionTally> RunAsync(Ingestor ingestor, LetterFolder folder, CancellationToken cancellationToken)
    {
        var tally = new IngestionTally();
        // The bar goes to standard error: standard output may be piped JSON.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected || folder.Files.Count == 0)
        {
            await foreach (var outcome in ingestor.IngestAsync(folder, cancellationToken)) tally.Add(outcome);
            return tally;
        }

        await console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask("Reading letters", maxValue: folder.Files.Count);
                await foreach (var outcome in ingestor.IngestAsync(folder, cancellationToken))
                {
                    tally.Add(outcome);
                    if (outcome is IngestionOutcome.Removed) continue;
                    bar.Increment(1);
                    bar.Description = $"Reading letters {bar.Value:0}/{folder.Files.Count}";
                }
            });
        return tally;
    }
}
