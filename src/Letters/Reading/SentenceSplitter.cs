using Letters.Archive;
using Letters.Reading.Sentences;

namespace Letters.Reading;

/// <summary>
/// Cuts text into sentences. Every character that is not white space belongs to exactly one sentence, and no sentence begins or
/// ends with white space. A semicolon ends none: an operative paragraph is one sentence. Damaged text is met with one rule: after
/// a stop, a small letter goes on with the sentence ("the cutter was towed. to the harbour").
/// </summary>
public static class SentenceSplitter
{
    public static IReadOnlyList<Span> Split(string text) => Split(text, new Span(0, text.Length));

    /// <summary>The sentences of one part of a text, as spans over the whole.</summary>
    public static IReadOnlyList<Span> Split(string text, Span part)
    {
        var sentences = new List<Span>();
        var begin = NextWord(text, part.Start, part.End);
        for (var i = begin; i < part.End;)
        {
            var next = text[i] switch
            {
                '\n' => SentenceEnd.AtLineBreak(text, begin, i, part.End) ? i : -1,
                var c when SentenceEnd.IsStop(c) => SentenceEnd.AfterStop(text, begin, i, part.End),
                _ => -1,
            };
            if (next < 0)
            {
                i++;
                continue;
            }
            if (next > begin) sentences.Add(Trimmed(text, begin, next));
            begin = i = NextWord(text, Math.Max(next, i), part.End);
        }
        if (begin < part.End) sentences.Add(Trimmed(text, begin, part.End));
        return sentences;
    }

    private static int NextWord(string text, int from, int limit)
    {
        while (from < limit && char.IsWhiteSpace(text[from])) from++;
        return from;
    }

    private static Span Trimmed(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return Span.Between(start, end);
    }
}
