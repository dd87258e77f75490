using BotService.Channels.Activities;

namespace BotService.Channels.Conversations;

/// <summary>The bot's first words in a conversation.</summary>
internal static class Welcome
{
    /// <summary>
    /// Clients announce the user and the bot together, some again at each reload. In a chat of two the user's coming counts; in a
    /// group or a Teams channel, where people come and go, only the bot's own.
    /// </summary>
    public static bool IsDue(Activity update)
    {
        // JSON may hold a null where a member is expected.
        var added = (update.MembersAdded ?? []).OfType<ChannelAccount>().ToList();
        return update.Conversation?.ConversationType is "groupChat" or "channel"
            ? added.Any(member => member.Id == update.Recipient?.Id)
            : added.Any(member => member.Id != update.Recipient?.Id);
    }

    public static Activity Write(Activity update, IReadOnlyList<string> suggestions) => update.Reply(ActivityTypes.Message) with
    {
        Text = "Ask me what the letters say: who said what, when and in which capacity, or which letters mention a document. "
            + "Every answer quotes the letter it rests on; what the letters do not say, I do not say either.",
        TextFormat = "plain",
        SuggestedActions = SuggestedActions.Asking(suggestions),
    };
}
