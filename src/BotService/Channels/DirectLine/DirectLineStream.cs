using System.Net.WebSockets;
using BotService.Channels.Conversations;

namespace BotService.Channels.DirectLine;

/// <summary>Sends a conversation's activities over a WebSocket as they are said.</summary>
internal sealed class DirectLineStream(ConversationQueue queue, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    /// <summary>A client has nothing to say here but empty keep-alives; more bytes than this, and it is another kind of program.</summary>
    private const int MostHeard = 64 * 1024;

    /// <param name="socket">Open; it is closed when this ends.</param>
    /// <param name="conversation">What is sent.</param>
    /// <param name="watermark">What the client has read already.</param>
    /// <param name="cancellationToken">The connection is gone.</param>
    public async Task RunAsync(
        WebSocket socket, DirectLineConversation conversation, string? watermark, CancellationToken cancellationToken)
    {
        var superseded = conversation.BecomeStream();
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(left.Token, superseded, lifetime.ApplicationStopping);
        var listening = ListenAsync(socket, left, cancellationToken);
        try
        {
            var read = await SendNewsAsync(socket, conversation, watermark, ending.Token, cancellationToken);
            using var farewell = new CancellationTokenSource(Farewell);
            if (lifetime.ApplicationStopping.IsCancellationRequested && socket.State == WebSocketState.Open)
            {
                // The turns taken in are still being answered: their replies go out before the door closes.
                await queue.QuietAsync(DirectLineBot.KeyOf(conversation.Id)).WaitAsync(farewell.Token);
                await SendAsync(socket, conversation.After(read, withTyping: false), farewell.Token);
            }
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, farewell.Token);
            await listening.WaitAsync(farewell.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The client is gone or will not say good-bye: it reconnects with its watermark and misses nothing.
            socket.Abort();
        }
        await listening;
    }

    private static async Task<string?> SendNewsAsync(
        WebSocket socket, DirectLineConversation conversation, string? read, CancellationToken ending, CancellationToken cancellationToken)
    {
        while (!ending.IsCancellationRequested)
        {
            var news = conversation.After(read, withTyping: true);
            // Not cut short by the ending: half a frame would break the connection.
            await SendAsync(socket, news, cancellationToken);
            read = news.Watermark;
            try
            {
                await conversation.MoreAsync(read, ending);
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                break;
            }
        }
        return read;
    }

    private static ValueTask SendAsync(WebSocket socket, ActivitySet set, CancellationToken cancellationToken) =>
        set.Activities.Count == 0
            ? ValueTask.CompletedTask
            : socket.SendAsync(set.ToJson(), WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, cancellationToken);

    /// <summary>Reads the client's keep-alives, which say nothing, until it closes or is gone.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource left, CancellationToken cancellationToken)
    {
        var unused = new byte[1024];
        var heard = 0;
        try
        {
            while (heard <= MostHeard && await socket.ReceiveAsync(unused.AsMemory(), cancellationToken) is { MessageType: not WebSocketMessageType.Close } frame)
                heard += frame.Count;
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // Gone without a word.
        }
        await left.CancelAsync();
    }
}
