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
        var heads = paragraphs.Skip(FirstHead(text, paragraphs)).Where(p => IsHead(text, p)).Select(p => new TextPart(text, p.Span)).ToList();
        var annexes = new List<Annex>();
        for (var i = 0; i < heads.Count; i++)
        {
            var isWithin = IsWithin(heads, i);
            var next = heads.Skip(i + 1).Where((_, k) => isWithin || !IsWithin(heads, i + 1 + k)).Select(head => head.Span.Start).FirstOrDefault(text.Length);
            var span = Span.Between(heads[i].Span.Start, paragraphs.Last(p => p.Span.Start < next).Span.End);
            // "Enclosure: as stated" under a letter is no enclosure.
            if (paragraphs.Any(p => p.Role == ParagraphRole.Body && span.Contains(p.Span)))
                annexes.Add(new Annex(heads[i].Prove(heads[i].Words.Replace('\n', ' ')), span));
        }
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

    private static bool IsWithin(List<TextPart> heads, int i) =>
        Part().IsMatch(heads[i].Words) && heads.Take(i).Any(head => !Part().IsMatch(head.Words));

    [GeneratedRegex("^(?:Appendi(?:x|ce)|Apéndice|Enclosure|Attachment|Pièce|Documento adjunto)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
