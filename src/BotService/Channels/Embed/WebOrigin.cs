namespace BotService.Channels.Embed;

/// <summary>
/// Where a page comes from, as browsers write it into the header Origin: <c>https://example.org</c> or
/// <c>http://localhost:4000</c>; lower case, no port where it is the scheme's own, nothing after it.
/// </summary>
internal readonly record struct WebOrigin
{
    /// <summary>Longer than any host's name with its scheme and port.</summary>
    private const int Longest = 300;

    private WebOrigin(Uri uri) => Value = $"{uri.Scheme}://{uri.Authority}";

    public string Value { get; }

    /// <summary>The same place for WebSockets, as a policy names it.</summary>
    public string ForSockets => $"ws{Value["http".Length..]}";

    /// <summary>Whether this is the place a request was sent to. The scheme is not compared: a proxy in front may speak HTTPS to the reader and HTTP to us.</summary>
    public bool IsHostOf(HttpRequest request) =>
        Value.EndsWith($"://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);

    /// <param name="written">An origin; a slash at its end is let pass.</param>
    /// <param name="origin">What it says, in its one form.</param>
    /// <returns>False: no origin, or that of something that is no web page.</returns>
    public static bool TryRead(string? written, out WebOrigin origin)
    {
        origin = default;
        if (written is null or { Length: > Longest } || written.Any(c => c is <= ' ' or '*' or ';' or ',' or '\'' or '"' or '\\')) return false;
        if (!Uri.TryCreate(written, UriKind.Absolute, out var uri)) return false;
        if (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp) return false;
        if (uri.UserInfo.Length > 0 || uri.Host.Length == 0) return false;
        // No path and no query, not even an empty one.
        if (written.Count(c => c == '/') - (written[^1] == '/' ? 1 : 0) != 2 || written.Contains('?', StringComparison.Ordinal) || written.Contains('#', StringComparison.Ordinal))
            return false;
        if (!Uri.TryCreate($"{uri.Scheme}://{(uri.HostNameType == UriHostNameType.Dns ? uri.IdnHost : uri.Host)}:{uri.Port}", UriKind.Absolute, out var canonical))
            return false;
        origin = new WebOrigin(canonical);
        return true;
    }

    public override string ToString() => Value;
}
