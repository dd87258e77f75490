using BotService.Channels.Embed;

namespace BotService.Channels.DirectLine;

/// <summary>What a token lets its holder do: speak as one user in one conversation, from certain pages, until it expires.</summary>
/// <param name="Conv">The conversation's id.</param>
/// <param name="User">The user's id, which begins with dl_; Web Chat reads it from the token.</param>
/// <param name="Exp">When it expires, in seconds since 1970 (UTC).</param>
/// <param name="Name">What the user is called; null where nobody said.</param>
/// <param name="Origins">The origins of the pages that may use it, with blanks between; null: of no page in particular.</param>
internal sealed record DirectLineToken(string Conv, string User, long Exp, string? Name = null, string? Origins = null)
{
    public static DirectLineToken For(Visitor visitor, string conversation) => new(
        conversation, visitor.User, 0, visitor.Name, visitor.Origins.Count == 0 ? null : string.Join(' ', visitor.Origins));

    /// <summary>Whether it may be used for a request; one that names no origin is no page's.</summary>
    public bool IsFor(HttpRequest request)
    {
        if (Origins is null) return true;
        var mine = Origins.Split(' ');
        return request.Headers.Origin.All(written => WebOrigin.TryRead(written, out var origin) && mine.Contains(origin.Value, StringComparer.Ordinal));
    }
}
