using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using BotService.Channels.Embed;

namespace BotService.Channels.DirectLine;

/// <summary>Someone who wants a token.</summary>
/// <param name="User">
/// Begins with dl_. One the client chose itself is a claim: it opens nobody's conversation, for what is said and voted is kept by
/// conversation. Who knows another's id can use up what that one may post in a while and ask of a model in a day, no more.
/// </param>
/// <param name="Name">What the visitor wants to be called; null for nothing.</param>
/// <param name="Origins">The pages the token is for; none: a program's.</param>
internal sealed partial record Visitor(string User, string? Name, IReadOnlyList<WebOrigin> Origins)
{
    public const int LargestBody = 8 * 1024;
    private const int MostOrigins = 4;
    private const int LongestName = 100;

    /// <summary>Someone never seen before.</summary>
    public static Visitor Unknown() => new($"dl_{RandomNumberGenerator.GetHexString(32, lowercase: true)}", null, []);

    /// <summary>
    /// Reads who asks for a token: <c>{"user":{"id":"dl_…","name":"…"},"trustedOrigins":["…"]}</c>, each member optional, as the body
    /// is. Without origins the token is for the page that asks.
    /// </summary>
    /// <returns>The visitor, or the answer that says what is wrong.</returns>
    public static async Task<(Visitor? Visitor, IResult? Refusal)> ReadAsync(HttpRequest request, TrustedPages pages)
    {
        TokenWish? wish = null;
        if (request.HasJsonContentType())
        {
            try
            {
                wish = await JsonSerializer.DeserializeAsync(request.Body, DirectLineJson.Default.TokenWish, request.HttpContext.RequestAborted);
            }
            catch (JsonException) when (request.ContentLength == 0)
            {
                // The type of a body that is not there.
            }
            catch (JsonException)
            {
                return Bad("The body is not the JSON of a request for a token.");
            }
            catch (BadHttpRequestException e)
            {
                return (null, ErrorBody.Result(e.StatusCode, "BadRequest", "The body of the request could not be read."));
            }
        }

        var visitor = Unknown();
        if (wish?.User?.Id is { Length: > 0 } id)
        {
            if (!ChosenId().IsMatch(id)) return Bad("A user.id begins with dl_, and 16 to 64 letters, digits, - or _ that nobody can guess follow.");
            visitor = visitor with { User = id };
        }
        if (wish?.User?.Name is { Length: > 0 } name)
        {
            if (name.Length > LongestName || name.Any(char.IsControl)) return Bad($"A user.name has at most {LongestName} characters on one line.");
            visitor = visitor with { Name = name };
        }

        var asked = wish?.TrustedOrigins is { Count: > 0 } origins ? origins : [.. request.Headers.Origin];
        if (asked.Count > MostOrigins) return Bad($"A token is for at most {MostOrigins} trustedOrigins.");
        var trusted = new List<WebOrigin>();
        foreach (var written in asked)
        {
            if (!WebOrigin.TryRead(written, out var origin)) return Bad("Each of trustedOrigins is scheme and host, and a port where it has one, such as https://www.example.org.");
            if (!pages.Trusts(request, origin)) return (null, TrustedPages.Refusal());
            trusted.Add(origin);
        }
        return (visitor with { Origins = [.. trusted.Distinct()] }, null);
    }

    private static (Visitor?, IResult?) Bad(string sentence) => (null, ErrorBody.Result(StatusCodes.Status400BadRequest, "BadArgument", sentence));

    [GeneratedRegex(@"^dl_[A-Za-z0-9_-]{16,64}\z", RegexOptions.NonBacktracking)]
    private static partial Regex ChosenId();
}
