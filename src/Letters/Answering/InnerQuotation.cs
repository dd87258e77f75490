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

    /// <summary>
    /// The span up to the end of the sentence of its paragraph in which what it opened is closed; where that is too far, up to the end of the
    /// last sentence before it was opened; the span itself where it leaves nothing open, or the paragraph does not tell.
    /// </summary>
    public static Span Whole(Letter letter, Span span)
    {
        if (!Speech.IsInsideQuotation(letter.Text, span.Start, span.End)) return span;
        var paragraph = letter.Paragraphs.FirstOrDefault(block => block.Span.Start <= span.Start && span.Start < block.Span.End);
        if (paragraph is null || paragraph.Span.End < span.End) return span;
        var ends = SentenceSplitter.Split(letter.Text, paragraph.Span).Select(sentence => sentence.End).ToList();
        var closed = ends.Find(end => end > span.End && !Speech.IsInsideQuotation(letter.Text, span.Start, end));
        if (closed == 0) return span;
        if (closed - span.Start <= Longest) return Span.Between(span.Start, closed);
        var before = ends.FindLast(end => end > span.Start && end < span.End && !Speech.IsInsideQuotation(letter.Text, span.Start, end));
        return before == 0 ? span : Span.Between(span.Start, before);
    }
}
