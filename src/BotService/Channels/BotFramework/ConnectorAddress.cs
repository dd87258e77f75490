namespace BotService.Channels.BotFramework;

/// <summary>Where a channel takes replies: the serviceUrl of the activity that is answered.</summary>
internal sealed class ConnectorAddress
{
    private readonly string root;

    private ConnectorAddress(string root) => this.root = root;

    /// <summary>
    /// The address on this machine that <paramref name="serviceUrl"/> names; null for any other. While tokens are not checked, a
    /// forged activity could choose where the bot posts, so nothing but this machine will do.
    /// </summary>
    public static ConnectorAddress? OnThisMachine(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri is { IsLoopback: true, UserInfo: "", Query: "", Fragment: "" }
            ? new ConnectorAddress(uri.AbsoluteUri.TrimEnd('/'))
            : null;

    /// <summary>
    /// Where a reply is posted. Ids become one path segment each, whatever is in them: the Emulator's hold a bar, Teams' a
    /// colon, an at sign and a semicolon.
    /// </summary>
    public Uri Activities(string conversation, string? replyTo) => new(
        $"{root}/v3/conversations/{Uri.EscapeDataString(conversation)}/activities"
        + (replyTo is null ? "" : $"/{Uri.EscapeDataString(replyTo)}"));

    /// <summary>Whether an id can stand in a path: "." and ".." would climb about in it even when escaped.</summary>
    public static bool CanAddress(string? id) => id is { Length: > 0 and <= 1024 } and not ("." or "..");
}
