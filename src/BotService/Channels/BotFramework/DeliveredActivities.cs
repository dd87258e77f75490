using BotService.Channels.Activities;
using BotService.Channels.Conversations;

namespace BotService.Channels.BotFramework;

/// <summary>
/// The activities taken in lately. A channel that had no answer in time delivers the same activity again; it is to be answered
/// once. An edit of a message bears the id of the message, so the type counts too.
/// </summary>
internal sealed class DeliveredActivities(TimeProvider time)
{
    public const int Most = 20_000;
    public static readonly TimeSpan Lasting = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly RecentlyUsed<(ConversationKey, string, string), object> delivered = new(Most, Lasting, time);
    private readonly object mark = new();

    /// <summary>Takes an activity in with <paramref name="take"/>, unless it was taken before.</summary>
    /// <returns>False where it could not be taken; delivered again it gets another chance.</returns>
    public bool TakeOnce(ConversationKey key, Activity activity, Func<bool> take)
    {
        if (activity is not { Id: { Length: > 0 } id, Type: { } type }) return take();
        lock (gate)
        {
            delivered.GetOrAdd((key, type, id), _ => mark, out var isNew);
            if (!isNew || take()) return true;
            delivered.Remove((key, type, id));
            return false;
        }
    }
}
