using BotService.Channels.BotFramework;

namespace BotService.MicrosoftSdk.BotFramework;

/// <summary>Gives the SDK the connections that our own connector client has: no redirects, no cookies, no proxy on this machine.</summary>
internal sealed class ConnectorHttp(IHttpClientFactory clients) : IHttpClientFactory
{
    public HttpClient CreateClient(string name) => clients.CreateClient(nameof(ConnectorClient));
}
