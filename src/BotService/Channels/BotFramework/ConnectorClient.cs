using BotService.Channels.Activities;

namespace BotService.Channels.BotFramework;

/// <summary>Posts replies to a channel's connector.</summary>
internal sealed class ConnectorClient(HttpClient http)
{
    /// <summary>Connectors have been seen that take a request and never answer it.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>Posts one reply. What the connector says in its body does not matter: it may say nothing.</summary>
    /// <exception cref="HttpRequestException">It was not reached or did not take the reply.</exception>
    /// <exception cref="TaskCanceledException">It did not answer in time.</exception>
    public async Task SendAsync(ConnectorAddress connector, Activity reply, CancellationToken cancellationToken)
    {
        var conversation = reply.Conversation?.Id ?? throw new ArgumentException("A reply names its conversation.", nameof(reply));
        using var request = new HttpRequestMessage(HttpMethod.Post, connector.Activities(conversation, reply.ReplyToId))
        {
            Content = JsonContent.Create(reply, ActivityJson.Default.Activity),
        };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
