using System.Runtime.CompilerServices;
using System.Threading.Channels;
using BotService.Channels.Activities;
using BotService.Channels.Rendering;
using Letters.Answering;

namespace BotService.Channels.Conversations;

/// <summary>The bot as every channel sees it: an activity comes in, activities go out. The caller keeps the order within a conversation.</summary>
internal sealed partial class LettersBot(
    AnsweringDesk desk, ConversationMemory memory, TimeProvider time, ILogger<LettersBot> log)
{
    /// <summary>An answer that takes longer than this is announced by three dots.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <param name="incoming">Any activity; those the bot has nothing to say to bring no reply.</param>
    /// <param name="site">The address under which the reader reaches this service's pages.</param>
    /// <param name="cancellationToken">Stops the answering.</param>
    public async IAsyncEnumerable<Reply> RepliesAsync(
        Activity incoming, Uri site, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var key = new ConversationKey(incoming.ChannelId ?? "", incoming.Conversation?.Id ?? "");
        switch (incoming.Type)
        {
            case ActivityTypes.ConversationUpdate when Welcome.IsDue(incoming) && memory.IsFirstMeeting(key):
                yield return new Reply(ReplyStage.Final, Welcome.Write(incoming, await desk.SuggestionsAsync(cancellationToken)));
                break;

            case ActivityTypes.Message:
                var soFar = Channel.CreateUnbounded<Reply>(new UnboundedChannelOptions { SingleReader = true });
                var answering = AnswerAsync(key, incoming, site, soFar.Writer, cancellationToken);
                using (var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
                {
                    await Task.WhenAny(answering, Task.Delay(Patience, time, enough.Token));
                    await enough.CancelAsync();
                }
                if (!answering.IsCompleted)
                {
                    yield return new Reply(ReplyStage.Working, incoming.Reply(ActivityTypes.Typing) with { Text = "Searching the letters …" });
                    await foreach (var grown in soFar.Reader.ReadAllAsync(cancellationToken)) yield return grown;
                }
                yield return new Reply(ReplyStage.Final, await answering);
                break;
        }
    }

    /// <param name="soFar">Gets the answer as it grows, and is closed when it is whole.</param>
    private async Task<Activity> AnswerAsync(
        ConversationKey key, Activity incoming, Uri site, ChannelWriter<Reply> soFar, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await desk.AnswerAsync(
                new Question(incoming.Text ?? "", memory.Recall(key)),
                grown => soFar.TryWrite(new Reply(ReplyStage.Growing, grown.ToMessage(incoming, site))),
                cancellationToken);
            // A greeting in between does not cut a follow-up question off from what it follows.
            if (answer is not OutOfScope) memory.Remember(key, new Turn(answer.UnderstoodAs, answer));
            return answer.ToMessage(incoming, site);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailure(log, incoming.ChannelId, e);
            return Say(incoming, "The letters could not be searched just now; please ask again in a moment.");
        }
        finally
        {
            soFar.Complete();
        }
    }

    private static Activity Say(Activity incoming, string text) =>
        incoming.Reply(ActivityTypes.Message) with { Text = text, TextFormat = "plain" };

    [LoggerMessage(LogLevel.Error, "A question on {Channel} could not be answered.")]
    private static partial void LogFailure(ILogger log, string? channel, Exception exception);
}
