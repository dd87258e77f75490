using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Layout;

namespace Letters.Reading.Header;

/// <summary>
/// Finds what is attached to a letter in its own text. An annex goes on to the next one; an appendix or enclosure within it
/// belongs to it and is told of besides.
/// </summary>
internal static partial class AnnexReader
{
    public static IReadOnlyList<Annex> Read(string text, IReadOnlyList<Paragraph> paragraphs)
    {
        var first = FirstHead(text, paragraphs);
        var heads = Enumerable.Range(first, paragraphs.Count - first).Where(place => IsHead(text, paragraphs[place])).ToList();
        var isWithin = Within(heads.Select(place => paragraphs[place].Span.Of(text)));
        var annexes = new List<Annex>();
        // From the last to the first: where each ends is known before it is come to.
        var (next, nextAnnex, body) = (paragraphs.Count, paragraphs.Count, paragraphs.Count);
        var at = paragraphs.Count;
        for (var i = heads.Count - 1; i >= 0; i--)
        {
            while (at > heads[i])
                if (paragraphs[--at].Role == ParagraphRole.Body) body = at;
            var end = isWithin[i] ? next : nextAnnex;
            // "Enclosure: as stated" under a letter is no enclosure.
            if (body < end)
            {
                var head = new TextPart(text, paragraphs[heads[i]].Span);
                annexes.Add(new Annex(head.Prove(head.Words.Replace('\n', ' ')), Span.Between(head.Span.Start, paragraphs[end - 1].Span.End)));
            }
            next = heads[i];
            if (!isWithin[i]) nextAnnex = heads[i];
        }
        annexes.Reverse();
        return annexes;
    }

    /// <summary>The place of the first annex among the paragraphs: all before it is the letter itself.</summary>
    public static int FirstHead(string text, IReadOnlyList<Paragraph> paragraphs)
    {
        var opened = false;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (opened && IsHead(text, paragraphs[i])) return i;
            opened |= paragraphs[i].Role is ParagraphRole.Body or ParagraphRole.Salutation;
        }
        return paragraphs.Count;
    }

    private static bool IsHead(string text, Paragraph paragraph) =>
        paragraph.Role == ParagraphRole.Heading && LetterPhrases.IsAnnexHead(paragraph.Span.Of(text));

    /// <summary>Which of the heads are those of parts of an annex: after the first annex, what is called an appendix or enclosure.</summary>
    private static List<bool> Within(IEnumerable<string> heads)
    {
        var (within, afterAnnex) = (new List<bool>(), false);
        foreach (var head in heads)
        {
            var isPart = Part().IsMatch(head);
            within.Add(isPart && afterAnnex);
            afterAnnex |= !isPart;
        }
        return within;
    }

    [GeneratedRegex("^(?:Appendi(?:x|ce)|Apéndice|Enclosure|Attachment|Pièce|Documento adjunto)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
