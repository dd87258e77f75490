namespace Letters.Retrieval.Ranking;

/// <summary>How much of a question some words take up when words of one family or of near meaning count in part.</summary>
internal static class Closeness
{
    /// <summary>What a word of the same family counts.</summary>
    private const float Family = 0.8f;

    /// <summary>What another word of the same meaning counts.</summary>
    private const float Like = 0.7f;

    /// <summary>The share of the rarity of the question's terms, each as far as the nearest word takes it up: 0 to 1.</summary>
    /// <param name="counts">By term, how often it stands among the words itself.</param>
    public static float Share(QuestionWords question, ReadOnlySpan<Word> words, ReadOnlySpan<int> counts)
    {
        Span<float> closest = stackalloc float[counts.Length];
        for (var i = 0; i < counts.Length; i++) closest[i] = counts[i] > 0 ? 1 : 0;
        foreach (var word in words)
        {
            if (word.Kin >= 0) closest[word.Kin] = Math.Max(closest[word.Kin], Family);
            if (word.Like >= 0) closest[word.Like] = Math.Max(closest[word.Like], Like);
            if (word.Meaning < 0 || question.Nearness is not { } nearness) continue;
            for (var i = 0; i < closest.Length; i++)
                if (closest[i] < 1) closest[i] = Math.Max(closest[i], nearness.Of(i, word.Meaning));
        }
        var share = 0f;
        for (var i = 0; i < closest.Length; i++) share += closest[i] * question.Terms[i].Rarity;
        return share / question.Total;
    }

    /// <summary>The nearest any word comes to a term that does not stand among them: 0 where nothing is known of it.</summary>
    public static float ToMissing(QuestionWords question, ReadOnlySpan<Word> words)
    {
        if (question.Nearness is not { } nearness) return 0;
        Span<bool> held = stackalloc bool[question.Terms.Count];
        held.Clear();
        foreach (var word in words)
            if (word.Number >= 0 && word.Number < held.Length) held[word.Number] = true;
        var nearest = 0f;
        foreach (var word in words)
            for (var i = 0; word.Meaning >= 0 && i < held.Length; i++)
                if (!held[i]) nearest = Math.Max(nearest, nearness.Of(i, word.Meaning));
        return nearest;
    }
}
