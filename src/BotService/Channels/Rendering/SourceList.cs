using System.Globalization;
using System.Text;
using Letters.Answering;

namespace BotService.Channels.Rendering;

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
