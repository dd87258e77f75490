namespace Letters.Answering.Timelines;

/// <summary>The sentences of one letter, in whatever copies, that entries of a timeline show already.</summary>
internal sealed class ShownSentences
{
    private readonly HashSet<string> words;

    /// <param name="copies">The letter, in whatever copies.</param>
    /// <param name="rows">The entries made of them.</param>
    public ShownSentences(IReadOnlyList<LetterInTime> copies, IReadOnlyList<TimelineRow> rows)
    {
        var quoted = rows.SelectMany(row => row.Quoted.Select(span => (row.Letter.Id, Span: span))).ToLookup(one => one.Id, one => one.Span);
        words = [.. copies.SelectMany(copy => copy.Sentences.Where(sentence => quoted[copy.Letter.Id].Any(span => span.Overlaps(sentence.Sentence.Span)))).Select(WordsOf)];
    }

    /// <summary>Whether the sentence is shown, from this copy or, by the same words, from another: where they stand in one says nothing of another.</summary>
    public bool Hold(DatedSentence sentence) => words.Contains(WordsOf(sentence));

    private static string WordsOf(DatedSentence sentence) => WitnessedSentences.WordsOf(sentence.Sentence);
}
