using System.CommandLine;
using BotService.Indexes;

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
        var parsed = Root().Parse(args);
        if (parsed.Errors is [var error, ..])
        {
            await Console.Error.WriteLineAsync($"{error.Message} Try: {string.Join(' ', NameOf(parsed.CommandResult.Command))} --help");
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
        catch (Exception e) when (IsExpected(e))
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Failed;
        }
    }

    /// <summary>Whether a fault lies outside the program (a file, an address in use), so that its message is all a person needs.</summary>
    public static bool IsExpected(Exception e) => e is CommandFailure or IndexUnusableException or IOException or UnauthorizedAccessException;

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
        };
        return root;
    }

    private static IEnumerable<string> NameOf(Command command) =>
        command is RootCommand ? ["BotService"] : ["BotService", command.Name];
}
