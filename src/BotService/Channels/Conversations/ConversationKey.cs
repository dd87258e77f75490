namespace BotService.Channels.Conversations;

/// <summary>One conversation: its id means something within its channel only. Both parts compare ordinally.</summary>
internal readonly record struct ConversationKey(string Channel, string Conversation);
