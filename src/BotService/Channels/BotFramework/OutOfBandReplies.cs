using BotService.Channels.Activities;
using BotService.Channels.Conversations;

namespace BotService.Channels.BotFramework;

/// <summary>Answers an activity by posting the replies to its channel's connector, one after the other.</summary>
internal sealed partial class OutOfBandReplies(LettersBot bot, ConnectorClient connector, ILogger<OutOfBandReplies> log)
{
    public async Task SendAsync(Activity incoming, ConnectorAddress address, Uri site, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var reply in bot.RepliesAsync(incoming, site, cancellationToken))
                if (reply.Stage != ReplyStage.Growing) await connector.SendAsync(address, reply.WithoutStatus, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            LogUndelivered(log, incoming.ChannelId, e.StatusCode is { } status ? $"it answered {(int)status}" : e.Message);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogUndelivered(log, incoming.ChannelId, $"it did not answer within {ConnectorClient.Timeout.TotalSeconds:0} seconds");
        }
    }

    [LoggerMessage(LogLevel.Warning, "A reply did not reach the connector of {Channel}: {Reason}.")]
    private static partial void LogUndelivered(ILogger log, string? channel, string reason);
}
