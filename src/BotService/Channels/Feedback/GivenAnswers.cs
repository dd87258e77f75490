using System.Security.Cryptography;
using System.Text;
using BotService.Channels.Activities;
using BotService.Channels.Conversations;

namespace BotService.Channels.Feedback;

/// <summary>
/// The answers given lately, by their own ids and by those the channels gave them, so that a vote finds what it is about. In
/// memory alone: what nobody rates is written down nowhere.
/// </summary>
internal sealed class GivenAnswers(TimeProvider time)
{
    public const int MostInOneConversation = 20;
    private const int MostConversations = 1000, LongestText = 4000;
    private static readonly TimeSpan Lasting = TimeSpan.FromDays(2);

    private readonly Lock gate = new();
    private readonly RecentlyUsed<ConversationKey, List<Given>> conversations = new(MostConversations, Lasting, time, crowdOf: (key, _) => key.Channel);

    /// <summary>The id of the answer to a message: the same for the same message, also when it is delivered again.</summary>
    public static string IdFor(Activity asked) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{asked.ChannelId}\n{asked.Conversation?.Id}\n{asked.Id}\n{asked.Text}")).AsSpan(0, 12));

    public void Remember(ConversationKey key, GivenAnswer answer)
    {
        lock (gate)
        {
            var given = Of(key);
            given.RemoveAll(one => one.Answer.Id == answer.Id);
            if (given.Count == MostInOneConversation) given.RemoveAt(0);
            given.Add(new Given(answer with { Text = answer.Text.Length > LongestText ? $"{answer.Text[..LongestText]}…" : answer.Text }));
        }
    }

    /// <summary>Notes the id under which the channel knows the answer.</summary>
    public void SentAs(ConversationKey key, string answerId, string activityId)
    {
        lock (gate) Of(key).Find(one => one.Answer.Id == answerId)?.SentAs.Add(activityId);
    }

    /// <summary>
    /// The answer of a conversation by either id. Without an id the last one: the Agents Playground does not say which message
    /// is rated. Null where there is none.
    /// </summary>
    public GivenAnswer? Find(ConversationKey key, string? id)
    {
        lock (gate)
        {
            var given = Of(key);
            return (id is null ? given.LastOrDefault() : given.Find(one => one.Answer.Id == id || one.SentAs.Contains(id)))?.Answer;
        }
    }

    public void Forget(ConversationKey key)
    {
        lock (gate) conversations.Remove(key);
    }

    private List<Given> Of(ConversationKey key) => conversations.GetOrAdd(key, _ => [], out _);

    private sealed record Given(GivenAnswer Answer)
    {
        public HashSet<string> SentAs { get; } = new(StringComparer.Ordinal);
    }
}
