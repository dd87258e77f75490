using System.CommandLine;
using System.Text.Json;
using Letters.Evaluation;

namespace BotService.Commands;

/// <summary><c>eval</c>: measures the retrieval on a collection with known answers; its subcommands measure other things.</summary>
internal static class EvalCommand
{
    public static Command Create()
    {
        var beir = new Option<string>("--beir")
        {
            Description = "A folder in BEIR's layout: corpus.jsonl, queries.jsonl, qrels/test.tsv, and answers.jsonl where there are any.",
            HelpName = "DIR",
            Required = true,
        };
        var corpus = new Option<string[]>("--corpus")
        {
            Description = "A further corpus.jsonl to search in, for a larger collection.",
            HelpName = "FILE",
        };
        var run = new Option<string?>("--run")
        {
            Description = "Write the ranked lists to this file in TREC's format.",
            HelpName = "FILE",
        };
        var command = new Command("eval", "Measures how well passages are found, and prints the figures as one JSON object.")
        {
            beir, corpus, run, EvalAnswersCommand.Create(), EvalTrainCommand.Create(),
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                using var encoder = ReadingRoom.LoadEncoder(Console.Error.WriteLine);
                var report = await BeirEvaluation.RunAsync(
                    parsed.GetValue(beir) ?? "", parsed.GetValue(corpus) ?? [], encoder, parsed.GetValue(run), cancellationToken);
                Console.WriteLine(JsonSerializer.Serialize(report, CommandJson.Readable.BeirReport));
                return Verbs.Done;
            }
            catch (EvaluationFormatException e)
            {
                throw new ExpectedFailure(e.Message);
            }
        });
        return command;
    }
}
