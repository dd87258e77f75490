using Letters.Ingestion;
using Spectre.Console;

namespace BotService.Commands;

/// <summary>What a run did, on a terminal: a line of counts, and a table of the letters that came, changed, went or could not be read.</summary>
internal static class IngestionReport
{
    /// <summary>Longer tables are no longer read; the counts are whole at any rate, and every problem is told.</summary>
    private const int MostRows = 100;

    private const int MostPassedOver = 10;

    public static void Write(LetterFolder folder, IngestionTally tally)
    {
        Console.WriteLine(
            $"{folder.Root}: {tally.Indexed} new, {tally.Replaced} changed, {tally.Unchanged} unchanged, " +
            $"{tally.Removed} removed, {tally.Problems.Count} unreadable");
        if (folder.PassedOver.Count > 0)
            Console.WriteLine(
                $"Passed over, as links and hidden files are: {string.Join(", ", folder.PassedOver.Take(MostPassedOver))}" +
                (folder.PassedOver.Count > MostPassedOver ? $" and {folder.PassedOver.Count - MostPassedOver} more" : ""));
        if (tally.Changes.Count == 0 && tally.Problems.Count == 0) return;

        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumn(new TableColumn("Outcome").NoWrap()).AddColumn("Letter");
        foreach (var change in tally.Changes.Take(MostRows)) table.AddRow(new Text(NameOf(change)), new Text(Described(change)));
        if (tally.Changes.Count > MostRows) table.AddRow(new Text("…"), new Text($"and {tally.Changes.Count - MostRows} more"));
        foreach (var problem in tally.Problems) table.AddRow(new Text("unreadable"), new Text(problem.ToString()));
        // A pipe has no width to fit: give every line its full length.
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected) console.Profile.Width = 400;
        console.Write(table);
    }

    /// <summary>What was hidden in a file may be a trick, or the editor's remains: either way it is told.</summary>
    private static string Described(IngestionOutcome outcome) => outcome switch
    {
        IngestionOutcome.Indexed { Letter.HiddenCharacters: > 0 and var hidden } => $"{outcome.Source} ({hidden} hidden characters left out)",
        IngestionOutcome.Replaced { Letter.HiddenCharacters: > 0 and var hidden } => $"{outcome.Source} ({hidden} hidden characters left out)",
        _ => outcome.Source,
    };

    private static string NameOf(IngestionOutcome outcome) => outcome switch
    {
        IngestionOutcome.Indexed => "new",
        IngestionOutcome.Replaced => "changed",
        IngestionOutcome.Removed => "removed",
        _ => "",
    };
}
