namespace BotService.Channels.Feedback;

/// <summary>An answer that was given, as far as a vote on it is to be understood later.</summary>
/// <param name="Id">Our own id of it.</param>
/// <param name="Question">The question as understood.</param>
/// <param name="Text">What was said, without Markdown.</param>
internal sealed record GivenAnswer(string Id, string Question, string Text);
