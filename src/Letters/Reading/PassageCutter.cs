using Letters.Archive;

namespace Letters.Reading;

/// <summary>
/// Cuts the body of a letter into passages: one a paragraph, several of about equal length where a paragraph is long. Cuts fall
/// between sentences. A sentence too long to be quoted (a list of names, a text without full stops) counts as several, cut after
/// a semicolon, else a comma, else a blank.
/// </summary>
public static class PassageCutter
{
    /// <summary>A longer paragraph becomes several passages. In UTF-16 code units, like all lengths here.</summary>
    public const int LongestPassage = 1200;

    /// <summary>A longer sentence is cut, so that every quotation stays readable.</summary>
    public const int LongestSentence = 600;

    public static IReadOnlyList<Passage> Cut(Letter letter)
    {
        var passages = new List<Passage>();
        foreach (var paragraph in letter.Paragraphs.Where(p => p.Role == ParagraphRole.Body))
            foreach (var sentences in Balanced(Sentences(letter.Text, paragraph.Span), paragraph.Span.Length))
                passages.Add(new Passage(
                    letter.Id, passages.Count, paragraph.Number, Span.Between(sentences[0].Start, sentences[^1].End), sentences));
        return passages;
    }

    private static List<Span> Sentences(string text, Span paragraph)
    {
        var sentences = new List<Span>();
        foreach (var sentence in SentenceSplitter.Split(text, paragraph))
        {
            var rest = sentence;
            while (rest.Length > LongestSentence)
            {
                var cut = CutBefore(text, rest.Start, rest.Start + LongestSentence);
                sentences.Add(TrimEnd(text, rest.Start, cut));
                while (cut < rest.End && char.IsWhiteSpace(text[cut])) cut++;
                rest = Span.Between(cut, rest.End);
            }
            if (rest.Length > 0) sentences.Add(rest);
        }
        return sentences;
    }

    /// <summary>
    /// The best place to cut in the latter half of a stretch too long; in a stretch without blanks, its very end.
    /// </summary>
    private static int CutBefore(string text, int start, int end)
    {
        var half = start + (end - start) / 2;
        foreach (var mark in ";,:\n ")
        {
            for (var i = end - 1; i > half; i--)
                if (text[i - 1] == mark && (char.IsWhiteSpace(text[i]) || char.IsWhiteSpace(mark))) return i;
        }
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    private static Span TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return Span.Between(start, end);
    }

    /// <summary>Sentences in order, shared out so that every part comes near the same length.</summary>
    private static IEnumerable<IReadOnlyList<Span>> Balanced(List<Span> sentences, int length)
    {
        var parts = (length + LongestPassage - 1) / LongestPassage;
        var wanted = (double)length / parts;
        var part = new List<Span>();
        var made = 1;
        foreach (var sentence in sentences)
        {
            var middle = sentence.Start - sentences[0].Start + sentence.Length / 2.0;
            if (part.Count > 0 && middle > wanted * made)
            {
                yield return part;
                part = [];
                made = (int)(middle / wanted) + 1;
            }
            part.Add(sentence);
        }
        if (part.Count > 0) yield return part;
    }
}
