using BotService.Channels.Activities;
using BotService.Channels.Rendering.Cards;
using Letters.Answering;

namespace BotService.Channels.Rendering;

/// <summary>Draws an answer as a message, or in Teams as several: the same words and proofs, in the shape each channel shows best.</summary>
internal static class AnswerRendering
{
    /// <param name="answer">What is said.</param>
    /// <param name="asked">The message it answers.</param>
    /// <param name="frame">What the message says beside it.</param>
    /// <returns>At least one; votes, suggestions and cards come with the last.</returns>
    public static IReadOnlyList<Activity> ToMessages(this Answer answer, Activity asked, Frame frame)
    {
        if (TeamsMessages.Are(asked.ChannelId)) return TeamsMessages.Of(answer, asked, frame);
        var message = asked.Reply(ActivityTypes.Message) with
        {
            TextFormat = "markdown",
            SuggestedActions = SuggestedActions.Asking(answer.Suggestions),
        };
        return asked.ChannelId switch
        {
            "webchat" or "directline" =>
            [
                message with
                {
                    Text = LinkDefinitions.Write(answer, frame.Site),
                    ChannelData = MessageData.ForWebChat(answer),
                    Entities = MessageEntity.ForWebChat(answer, answer is OutOfScope ? frame with { AnswerId = null } : frame) is { } entity ? [entity] : null,
                },
            ],
            "emulator" when AnswerCard.Of(answer) is { } card =>
                [message with { Text = SourceList.Write(answer, frame.Site), Attachments = card.ToMessage(asked, 1, frame).Attachments }],
            _ => [message with { Text = SourceList.Write(answer, frame.Site) }],
        };
    }

    /// <summary>
    /// Whether a channel can be shown an answer while it grows, so that each step begins with the one before: in Teams, statements
    /// that go into a card are not first shown without it.
    /// </summary>
    public static bool ShowsGrowth(Grounded grown, string? channel) => grown.Form == AnswerForm.Statements || !TeamsMessages.Are(channel);

    /// <summary>The words of the answer, every mark of a citation replaced, after the question as it was completed, if it was.</summary>
    public static string Words(Answer answer, Func<Citation, string> mark) => Understood(answer) + answer.ReplaceMarks(mark);

    /// <summary>The question as it was completed, in a paragraph of its own; empty where it is as it was asked.</summary>
    public static string Understood(Answer answer) => answer.UnderstoodAs == answer.Question
        ? ""
        : $"*Understood as: {QuoteMarkdown.Escape(Cut.To(Question.LongestText, answer.UnderstoodAs))}*\n\n";
}
