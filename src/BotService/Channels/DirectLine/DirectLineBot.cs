using System.Text.Json;
using BotService.Channels.Activities;
using BotService.Channels.Conversations;

namespace BotService.Channels.DirectLine;

/// <summary>Brings what a Direct Line client says to the bot, and what the bot says back into the conversation.</summary>
internal sealed class DirectLineBot(LettersBot bot, ConversationQueue queue)
{
    private static readonly ChannelAccount Bot = new() { Id = "letters", Name = "Letters", Role = "bot" };

    public static ConversationKey KeyOf(string conversation) => new("directline", conversation);

    /// <summary>Tells the bot that the user has come; the client does not see this itself, only the welcome it brings.</summary>
    public void Meet(DirectLineConversation conversation, string user, Uri site) => Hand(conversation, site, new Activity
    {
        Type = ActivityTypes.ConversationUpdate,
        ChannelId = "directline",
        Conversation = new ConversationAccount { Id = conversation.Id },
        From = new ChannelAccount { Id = user, Role = "user" },
        Recipient = Bot,
        MembersAdded = [Bot, new ChannelAccount { Id = user, Role = "user" }],
    });

    /// <summary>
    /// Takes in what the user says. Nothing the client says about itself is believed but its name: who speaks, and where, stands
    /// in its token.
    /// </summary>
    /// <returns>The id the activity was given; the same again for an activity sent again.</returns>
    public string Say(DirectLineConversation conversation, string user, Activity activity, Uri site)
    {
        var from = new ChannelAccount { Id = user, Name = activity.From?.Name, Role = "user" };
        var said = activity with { From = from, Recipient = Bot, ServiceUrl = null, DeliveryMode = null, MembersAdded = null };
        // The user's own typing is of no use to anyone here.
        if (said.Type == ActivityTypes.Typing) return $"{conversation.Id}|typing";

        var added = conversation.Add(said, ClientId(activity), out var isNew);
        if (isNew) Hand(conversation, site, added);
        return added.Id ?? "";
    }

    private void Hand(DirectLineConversation conversation, Uri site, Activity activity)
    {
        var turn = queue.TryEnqueue(KeyOf(conversation.Id), async cancellationToken =>
        {
            await foreach (var reply in bot.RepliesAsync(activity, site, cancellationToken))
                if (reply.Stage != ReplyStage.Growing) conversation.Add(reply.WithoutStatus, null, out _);
        });
        if (turn is null)
        {
            conversation.Add(activity.Reply(ActivityTypes.Message) with
            {
                Text = "I have too much to do just now; please ask again in a moment.",
                TextFormat = "plain",
            }, null, out _);
        }
    }

    private static string? ClientId(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}
