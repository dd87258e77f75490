using BotService.Indexes;
using Letters.Index;
using Letters.Prompting;

namespace BotService;

/// <summary>What was asked for cannot be done; the message is the one sentence its user reads.</summary>
internal sealed class ExpectedFailure(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether a fault lies outside the program (a file, a setting, an address in use), so that its message is all a person needs.</summary>
    public static bool Is(Exception e) =>
        e is ExpectedFailure or IndexUnusableException or IndexMismatchException or PromptUnusableException or ModelUnavailableException or IOException or UnauthorizedAccessException or InvalidDataException;

    /// <summary>The sentence for the person; where a settings file is malformed, with the place.</summary>
    public static string MessageOf(Exception e) =>
        e is ModelUnavailableException model ? $"{model.Message} {char.ToUpperInvariant(model.Detail[0])}{model.Detail[1..].TrimEnd('.')}."
        : e is InvalidDataException ? $"{e.Message.TrimEnd('.')}: {e.GetBaseException().Message}" : e.Message;
}
