namespace BotService.Commands;

/// <summary>One line of a file of questions.</summary>
internal sealed record QuestionJson(string? Id, string? Question, IReadOnlyList<string>? History);
