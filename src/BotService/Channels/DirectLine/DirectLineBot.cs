using BotService.Channels.Activities;
using BotService.Channels.Conversations;

namespace BotService.Channels.DirectLine;

/// <summary>Brings what a Direct Line client says to the bot, and what the bot says back into the conversation.</summary>
internal sealed class DirectLineBot(LettersBot bot, ConversationQueue queue, TimeProvider time)
{
    private static readonly ChannelAccount Bot = new() { Id = "letters", Name = "Letters", Role = "bot" };

    public static ConversationKey KeyOf(string conversation) => new("directline", conversation);

    /// <summary>Tells the bot that the user has come; the client does not see this itself, only the welcome it brings.</summary>
    public void Meet(DirectLineConversation conversation, Caller caller) => Hand(conversation, caller, new Activity
    {
        Type = ActivityTypes.ConversationUpdate,
        ChannelId = "directline",
        Conversation = new ConversationAccount { Id = conversation.Id },
        From = UserOf(caller.Token, null),
        Recipient = Bot,
        MembersAdded = [Bot, UserOf(caller.Token, null)],
    });

    /// <summary>
    /// Takes in what the user says. Nothing the client says about itself is believed but its name, where its token holds none: who
    /// speaks, and where, stands in the token.
    /// </summary>
    /// <param name="files">The names of files sent with it, which were let go unread.</param>
    /// <returns>The id the activity was given; the same again for an activity sent again.</returns>
    public string Say(DirectLineConversation conversation, Caller caller, Activity activity, IReadOnlyList<string> files)
    {
        // The user's own typing is of no use to anyone here.
        if (activity.Type == ActivityTypes.Typing) return $"{conversation.Id}|typing";
        // Others could fill the conversation with what nobody shows or hears.
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.Event)) return $"{conversation.Id}|{activity.Type}";

        var isSilent = string.IsNullOrWhiteSpace(activity.Text);
        var said = activity with
        {
            Id = null,
            Timestamp = null,
            From = UserOf(caller.Token, activity.From?.Name),
            Recipient = Bot,
            ServiceUrl = null,
            DeliveryMode = null,
            MembersAdded = null,
            // Without words there would be nothing to show of it.
            Text = files.Count > 0 && isSilent ? string.Join(", ", files) : activity.Text,
        };
        var added = conversation.Add(said, RepeatMark.Of(said), out var isNew);
        if (!isNew || bot.Stops(added)) return added.Id ?? "";

        if (files.Count > 0)
            conversation.Add(InWords(added, UnreadFiles.Sentence(files)), null, out _);
        if (files.Count == 0 || !isSilent) Hand(conversation, caller, added);
        return added.Id ?? "";
    }

    private void Hand(DirectLineConversation conversation, Caller caller, Activity activity)
    {
        var turn = queue.TryEnqueue(KeyOf(conversation.Id), async cancellationToken =>
        {
            using var streamed = new StreamedReply(conversation, time);
            await foreach (var reply in bot.RepliesAsync(activity, caller.Site, cancellationToken)) streamed.Take(reply);
        }, caller.Address);
        if (turn is null) conversation.Add(InWords(activity, "I have too much to do just now; please ask again in a moment."), null, out _);
    }

    private static ChannelAccount UserOf(DirectLineToken token, string? name) => new() { Id = token.User, Name = token.Name ?? name, Role = "user" };

    private static Activity InWords(Activity to, string sentence) => to.Reply(ActivityTypes.Message) with { Text = sentence, TextFormat = "plain" };
}
