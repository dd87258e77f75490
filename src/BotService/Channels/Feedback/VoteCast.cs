using System.Text.Json;
using BotService.Channels.Activities;
using BotService.Channels.Rendering;

namespace BotService.Channels.Feedback;

/// <summary>A vote on an answer, as a channel brings it.</summary>
/// <param name="About">The id of the answer or of its message; null where the channel does not say.</param>
/// <param name="IsLike">Thumb up, thumb down; null where a vote is taken back.</param>
/// <param name="Words">What the user wrote beside it; empty where nothing.</param>
internal sealed record VoteCast(string? About, bool? IsLike, string Words)
{
    private const string WebChatEvent = "webchat:activity-status/feedback";

    /// <summary>The vote an activity brings; null where it brings none that can be read.</summary>
    public static VoteCast? In(Activity activity) => activity.Type switch
    {
        ActivityTypes.Invoke when activity is { Name: "message/submitAction", Value: { } value } => Submitted(value, activity.ReplyToId),
        ActivityTypes.Event when activity.Name == WebChatEvent => (activity.Entities ?? []).Select(Chosen).OfType<VoteCast>().FirstOrDefault(),
        ActivityTypes.MessageReaction when activity.ReplyToId is { } about => Reaction(activity, about),
        _ => null,
    };

    /// <summary>Teams: <c>feedback</c> is the form's JSON in a string. The Agents Playground: plain text.</summary>
    private static VoteCast? Submitted(JsonElement value, string? about)
    {
        if (Word(value, "actionName") != "feedback" || Member(value, "actionValue") is not { } action) return null;
        return Word(action, "reaction") switch
        {
            "like" => new VoteCast(about, true, Written(Word(action, "feedback"))),
            "dislike" => new VoteCast(about, false, Written(Word(action, "feedback"))),
            _ => null,
        };
    }

    private static string Written(string? feedback)
    {
        if (feedback is null || !feedback.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal)) return feedback ?? "";
        try
        {
            using var form = JsonDocument.Parse(feedback);
            return Word(form.RootElement, "feedbackText") ?? "";
        }
        catch (JsonException)
        {
            // Somebody's words may begin with a brace.
            return feedback;
        }
    }

    /// <summary>Web Chat sends the action that was pressed; its target names the answer.</summary>
    private static VoteCast? Chosen(JsonElement action)
    {
        if (Member(action, "target") is not { } target || Word(target, "urlTemplate") is not { } address
            || !address.StartsWith(RatingAction.Scheme, StringComparison.Ordinal)) return null;
        var about = address[RatingAction.Scheme.Length..];
        var words = Member(action, "result") is { } result ? Word(result, "reviewBody") ?? "" : "";
        return Word(action, "@type") switch
        {
            RatingAction.Like => new VoteCast(about, true, words),
            RatingAction.Dislike => new VoteCast(about, false, words),
            _ => null,
        };
    }

    /// <summary>A thumb put on the message itself. The other reactions say nothing about whether an answer helped.</summary>
    private static VoteCast? Reaction(Activity activity, string about) =>
        Likes(activity.ReactionsAdded) ? new VoteCast(about, true, "")
        : Likes(activity.ReactionsRemoved) ? new VoteCast(about, null, "")
        : null;

    // JSON may hold a null where a reaction is expected.
    private static bool Likes(IReadOnlyList<MessageReaction>? reactions) => (reactions ?? []).OfType<MessageReaction>().Any(reaction => reaction.Type == "like");

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static string? Word(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;
}
