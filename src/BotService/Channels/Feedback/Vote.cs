namespace BotService.Channels.Feedback;

/// <summary>A vote as it is kept and exported.</summary>
/// <param name="Answer">The id of the answer; where the answer is known no more, of its message.</param>
/// <param name="Channel">Where it was given.</param>
/// <param name="User">Tells one user's votes from another's, and not who it is.</param>
/// <param name="IsLike">Thumb up or down.</param>
/// <param name="Words">What the user wrote beside it; may be empty.</param>
/// <param name="Question">What was asked; null where the answer was forgotten before it was rated.</param>
/// <param name="Said">What was answered; null likewise.</param>
/// <param name="Time">When the vote was given last.</param>
internal sealed record Vote(
    string Answer, string Channel, string User, bool IsLike, string Words, string? Question, string? Said, DateTimeOffset Time);
