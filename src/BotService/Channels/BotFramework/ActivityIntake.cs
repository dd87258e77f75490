using BotService.Channels.Activities;

namespace BotService.Channels.BotFramework;

/// <summary>Which activities the bot has something to do with, and what is wrong with one: the same however /api/messages is answered.</summary>
internal static class ActivityIntake
{
    /// <summary>Whether the replies are wanted in the body of the HTTP answer.</summary>
    public static bool ExpectsReplies(Activity activity) => activity.DeliveryMode == "expectReplies";

    /// <summary>Whether anything is done for an activity of this type; every other is taken without a word.</summary>
    public static bool Concerns(Activity activity) => activity.Type is ActivityTypes.Invoke or ActivityTypes.Message or ActivityTypes.ConversationUpdate
        or ActivityTypes.InstallationUpdate or ActivityTypes.MessageReaction or ActivityTypes.Event or ActivityTypes.DeleteUserData;

    /// <summary>In one sentence; null where nothing is wrong. Nothing is sent to the address of an invoke, which is answered in the body.</summary>
    public static string? FaultOf(Activity activity) =>
        activity is not { Conversation.Id: { Length: > 0 } conversation, From.Id.Length: > 0 and <= ConnectorAddress.LongestId }
            ? $"A {activity.Type} names its conversation.id and its from.id, each of at most {ConnectorAddress.LongestId} characters."
        : activity.Type == ActivityTypes.Invoke ? null
        : !ConnectorAddress.CanAddress(conversation) ? "The conversation.id cannot stand in an address."
        : activity.Id is not null && !ConnectorAddress.CanAddress(activity.Id) ? "The id of the activity cannot stand in an address."
        : null;

    /// <summary>The answer to an activity that is taken without a word.</summary>
    public static IResult Nothing(Activity activity) => ExpectsReplies(activity) ? Said([]) : Results.Ok();

    /// <summary>The answer to an activity whose replies are expected in the body.</summary>
    public static IResult Said(IReadOnlyList<Activity> replies) => Results.Json(new ExpectedReplies(replies), ActivityJson.Default.ExpectedReplies);

    public static IResult Faulty(string fault) => ErrorBody.Result(StatusCodes.Status400BadRequest, "BadArgument", fault);
}
