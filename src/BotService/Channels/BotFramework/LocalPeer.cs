using System.Net;

namespace BotService.Channels.BotFramework;

/// <summary>
/// Who may talk to the bot while tokens are not checked: programs on this machine, such as the Emulator. A tunnel or proxy on
/// this machine that carries strangers in gives itself away by the host it was asked for or by a forwarding header; a page in
/// the user's browser, by its origin.
/// </summary>
internal static class LocalPeer
{
    public static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && IsLoopbackHost(context.Request.Host.Host)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded")
        // What the framework's own middleware leaves of such a header once it has believed it.
        && !context.Request.Headers.ContainsKey("X-Original-For")
        && !context.Request.Headers.ContainsKey("X-Forwarded-Host")
        && !context.Request.Headers.ContainsKey("X-Forwarded-Proto")
        && context.Request.Headers.Origin.All(origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback);

    private static bool IsLoopbackHost(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
