using BotService.Channels.Activities;
using Letters.Answering;

namespace BotService.Channels.Rendering;

/// <summary>Draws an answer as a message. Every channel gets the same words; only the shape of its citations differs.</summary>
internal static class AnswerRendering
{
    /// <param name="answer">What is said.</param>
    /// <param name="asked">The message it answers.</param>
    /// <param name="site">The address under which the reader reaches this service's pages.</param>
    public static Activity ToMessage(this Answer answer, Activity asked, Uri site)
    {
        var message = asked.Reply(ActivityTypes.Message) with
        {
            TextFormat = "markdown",
            SuggestedActions = SuggestedActions.Asking(answer.Suggestions),
        };
        return asked.ChannelId is "webchat" or "directline"
            ? message with
            {
                Text = LinkDefinitions.Write(answer, site),
                ChannelData = answer.Why is { } why ? WhyData.Of(why) : null,
                Entities = answer.Citations.Count == 0 ? null : [MessageEntity.Of(answer.Citations, site)],
            }
            : message with { Text = SourceList.Write(answer, site) };
    }

    /// <summary>The words of the answer, every mark of a citation replaced, after the question as it was completed, if it was.</summary>
    public static string Words(Answer answer, Func<Citation, string> mark)
    {
        var words = answer.ReplaceMarks(mark);
        var understood = QuoteMarkdown.Escape(Cut.To(Question.LongestText, answer.UnderstoodAs));
        return answer.UnderstoodAs == answer.Question ? words : $"*Understood as: {understood}*\n\n{words}";
    }
}
