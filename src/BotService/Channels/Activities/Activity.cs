using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotService.Channels.Activities;

/// <summary>
/// What the Bot Framework's channels and bots send each other, protocol version 3: the members this bot reads or writes.
/// Members not named here are ignored when read; members without a value are left out when written.
/// </summary>
internal sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or any other word: types are open.</summary>
    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary>ISO 8601; set by the channel, never by a bot.</summary>
    public string? Timestamp { get; init; }

    /// <summary>Where replies are posted; with or without a path, with or without a slash at its end.</summary>
    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    /// <summary>The id of the activity this one answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary><c>expectReplies</c>: the replies are wanted in the body of the HTTP answer.</summary>
    public string? DeliveryMode { get; init; }

    public string? Text { get; init; }

    /// <summary>plain, markdown or xml; absent means markdown.</summary>
    public string? TextFormat { get; init; }

    public string? Locale { get; init; }

    /// <summary>When the client sent it, by its own clock.</summary>
    public string? LocalTimestamp { get; init; }

    /// <summary>The name of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>What a card or an event carries.</summary>
    public JsonElement? Value { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>add or remove, of an installation or of a contact.</summary>
    public string? Action { get; init; }

    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }

    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Cards and files that come with a message.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public IReadOnlyList<JsonElement>? Entities { get; init; }

    /// <summary>What only the channel understands; Direct Line's <c>clientActivityID</c> is in it.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>An activity that answers this one: the same conversation, from its recipient, to its sender.</summary>
    public Activity Reply(string type) => new()
    {
        Type = type,
        From = Recipient?.Addressed ?? new ChannelAccount { Name = "Letters" },
        Recipient = From?.Addressed,
        Conversation = Conversation is { } conversation ? new ConversationAccount { Id = conversation.Id } : null,
        ReplyToId = Id,
    };
}

/// <summary>The types of activity this bot knows by name.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string Typing = "typing";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string MessageReaction = "messageReaction";
    public const string Event = "event";
    public const string Invoke = "invoke";
    public const string DeleteUserData = "deleteUserData";
}

/// <summary>Someone in a conversation.</summary>
internal sealed record ChannelAccount
{
    private const int LongestName = 200;

    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>user or bot, where the channel says so.</summary>
    public string? Role { get; init; }

    /// <summary>The account as it stands in an activity of ours: by its id alone where its name would fill the message.</summary>
    [JsonIgnore]
    public ChannelAccount Addressed => Name is { Length: > LongestName } ? this with { Name = null } : this;
}

internal sealed record ConversationAccount
{
    public string? Id { get; init; }

    /// <summary>personal, groupChat or channel; absent outside Teams.</summary>
    public string? ConversationType { get; init; }
}

/// <param name="ContentType">What it is: a MIME type.</param>
internal sealed record Attachment(string? ContentType)
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>The card itself.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>Where a file is found.</summary>
    public string? ContentUrl { get; init; }

    public string? Name { get; init; }
}

/// <param name="Type">like, heart, laugh and others.</param>
internal sealed record MessageReaction(string? Type);

/// <summary>Buttons shown once, under the last message.</summary>
internal sealed record SuggestedActions(IReadOnlyList<CardAction> Actions)
{
    /// <summary>Each question as a button that sends it; null for none.</summary>
    public static SuggestedActions? Asking(IReadOnlyList<string> questions) =>
        questions.Count == 0 ? null : new([.. questions.Select(question => new CardAction("imBack", question, question))]);
}

/// <param name="Type">imBack: the value is sent as if the user had typed it.</param>
/// <param name="Title">What the button says.</param>
/// <param name="Value">What is sent.</param>
internal sealed record CardAction(string Type, string Title, string Value);
