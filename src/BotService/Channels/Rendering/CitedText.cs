using System.Globalization;
using BotService.Channels.Activities;
using BotService.Channels.BotFramework;
using Letters.Answering;

namespace BotService.Channels.Rendering;

/// <summary>
/// Text with marks [1], [2], [3] … numbered anew by first use, and the citations they name. Nothing is cited without a mark, no
/// mark is without its citation.
/// </summary>
internal sealed record CitedText(string Text, IReadOnlyList<Citation> Citations)
{
    /// <summary>In a message's text; leaves room for marks that grow by a figure when they are numbered anew.</summary>
    private const int LongestText = MessageParts.LongestText - Renumbering, Renumbering = 400;

    /// <summary>
    /// The text as one or more messages hold it: none longer or larger than a message may be, none with more citations than Teams takes.
    /// A text that grows at its end by a paragraph never changes a part but the last.
    /// </summary>
    /// <param name="text">Markdown; brackets that are no marks are escaped.</param>
    /// <param name="citations">By the numbers the marks have; a mark that names none of them is left out.</param>
    /// <param name="room">What text and citations of one message may take, as <see cref="MessageSize"/> counts.</param>
    /// <param name="sizeOf">What a citation takes.</param>
    public static IReadOnlyList<CitedText> PartsOf(string text, IReadOnlyList<Citation> citations, int room, Func<Citation, int> sizeOf)
    {
        var byNumber = citations.DistinctBy(citation => citation.Number).ToDictionary(citation => citation.Number);
        int? SizeOf(int number) => byNumber.TryGetValue(number, out var citation) ? sizeOf(citation) : null;
        return [.. MarkdownPieces.Of(text, rest => Longest(rest, room - Renumbering, SizeOf)).Select(part => Numbered(part, byNumber))];
    }

    /// <summary>How much of a text's beginning one message holds with what is cited there.</summary>
    private static int Longest(string text, int room, Func<int, int?> sizeOf)
    {
        var begun = text[..Math.Min(text.Length, LongestText + 1)];
        var (end, cited) = (0, new HashSet<int>());
        foreach (var (at, number) in CitationMarks.In(begun))
        {
            end += MessageSize.LengthWithin(begun.AsSpan(end, at - end), ref room);
            if (end < at) return end;
            if (cited.Contains(number) || sizeOf(number) is not { } size) continue;
            cited.Add(number);
            if (cited.Count > MessageEntity.MostCitations || size > room) return at;
            room -= size;
        }
        return Math.Min(end + MessageSize.LengthWithin(begun.AsSpan(end), ref room), LongestText);
    }

    private static CitedText Numbered(string text, Dictionary<int, Citation> byNumber)
    {
        var cited = new List<Citation>();
        var numbered = CitationMarks.Replace(text, number =>
        {
            if (!byNumber.TryGetValue(number, out var citation)) return "";
            var known = cited.IndexOf(citation);
            if (known < 0) cited.Add(citation);
            return string.Create(CultureInfo.InvariantCulture, $"[{(known < 0 ? cited.Count : known + 1)}]");
        });
        return new CitedText(numbered, cited);
    }
}
