namespace BotService.Channels.BotFramework;

/// <summary>Where a channel takes replies: the serviceUrl of the activity that is answered.</summary>
internal sealed class ConnectorAddress
{
    /// <summary>Longer than any id a channel gives.</summary>
    public const int LongestId = 1024;

    private readonly string root;

    private ConnectorAddress(Uri address, bool takesTokens)
    {
        root = address.AbsoluteUri.TrimEnd('/');
        TakesTokens = takesTokens;
    }

    /// <summary>Whether the bot's own token goes there: only where a checked token vouches for the address.</summary>
    public bool TakesTokens { get; }

    /// <summary>
    /// The address on this machine that <paramref name="serviceUrl"/> names; null for any other. While tokens are not checked, a
    /// forged activity could choose where the bot posts, so nothing but this machine will do.
    /// </summary>
    public static ConnectorAddress? OnThisMachine(string? serviceUrl) =>
        Plain(serviceUrl) is { IsLoopback: true } uri ? new ConnectorAddress(uri, takesTokens: false) : null;

    /// <summary>
    /// The address a checked token vouches for: https, on one of the hosts named, if any are. Null for any other.
    /// </summary>
    /// <param name="serviceUrl">What the activity says, already compared with the token.</param>
    /// <param name="hosts">The hosts allowed, each with the names under it; none means whichever the token vouches for.</param>
    /// <param name="alsoThisMachine">Whether a program on this machine will do as well, by http too.</param>
    public static ConnectorAddress? VouchedFor(string? serviceUrl, IReadOnlyList<string> hosts, bool alsoThisMachine) =>
        Plain(serviceUrl) is { } uri && (uri.IsLoopback ? alsoThisMachine : IsSecure(uri, hosts))
            ? new ConnectorAddress(uri, takesTokens: true)
            : null;

    /// <summary>
    /// Where a reply is posted. Ids become one path segment each, whatever is in them: the Emulator's hold a bar, Teams' a
    /// colon, an at sign and a semicolon.
    /// </summary>
    public Uri Activities(string conversation, string? replyTo) => new(
        $"{root}/v3/conversations/{Uri.EscapeDataString(conversation)}/activities"
        + (replyTo is null ? "" : $"/{Uri.EscapeDataString(replyTo)}"));

    private static bool IsSecure(Uri uri, IReadOnlyList<string> hosts) =>
        uri.Scheme == Uri.UriSchemeHttps && (hosts.Count == 0 || hosts.Any(host => IsUnder(host, uri.IdnHost)));

    private static bool IsUnder(string host, string name) =>
        name.Equals(host, StringComparison.OrdinalIgnoreCase) || name.EndsWith($".{host}", StringComparison.OrdinalIgnoreCase);

    private static Uri? Plain(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri is { UserInfo: "", Query: "", Fragment: "" }
            ? uri
            : null;

    /// <summary>Whether an id can stand in a path: "." and ".." would climb about in it even when escaped.</summary>
    public static bool CanAddress(string? id) => id is { Length: > 0 and <= LongestId } and not ("." or "..");
}
