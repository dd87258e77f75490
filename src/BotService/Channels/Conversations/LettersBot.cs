using System.Runtime.CompilerServices;
using System.Threading.Channels;
using BotService.Channels.Activities;
using BotService.Channels.Feedback;
using BotService.Channels.Rendering;
using BotService.Channels.Rendering.Cards;
using BotService.Channels.Teams;
using Letters.Answering;

namespace BotService.Channels.Conversations;

/// <summary>The bot as every channel sees it: an activity comes in, activities go out. The caller keeps the order within a conversation.</summary>
internal sealed partial class LettersBot(
    AnsweringDesk desk, ConversationMemory memory, FeedbackDesk feedback, TeamsSettings teams, TimeProvider time, ILogger<LettersBot> log)
{
    /// <summary>An answer that takes longer than this is announced: what is being done is to be seen within 200 ms of the question.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private readonly RunningAnswers running = new();

    /// <summary>
    /// Stops the answer being worked out in the activity's conversation, where the activity asks for that: its turn then ends with what is
    /// proven so far. To be asked before the activity is queued, for it would wait behind the very turn it is to stop.
    /// </summary>
    /// <returns>True: it was stopped, and the activity needs no turn of its own.</returns>
    public bool Stops(Activity activity) => StopRequest.Is(activity) && Stop(KeyOf(activity));

    /// <summary>Stops the answer being worked out in a conversation.</summary>
    /// <returns>False: there is none.</returns>
    public bool Stop(ConversationKey key) => running.Stop(key);

    /// <param name="incoming">Any activity; those the bot has nothing to say to bring no reply.</param>
    /// <param name="site">The address under which the reader reaches this service's pages.</param>
    /// <param name="cancellationToken">Stops the answering.</param>
    public async IAsyncEnumerable<Reply> RepliesAsync(
        Activity incoming, Uri site, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var key = KeyOf(incoming);
        switch (incoming.Type)
        {
            case ActivityTypes.ConversationUpdate when Welcome.IsDue(incoming) && memory.IsFirstMeeting(key):
            case ActivityTypes.InstallationUpdate when incoming.Action is "add" && memory.IsFirstMeeting(key):
                yield return await WelcomeAsync(incoming, cancellationToken);
                break;

            case ActivityTypes.InstallationUpdate when incoming.Action is "remove":
                memory.Forget(key);
                feedback.Forget(key);
                break;

            case ActivityTypes.DeleteUserData:
                memory.Forget(key);
                feedback.ForgetUser(incoming);
                break;

            case ActivityTypes.Event or ActivityTypes.MessageReaction:
                feedback.Take(incoming);
                break;

            case ActivityTypes.Message when CardPage.In(incoming) is { } page:
                yield return new Reply(ReplyStage.Final, await TurnedToAsync(page, incoming, site, cancellationToken));
                break;

            case ActivityTypes.Message when UnreadFiles.In(incoming) is [_, ..] files && Mentions.Without(incoming).Length == 0:
                yield return new Reply(ReplyStage.Final, Say(incoming, UnreadFiles.Sentence(files)));
                break;

            case ActivityTypes.Message when Mentions.Name(incoming) && Mentions.Without(incoming).Length == 0:
                yield return await WelcomeAsync(incoming, cancellationToken);
                break;

            case ActivityTypes.Message when StopRequest.Is(incoming):
                yield return new Reply(ReplyStage.Final, Say(incoming, "Nothing is being answered just now."));
                break;

            case ActivityTypes.Message:
                var soFar = Channel.CreateUnbounded<Reply>(new UnboundedChannelOptions { SingleReader = true });
                var mine = running.Begin(key, cancellationToken);
                // In memory a search never waits, so it would be over before anything could be said of it.
                var answering = Task.Run(() => AnswerAsync(key, incoming, site, soFar.Writer, mine, cancellationToken), CancellationToken.None);
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
                foreach (var reply in await answering) yield return reply;
                break;
        }
    }

    /// <summary>The card of the answer to a page's question, as the letters are now; null where they give no table any more.</summary>
    public async Task<AnswerCard?> CardAsync(CardPage page, CancellationToken cancellationToken) =>
        AnswerCard.Of(await desk.AnswerAsync(new Question(page.Question, []), cancellationToken));

    private async Task<Reply> WelcomeAsync(Activity incoming, CancellationToken cancellationToken) =>
        new(ReplyStage.Final, Welcome.Write(incoming, await desk.SuggestionsAsync(cancellationToken)));

    /// <summary>A page of a card as a message of its own, for channels that cannot turn pages in place.</summary>
    private async Task<Activity> TurnedToAsync(CardPage page, Activity incoming, Uri site, CancellationToken cancellationToken)
    {
        try
        {
            return await CardAsync(page, cancellationToken) is { } card
                ? card.ToMessage(incoming, page.Number, new Frame(site))
                : Say(incoming, AnswerCard.None);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailure(log, incoming.ChannelId, e);
            return Say(incoming, Unsearchable);
        }
    }

    /// <param name="soFar">Gets the answer as it grows, and is closed when it is whole.</param>
    /// <param name="mine">Stopped, the answer is what it has grown to; ended here.</param>
    private async Task<IReadOnlyList<Reply>> AnswerAsync(
        ConversationKey key, Activity incoming, Uri site, ChannelWriter<Reply> soFar, RunningAnswers.Running mine, CancellationToken cancellationToken)
    {
        using var _ = mine;
        try
        {
            var frame = new Frame(site) { AnswerId = GivenAnswers.IdFor(incoming), Sensitivity = teams.Sensitivity };
            Grounded? proven = null;
            Answer answer;
            try
            {
                answer = await desk.AnswerAsync(
                    new Question(Mentions.Without(incoming), memory.Recall(key)) { AskedBy = $"{key.Channel}|{incoming.From?.Id}" },
                    grown =>
                    {
                        proven = grown;
                        if (AnswerRendering.ShowsGrowth(grown, incoming.ChannelId))
                            soFar.TryWrite(new Reply(ReplyStage.Growing, grown.ToMessages(incoming, frame)[0]));
                    },
                    mine.Token);
            }
            catch (OperationCanceledException) when (mine.Token.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                if (proven is null) return Finally([Say(incoming, "Stopped.")], null);
                answer = proven.Stopped();
            }
            // A greeting in between does not cut a follow-up question off from what it follows.
            if (answer is OutOfScope) return Finally(answer.ToMessages(incoming, frame), null);
            memory.Remember(key, new Turn(answer.UnderstoodAs, answer));
            memory.Keep(key, incoming.Id, answer);
            feedback.Gave(key, frame.AnswerId, answer);
            return Finally(answer.ToMessages(incoming, frame), frame.AnswerId);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailure(log, incoming.ChannelId, e);
            return Finally([Say(incoming, Unsearchable)], null);
        }
        finally
        {
            soFar.Complete();
        }
    }

    private static ConversationKey KeyOf(Activity activity) => new(activity.ChannelId ?? "", activity.Conversation?.Id ?? "");

    private static List<Reply> Finally(IReadOnlyList<Activity> messages, string? answerId) =>
        [.. messages.Select(message => new Reply(ReplyStage.Final, message) { AnswerId = answerId })];

    private const string Unsearchable = "The letters could not be searched just now; please ask again in a moment.";

    private static Activity Say(Activity incoming, string text) =>
        incoming.Reply(ActivityTypes.Message) with { Text = text, TextFormat = "plain" };

    [LoggerMessage(LogLevel.Error, "A question on {Channel} could not be answered.")]
    private static partial void LogFailure(ILogger log, string? channel, Exception exception);
}
