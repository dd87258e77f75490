using System.Globalization;
using System.Text.RegularExpressions;
using BotService.Channels.BotFramework;
using Letters.Answering;

namespace BotService.Channels.Rendering;

/// <summary>
/// Text with marks [1], [2], [3] … numbered anew by first use, and the citations they name. Nothing is cited without a mark, no
/// mark is without its citation.
/// </summary>
internal sealed partial record CitedText(string Text, IReadOnlyList<Citation> Citations)
{
    /// <summary>In a message's text; leaves room for marks that grow by a figure when they are numbered anew.</summary>
    private const int LongestText = MessageParts.LongestText - 400;

    /// <summary>
    /// The text as one or more messages hold it: none longer than a message may be, none with more citations than Teams takes.
    /// A text that grows at its end by a paragraph never changes a part but the last.
    /// </summary>
    /// <param name="text">Markdown; brackets that are no marks are escaped.</param>
    /// <param name="citations">By the numbers the marks have; a mark that names none of them is left out.</param>
    public static IReadOnlyList<CitedText> PartsOf(string text, IReadOnlyList<Citation> citations)
    {
        var byNumber = citations.DistinctBy(citation => citation.Number).ToDictionary(citation => citation.Number);
        return [.. WithFewMarks(text).SelectMany(part => MarkdownPieces.Of(part, LongestText)).Select(part => Numbered(part, byNumber))];
    }

    private static IEnumerable<string> WithFewMarks(string text)
    {
        for (; ; )
        {
            var numbers = new HashSet<int>();
            var tooMany = Mark().Matches(text).FirstOrDefault(mark => numbers.Add(NumberIn(mark)) && numbers.Count > MessageEntity.MostCitations);
            if (tooMany is null) break;
            var paragraph = text.LastIndexOf("\n\n", tooMany.Index, StringComparison.Ordinal);
            var cut = paragraph > 0 && text[..paragraph].Trim().Length > 0 ? paragraph : tooMany.Index;
            yield return text[..cut].TrimEnd();
            text = text[cut..].TrimStart();
        }
        yield return text;
    }

    private static CitedText Numbered(string text, Dictionary<int, Citation> byNumber)
    {
        var cited = new List<Citation>();
        var numbered = Mark().Replace(text, mark =>
        {
            if (!byNumber.TryGetValue(NumberIn(mark), out var citation)) return "";
            var known = cited.IndexOf(citation);
            if (known < 0) cited.Add(citation);
            return string.Create(CultureInfo.InvariantCulture, $"[{(known < 0 ? cited.Count : known + 1)}]");
        });
        return new CitedText(numbered, cited);
    }

    private static int NumberIn(Match mark) => int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\\)\[([0-9]{1,4})\]")]
    private static partial Regex Mark();
}
