namespace BotService.Commands;

/// <summary>A command cannot do what it was asked to; the message is the one sentence its user reads.</summary>
internal sealed class CommandFailure(string message) : Exception(message);
