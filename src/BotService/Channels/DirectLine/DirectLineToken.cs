namespace BotService.Channels.DirectLine;

/// <summary>What a token lets its holder do: speak as one user in one conversation until it expires.</summary>
/// <param name="Conv">The conversation's id.</param>
/// <param name="User">The user's id, which begins with dl_; Web Chat reads it from the token.</param>
/// <param name="Exp">When it expires, in seconds since 1970 (UTC).</param>
internal sealed record DirectLineToken(string Conv, string User, long Exp);
