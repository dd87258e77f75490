using System.CommandLine;
using System.Text.Json;
using Letters.Evaluation;
using Letters.Evaluation.Answers;

namespace BotService.Commands;

/// <summary><c>eval answers</c>: asks questions whose answers are known, and scores what is said.</summary>
internal static class EvalAnswersCommand
{
    public static Command Create()
    {
        var files = new Option<string[]>("--questions")
        {
            Description = "Files of questions with what is expected, one JSON object a line: {\"id\":\"…\",\"question\":\"…\","
                + "\"answers\":[\"…\"],\"source\":\"file of the letter\"} or \"unanswerable\":true.",
            HelpName = "FILE.jsonl",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var set = new Option<string?>("--set")
        {
            Description = "Ask only the questions marked with this half: dev, to write rules by, or held, to measure with.",
            HelpName = "dev|held",
        };
        set.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("dev" or "held") }, ..]) result.AddError("--set wants dev or held.");
        });
        var json = new Option<bool>("--json") { Description = "Print the figures as one JSON object." };
        var command = new Command("answers", "Asks questions with known answers, and scores what is said.")
        {
            files, set, CommonOptions.Letters, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var questions = await ReadAsync(parsed.GetValue(files) ?? [], parsed.GetValue(set), cancellationToken);
            using var room = await CommonOptions.OpenRoomAsync(parsed.GetValue(CommonOptions.Letters), cancellationToken);
            await room.CollateAsync(cancellationToken);
            var report = await AnswersEvaluation.RunAsync(room.Desk, room.Index, questions, TimeProvider.System, cancellationToken);
            if (parsed.GetValue(json))
                Console.WriteLine(JsonSerializer.Serialize(report, CommandJson.Readable.AnswersReport));
            else
                TerminalScorecard.Write(report);
            return Verbs.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<GoldQuestion>> ReadAsync(
        string[] files, string? set, CancellationToken cancellationToken)
    {
        try
        {
            var questions = await GoldFile.ReadAsync(files, cancellationToken);
            var chosen = questions.Where(question => set is null || question.Set == set).ToList();
            return chosen.Count > 0
                ? chosen
                : throw new ExpectedFailure($"None of the {questions.Count} questions in {string.Join(", ", files)} can be asked"
                    + (set is null ? "." : $": none is marked \"set\":\"{set}\"."));
        }
        catch (EvaluationFormatException e)
        {
            throw new ExpectedFailure(e.Message);
        }
    }
}
