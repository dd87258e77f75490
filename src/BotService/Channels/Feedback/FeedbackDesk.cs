using BotService.Channels.Activities;
using BotService.Channels.Conversations;
using BotService.Channels.Rendering;
using Letters.Answering;
using Microsoft.Data.Sqlite;

namespace BotService.Channels.Feedback;

/// <summary>Takes votes on answers in, from every channel, and keeps them.</summary>
internal sealed partial class FeedbackDesk(GivenAnswers given, FeedbackFile file, TimeProvider time, ILogger<FeedbackDesk> log)
{
    private const int LongestWords = 2000, LongestId = 200;

    /// <summary>Notes an answer that can be rated from now on.</summary>
    public void Gave(ConversationKey key, string id, Answer answer) =>
        given.Remember(key, new GivenAnswer(id, answer.UnderstoodAs, answer.PlainText));

    public void SentAs(ConversationKey key, string answerId, string activityId) => given.SentAs(key, answerId, activityId);

    /// <summary>Keeps the vote an activity brings.</summary>
    /// <returns>False: it brings none, or one about nothing the bot said.</returns>
    public bool Take(Activity activity)
    {
        if (VoteCast.In(activity) is not { } vote || activity.From?.Id is not { Length: > 0 } user) return false;
        var key = KeyOf(activity);
        var answer = given.Find(key, vote.About);
        // After a restart the message is known no more; its vote still counts. Web Chat's ids are our own: they are known or made up.
        var isOurs = answer is not null || (vote.About is { Length: > 0 and <= LongestId } && activity.Type == ActivityTypes.Invoke);
        if (!isOurs || (answer?.Id ?? vote.About) is not { } about) return false;
        try
        {
            if (vote.IsLike is { } isLike)
                file.Keep(new Vote(
                    about, key.Channel, user, isLike, Cut.To(LongestWords, vote.Words), answer?.Question, answer?.Text, time.GetUtcNow()));
            else
                file.Withdraw(key.Channel, about, user);
            return true;
        }
        catch (Exception e) when (IsOfFile(e))
        {
            LogLost(log, key.Channel, e.Message);
            return false;
        }
    }

    /// <summary>Forgets what a conversation was told.</summary>
    public void Forget(ConversationKey key) => given.Forget(key);

    /// <summary>Forgets a user: what the conversation was told and every vote of his on this channel.</summary>
    public void ForgetUser(Activity activity)
    {
        given.Forget(KeyOf(activity));
        if (activity.From?.Id is not { Length: > 0 } user) return;
        try
        {
            file.Forget(activity.ChannelId ?? "", user);
        }
        catch (Exception e) when (IsOfFile(e))
        {
            LogStillKept(log, activity.ChannelId, e.Message);
        }
    }

    private static bool IsOfFile(Exception e) => e is SqliteException or IOException or UnauthorizedAccessException;

    private static ConversationKey KeyOf(Activity activity) => new(activity.ChannelId ?? "", activity.Conversation?.Id ?? "");

    [LoggerMessage(LogLevel.Error, "A vote on {Channel} could not be kept: {Reason}")]
    private static partial void LogLost(ILogger log, string channel, string reason);

    [LoggerMessage(LogLevel.Error, "A user on {Channel} asked to be forgotten, but the votes could not be deleted and are still kept: {Reason}")]
    private static partial void LogStillKept(ILogger log, string? channel, string reason);
}
