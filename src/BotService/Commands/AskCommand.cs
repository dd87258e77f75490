using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Letters.Answering;

namespace BotService.Commands;

/// <summary><c>ask</c>: one question, or a file of them.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var question = new Argument<string?>("question")
        {
            Description = "What to ask, in quotation marks.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var questions = new Option<FileInfo?>("--questions")
        {
            Description = "A file with one JSON object a line: {\"id\":\"…\",\"question\":\"…\",\"history\":[\"earlier question\", …]}. "
                + "The history is asked first, in order, in the same conversation.",
            HelpName = "FILE.jsonl",
        };
        var command = new Command("ask", "Answers a question from the letters, with its sources.")
        {
            question, questions, CommonOptions.Letters, CommonOptions.Json,
        };
        command.Validators.Add(result =>
        {
            // Asking for a value that could not be parsed throws; that it was given at all is enough to know here.
            if (result.GetResult(question) is { Tokens.Count: > 0 } == result.GetResult(questions) is not null)
                result.AddError("Give either a question in quotation marks or --questions FILE.jsonl.");
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var (letters, json) = (parsed.GetValue(CommonOptions.Letters), parsed.GetValue(CommonOptions.Json));
            return parsed.GetValue(questions) is { } file
                ? AskAllAsync(file, letters, json, cancellationToken)
                : AskOneAsync(parsed.GetValue(question) ?? "", letters, json, cancellationToken);
        });
        return command;
    }

    private static async Task<int> AskOneAsync(string question, string? letters, bool json, CancellationToken cancellationToken)
    {
        using var room = await CommonOptions.OpenRoomAsync(letters, cancellationToken);
        await AskAsync(room.Desk, new QuestionJson(null, question, null), json, cancellationToken);
        return Verbs.Done;
    }

    private static async Task<int> AskAllAsync(FileInfo file, string? letters, bool json, CancellationToken cancellationToken)
    {
        var questions = await QuestionFile.ReadAsync(file, cancellationToken);
        using var room = await CommonOptions.OpenRoomAsync(letters, cancellationToken);
        foreach (var question in questions) await AskAsync(room.Desk, question, json, cancellationToken);
        return Verbs.Done;
    }

    private static async Task AskAsync(AnsweringDesk desk, QuestionJson line, bool json, CancellationToken cancellationToken)
    {
        var earlier = new List<Turn>();
        foreach (var words in line.History ?? [])
        {
            var before = await desk.AnswerAsync(new Question(words, [.. earlier]), cancellationToken);
            earlier.Add(new Turn(before.UnderstoodAs, before));
        }

        var started = Stopwatch.GetTimestamp();
        var answer = await desk.AnswerAsync(new Question(line.Question ?? "", earlier), cancellationToken);
        var taken = Stopwatch.GetElapsedTime(started);
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(AnswerJson.Of(line.Id, answer, taken), CommandJson.Readable.AnswerJson));
        else
            TerminalAnswer.Write(answer);
    }
}
