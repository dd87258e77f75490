using BotService.Channels.Activities;

namespace BotService.Channels.Conversations;

/// <summary>How far a reply is. A turn's replies come in this order; each stage but <see cref="Final"/> may be passed over by a channel.</summary>
internal enum ReplyStage
{
    /// <summary>An answer is being worked out; the activity is typing, its text says at what.</summary>
    Working,

    /// <summary>The answer as far as it is proven, as a message; each holds what the one before held.</summary>
    Growing,

    /// <summary>A message to keep.</summary>
    Final,
}

/// <summary>One thing the bot says.</summary>
internal sealed record Reply(ReplyStage Stage, Activity Activity)
{
    /// <summary>The answer this is, by the id under which it can be rated; null for what is no answer.</summary>
    public string? AnswerId { get; init; }

    /// <summary>The activity for a channel that can show typing but not what is being worked at.</summary>
    public Activity WithoutStatus => Stage == ReplyStage.Working ? Activity with { Text = null } : Activity;
}
