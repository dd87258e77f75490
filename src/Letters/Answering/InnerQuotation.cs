using Letters.Archive;
using Letters.Reading;

namespace Letters.Answering;

/// <summary>
/// A quotation within the words quoted ("It said: “Go. Do not stay.”") is shown whole or not at all: cut in its middle it would seem to end
/// there.
/// </summary>
internal static class InnerQuotation
{
    /// <summary>How long the words may become, in characters.</summary>
    private const int Longest = 900;

    /// <summary>How far beyond that a closing mark is looked for, in characters: one that does not come by then was forgotten.</summary>
    private const int Beyond = 8 * Longest;

    /// <summary>
    /// The span up to the end of the sentence of its paragraph in which what it opened is closed; where that is too far, up to the end of the
    /// last sentence before it was opened; the span itself where it leaves nothing open, the paragraph does not tell, or the cut would take
    /// away what has to be shown.
    /// </summary>
    /// <param name="kept">What has to be shown of it; of no length where any part of it may go.</param>
    public static Span Whole(Letter letter, Span span, Span kept)
    {
        if (!Speech.IsInsideQuotation(letter.Text, span.Start, span.End)) return span;
        var paragraph = letter.Paragraphs.FirstOrDefault(block => block.Span.Start <= span.Start && span.Start < block.Span.End);
        if (paragraph is null || paragraph.Span.End < span.End) return span;
        var (before, closed) = Unquoted(letter.Text, span, paragraph.Span.End);
        if (closed is null) return span;
        if (closed - span.Start <= Longest) return Span.Between(span.Start, closed.Value);
        return before is { } cut && cut >= kept.End ? Span.Between(span.Start, cut) : span;
    }

    /// <summary>The last end of a sentence within the span, and the first one after it, at which nothing is open that the span opened.</summary>
    private static (int? Before, int? Closed) Unquoted(string text, Span span, int paragraphEnd)
    {
        var reach = Math.Min(paragraphEnd, Math.Max(span.End, span.Start + Longest) + Beyond);
        var (depth, at, before) = (0, span.Start, (int?)null);
        foreach (var sentence in SentenceSplitter.Split(text, Span.Between(span.Start, reach)))
        {
            for (; at < sentence.End; at++) depth = Speech.DepthAfter(text[at], depth);
            if (depth > 0) continue;
            if (sentence.End > span.End) return (before, sentence.End);
            before = sentence.End;
        }
        return (before, null);
    }
}
