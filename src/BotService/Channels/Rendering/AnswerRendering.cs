using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
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

/// <summary>
/// For Web Chat from 4.16 on: each mark is a link by reference, [1][1], and the references stand at the end. Web Chat takes
/// them out of the text and draws them as a list; a bare [1] it would not show at all.
/// </summary>
internal static partial class LinkDefinitions
{
    public static string Write(Answer answer, Uri site)
    {
        var text = new StringBuilder(Verbatim(AnswerRendering.Words(answer, citation => $"[{citation.Number}][{citation.Number}]")));
        if (answer.Citations.Count > 0) text.Append('\n');
        foreach (var citation in answer.Citations)
            text.Append(CultureInfo.InvariantCulture, $"\n[{citation.Number}]: {citation.AddressAt(site)} \"{Title(citation)}\"");
        return text.ToString();
    }

    private static string Title(Citation citation) =>
        QuoteMarkdown.Escape(SourceLine.Of(citation)).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>
    /// Web Chat would turn straight quotation marks into curly ones, ... into …, -- into a dash and (c) into ©. A quotation keeps
    /// the characters of its letter: those are escaped.
    /// </summary>
    private static string Verbatim(string markdown) => Embellished().Replace(markdown, @"\$0");

    [GeneratedRegex("""(?<!\\)(?:['"(]|\.(?=\.)|-(?=-)|\+(?=-)|([!?,])(?=\1))""")]
    private static partial Regex Embellished();
}

/// <summary>For the Emulator, whose Web Chat is older, and for everyone else: plain links in the text and a list of sources under it.</summary>
internal static class SourceList
{
    public static string Write(Answer answer, Uri site)
    {
        var text = new StringBuilder(AnswerRendering.Words(answer, citation => $"[\\[{citation.Number}\\]]({citation.AddressAt(site)})"));
        if (answer.Citations.Count > 0) text.Append("\n\n**Sources**\n");
        foreach (var citation in answer.Citations)
            text.Append(CultureInfo.InvariantCulture, $"\n{citation.Number}. [{QuoteMarkdown.Escape(SourceLine.Of(citation))}]({citation.AddressAt(site)})");
        return text.ToString();
    }
}
