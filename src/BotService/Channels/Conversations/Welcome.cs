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
        return IsGroup(update)
            ? added.Any(member => member.Id == update.Recipient?.Id)
            : added.Any(member => member.Id != update.Recipient?.Id);
    }

    public static Activity Write(Activity update, IReadOnlyList<string> suggestions)
    {
        var isGroup = IsGroup(update);
        return update.Reply(ActivityTypes.Message) with
        {
            Text = "Ask me what the letters say: who said what, when and in which capacity, or which letters mention a document. "
                + "Every answer quotes the letter it rests on; what the letters do not say, I do not say either."
                + (isGroup ? $" Here I hear only what mentions me: begin a question with @{update.Recipient?.Name ?? "Letters"}." : ""),
            TextFormat = "plain",
            // In a group nobody in particular is asked, and a button would mention nobody.
            SuggestedActions = isGroup ? null : SuggestedActions.Asking(suggestions),
        };
    }

    private static bool IsGroup(Activity update) => update.Conversation?.ConversationType is "groupChat" or "channel";
}
