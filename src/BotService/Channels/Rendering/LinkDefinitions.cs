using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Letters.Answering;

namespace BotService.Channels.Rendering;

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
