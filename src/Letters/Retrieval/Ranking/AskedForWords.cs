namespace Letters.Retrieval.Ranking;

/// <summary>How much of what a question asks for stands among the words of a sentence, told by their looks.</summary>
internal static class AskedForWords
{
    /// <summary>How many words here may be what is asked for, and are new to the question; null where their looks cannot tell.</summary>
    public static int? CountNew(QuestionWords question, ReadOnlySpan<Word> words) => question.Asked switch
    {
        AskedFor.Person or AskedFor.Place or AskedFor.Office or AskedFor.State => CountNames(question, words),
        AskedFor.Date => Count(question, words, WordKinds.Date),
        AskedFor.Number or AskedFor.Symbol => Count(question, words, WordKinds.Number),
        _ => null,
    };

    /// <summary>How near a word comes to a term that is not there itself; how many new names; how many new numbers.</summary>
    public static float[] Beside(QuestionWords question, ReadOnlySpan<Word> words) =>
        [Closeness.ToMissing(question, words), Math.Min(3, CountNames(question, words)) / 3f, Math.Min(3, Count(question, words, WordKinds.Number)) / 3f];

    /// <summary>Whether the word, by its looks, may be a part of what is asked for.</summary>
    public static bool MayBeAsked(QuestionWords question, Word word) => !word.Is(WordKinds.Stop) && IsNew(question, word) && question.Asked switch
    {
        AskedFor.Person or AskedFor.Place or AskedFor.Office or AskedFor.State => word.Is(WordKinds.Capital),
        AskedFor.Date => word.Is(WordKinds.Date),
        AskedFor.Number or AskedFor.Symbol => word.Is(WordKinds.Number),
        _ => true,
    };

    public static bool GivesReason(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
            if (word.Is(WordKinds.Reason)) return true;
        return false;
    }

    private static int Count(QuestionWords question, ReadOnlySpan<Word> words, WordKinds kind)
    {
        var count = 0;
        foreach (var word in words)
            if (word.Is(kind) && IsNew(question, word)) count++;
        return count;
    }

    /// <summary>The first word of a sentence has a capital anyway: it counts only before another.</summary>
    public static int CountNames(QuestionWords question, ReadOnlySpan<Word> words)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
            if (words[i].Is(WordKinds.Capital) && !words[i].Is(WordKinds.Stop) && IsNew(question, words[i])
                && (i > 0 || (words.Length > 1 && words[1].Is(WordKinds.Capital))))
                count++;
        return count;
    }

    private static bool IsNew(QuestionWords question, Word word) => word.Number < 0 || word.Number >= question.Terms.Count;
}
