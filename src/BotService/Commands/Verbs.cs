using System.CommandLine;
using System.CommandLine.Parsing;

namespace BotService.Commands;

/// <summary>
/// The program's verbs. Exit codes: 0 done, 1 could not be done (one sentence on standard error says why), 2 wrong arguments.
/// </summary>
internal static class Verbs
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongArguments = 2;

    /// <summary>Whether the arguments name a verb or ask for help. If not, they are settings for the service: <c>--urls=…</c>.</summary>
    public static bool AreMeant(string[] args) =>
        args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version");

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var root = Root();
        var parsed = root.Parse(args);
        if (parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [var unknown, ..])
        {
            var verbs = string.Join(", ", root.Subcommands.Select(verb => verb.Name));
            await Console.Error.WriteLineAsync($"'{unknown}' is none of the verbs: {verbs}. Try: BotService --help");
            return WrongArguments;
        }
        if (parsed.Errors is [var error, ..])
        {
            await Console.Error.WriteLineAsync($"{error.Message} Try: {NameOf(parsed.CommandResult)} --help");
            return WrongArguments;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return Failed;
        }
        catch (Exception e) when (ExpectedFailure.Is(e))
        {
            await Console.Error.WriteLineAsync(ExpectedFailure.MessageOf(e));
            return Failed;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand(
            "Answers questions about letters, with citations proven to stand in them. " +
            "Without a verb it serves the web page and the bot's endpoint at http://localhost:3978.")
        {
            AskCommand.Create(),
            SearchCommand.Create(),
            IngestCommand.Create(),
            LettersCommand.Create(),
            EvalCommand.Create(),
            FeedbackCommand.Create(),
            TeamsPackageCommand.Create(),
        };
        return root;
    }

    /// <summary>The words that lead to the command: "BotService letters show".</summary>
    private static string NameOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{NameOf(parent)} {result.Command.Name}" : "BotService";
}
