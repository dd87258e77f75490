using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using BotService.Channels.Export;
using BotService.Models;
using Letters.Answering;
using Microsoft.Extensions.Logging.Abstractions;

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
        var explain = new Option<bool>("--explain") { Description = "Also show what was found, how it was weighed, and where the line lay." };
        var export = new Option<FileInfo?>("--export")
        {
            Description = "Also write the answers into a document, with a footnote for each quotation.",
            HelpName = "FILE.md|FILE.docx",
        };
        var force = new Option<bool>("--force") { Description = "Write over the document of --export when it is there already." };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Show what a language model would be sent for the answer, word for word, and send nothing: the answer quotes.",
        };
        var command = new Command("ask", "Answers a question from the letters, with its sources.")
        {
            question, questions, CommonOptions.Letters, CommonOptions.Json, explain, export, force, dryRun,
        };
        command.Validators.Add(result =>
        {
            // Asking for a value that could not be parsed throws; that it was given at all is enough to know here.
            if (result.GetResult(question) is { Tokens.Count: > 0 } == result.GetResult(questions) is not null)
                result.AddError("Give either a question in quotation marks or --questions FILE.jsonl.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetResult(export) is { Tokens: [var file, ..] } && ExportFormat.Of(Path.GetExtension(file.Value)) is null)
                result.AddError("--export wants a file whose name ends in .md or .docx.");
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var letters = parsed.GetValue(CommonOptions.Letters);
            var form = new Form(parsed.GetValue(CommonOptions.Json), parsed.GetValue(explain), parsed.GetValue(export), parsed.GetValue(force), parsed.GetValue(dryRun));
            return parsed.GetValue(questions) is { } file
                ? AskAllAsync(file, letters, form, cancellationToken)
                : AskOneAsync(parsed.GetValue(question) ?? "", letters, form, cancellationToken);
        });
        return command;
    }

    private static async Task<int> AskOneAsync(string question, string? letters, Form form, CancellationToken cancellationToken)
    {
        using var room = await CommonOptions.OpenRoomAsync(letters, cancellationToken);
        var answer = await AskAsync(DeskFor(room, form), new QuestionJson(null, question, null), form, cancellationToken);
        await ExportAsync([answer], room, form, cancellationToken);
        return Verbs.Done;
    }

    private static async Task<int> AskAllAsync(FileInfo file, string? letters, Form form, CancellationToken cancellationToken)
    {
        var questions = await QuestionFile.ReadAsync(file, cancellationToken);
        using var room = await CommonOptions.OpenRoomAsync(letters, cancellationToken);
        var answers = new List<Answer>();
        var desk = DeskFor(room, form);
        foreach (var question in questions) answers.Add(await AskAsync(desk, question, form, cancellationToken));
        await ExportAsync(answers, room, form, cancellationToken);
        return Verbs.Done;
    }

    /// <summary>With the model that is configured, or with one that only shows what it is sent.</summary>
    private static AnsweringDesk DeskFor(ReadingRoom room, Form form)
    {
        var models = form.IsDryRun ? ModelSettings.None : HostSettings.Models();
        var chat = form.IsDryRun ? new ShownChat(Console.Error) : ModelsFeature.ChatOf(models, NullLogger<GuardedChat>.Instance);
        return chat is null ? room.Desk : room.DeskWith(chat, ModelsFeature.LoadPrompts(), models.Limits);
    }

    private static async Task ExportAsync(IReadOnlyList<Answer> answers, ReadingRoom room, Form form, CancellationToken cancellationToken)
    {
        if (form.Export is not { } file || ExportFormat.Of(file.Extension) is not { } format) return;
        var exported = new List<ExportedAnswer>();
        foreach (var answer in answers) exported.Add(await ExportedAnswer.OfAsync(answer, room.Index, cancellationToken));
        await WrittenFile.WriteAsync("--export", file.FullName, format.Write(exported, null), form.Replaces, cancellationToken);
    }

    private static async Task<Answer> AskAsync(AnsweringDesk desk, QuestionJson line, Form form, CancellationToken cancellationToken)
    {
        var earlier = new List<Turn>();
        foreach (var words in line.History ?? [])
        {
            var before = await desk.AnswerAsync(new Question(words, [.. earlier]), cancellationToken);
            earlier.Add(new Turn(before.UnderstoodAs, before));
        }

        var started = Stopwatch.GetTimestamp();
        var answer = await AnswerAsync(desk, new Question(line.Question ?? "", earlier), form, cancellationToken);
        var taken = Stopwatch.GetElapsedTime(started);
        if (form.IsJson)
            Console.WriteLine(JsonSerializer.Serialize(AnswerJson.Of(line.Id, answer, taken, form.IsExplained), CommandJson.Readable.AnswerJson));
        else
            TerminalAnswer.Write(answer);
        if (form is { IsJson: false, IsExplained: true } && answer.Why is { } why) TerminalExplanation.Write(why);
        return answer;
    }

    /// <summary>Whoever presses Ctrl+C sees what is proven so far; a program that reads JSON gets whole answers or none.</summary>
    private static async Task<Answer> AnswerAsync(AnsweringDesk desk, Question question, Form form, CancellationToken cancellationToken)
    {
        Grounded? proven = null;
        try
        {
            return await desk.AnswerAsync(question, grown => proven = grown, cancellationToken);
        }
        catch (OperationCanceledException) when (!form.IsJson && proven is not null)
        {
            TerminalAnswer.Write(proven.Stopped());
            throw;
        }
    }

    private sealed record Form(bool IsJson, bool IsExplained, FileInfo? Export, bool Replaces, bool IsDryRun);
}
