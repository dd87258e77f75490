using BotService.Channels.Activities;
using BotService.Channels.Conversations;

namespace BotService.Channels.BotFramework;

/// <summary>Answers an activity by posting the replies to its channel's connector, one after the other.</summary>
internal sealed partial class OutOfBandReplies(LettersBot bot, ConnectorClient connector, ILogger<OutOfBandReplies> log)
{
    public async Task SendAsync(Activity incoming, ConnectorAddress address, Uri site, CancellationToken cancellationToken)
    {
        await foreach (var reply in bot.RepliesAsync(incoming, site, cancellationToken))
        {
            if (reply.Stage == ReplyStage.Growing) continue;
            foreach (var part in MessageParts.Of(reply.WithoutStatus))
                if (!await ReachesAsync(address, part, incoming.ChannelId, cancellationToken)) break;
        }
    }

    /// <summary>Posts one reply. That it does not arrive is logged; what is still to be said is tried all the same.</summary>
    private async Task<bool> ReachesAsync(ConnectorAddress address, Activity reply, string? channel, CancellationToken cancellationToken)
    {
        try
        {
            await connector.SendAsync(address, reply, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is ConnectorRefusedException or ConnectorUnreachableException)
        {
            LogUndelivered(log, reply.Type, channel, e.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A {Type} did not reach the connector of {Channel}: {Reason}.")]
    private static partial void LogUndelivered(ILogger log, string? type, string? channel, string reason);
}
