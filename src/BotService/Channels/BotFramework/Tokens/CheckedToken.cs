using BotService.Channels.Activities;

namespace BotService.Channels.BotFramework.Tokens;

/// <summary>A token that was found to be good in itself. What it is good for shows when the activity it came with is read.</summary>
/// <param name="FromEmulator">Whether the Emulator sent it, as which it holds the bot's own secret, rather than a connector.</param>
/// <param name="ServiceUrl">Where a connector says that replies are taken.</param>
/// <param name="Endorsements">The channels the key it is signed with may speak for.</param>
internal sealed record CheckedToken(bool FromEmulator, string? ServiceUrl, IReadOnlySet<string> Endorsements)
{
    /// <summary>Why it does not vouch for an activity; null where it does.</summary>
    public string? ObjectionTo(Activity activity) =>
        activity.ChannelId is not { Length: > 0 } channel ? "the activity names no channel"
        : activity.ServiceUrl is not { Length: > 0 } serviceUrl ? "the activity names no serviceUrl"
        // A tenant's keys carry no endorsements; a connector's always do.
        : !(FromEmulator && Endorsements.Count == 0) && !Endorsements.Contains(channel) ? "the key does not speak for the channel"
        : !FromEmulator && ServiceUrl != serviceUrl ? "the token is for another serviceUrl"
        : null;
}
