using System.CommandLine;
using System.Globalization;
using Letters.Evaluation;
using Letters.Evaluation.Training;
using Spectre.Console;

namespace BotService.Commands;

/// <summary><c>eval train</c>: learns the weights of the ranking anew, and measures them on articles not learned from.</summary>
internal static class EvalTrainCommand
{
    public static Command Create()
    {
        var beir = new Option<string>("--beir")
        {
            Description = "A folder in BEIR's layout with answers.jsonl, and with \"article\" in every query of queries.jsonl.",
            HelpName = "DIR",
            Required = true,
        };
        var into = new Option<string?>("--out")
        {
            Description = "Write the weights to this file; the program's own are src/Letters/Retrieval/Ranking/ranking.json.",
            HelpName = "FILE",
        };
        var command = new Command("train", "Learns to rank from a collection with answers, five folds by article, and prints what was measured.")
        {
            beir, into,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                using var encoder = ReadingRoom.LoadEncoder(Console.Error.WriteLine);
                var report = await RankingTraining.RunAsync(parsed.GetValue(beir) ?? "", encoder, parsed.GetValue(into), cancellationToken);
                AnsiConsole.Write(Table(report));
                return Verbs.Done;
            }
            catch (EvaluationFormatException e)
            {
                throw new ExpectedFailure(e.Message);
            }
        });
        return command;
    }

    private static Table Table(TrainingReport report)
    {
        var table = new Table().AddColumn("measure").AddColumn("mean");
        foreach (var fold in Enumerable.Range(1, report.Folds.Values.First().Count))
            table.AddColumn(string.Create(CultureInfo.InvariantCulture, $"fold {fold}"));
        foreach (var (measure, folds) in report.Folds)
            table.AddRow([measure, .. folds.Prepend(report.Means[measure]).Select(value => value.ToString("0.0000", CultureInfo.InvariantCulture))]);
        return table;
    }
}
