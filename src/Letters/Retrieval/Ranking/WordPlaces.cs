namespace Letters.Retrieval.Ranking;

/// <summary>How the question's terms lie in a sentence: which of them, in which order, how far apart, and how near to what is new.</summary>
internal static class WordPlaces
{
    /// <summary>In words: at this distance from a term, what is new counts a third of what it does beside it.</summary>
    private const float Reach = 6;

    /// <summary>One number each for the features from <see cref="SupportFeature.FirstTermHeld"/> to <see cref="SupportFeature.NearNew"/>.</summary>
    public static float[] Of(QuestionWords question, ReadOnlySpan<Word> words)
    {
        Span<int> first = stackalloc int[question.Terms.Count];
        first.Fill(-1);
        for (var i = words.Length - 1; i >= 0; i--)
            if (words[i].Number >= 0 && words[i].Number < first.Length) first[words[i].Number] = i;

        var (held, pairs, turned, from, to) = (0, 0, 0, int.MaxValue, -1);
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] < 0) continue;
            held++;
            (from, to) = (Math.Min(from, first[i]), Math.Max(to, first[i]));
            for (var k = i + 1; k < first.Length; k++)
            {
                if (first[k] < 0) continue;
                pairs++;
                if (first[k] < first[i]) turned++;
            }
        }
        var length = held > 0 ? to - from + 1 : 0;
        return
        [
            IsHeld(first, first.Length > 0 ? 0 : null),
            IsHeld(first, first.Length > 0 ? first.Length - 1 : null),
            IsHeld(first, question.LastPlain),
            pairs > 0 ? (float)turned / pairs : 0,
            held > 0 ? (float)length / words.Length : 1,
            held > 0 ? length / (5f * held) : 2,
            NearNew(question, words),
        ];
    }

    /// <summary>Half where the question has no such term.</summary>
    private static float IsHeld(ReadOnlySpan<int> first, int? term) => term is not { } i ? 0.5f : first[i] >= 0 ? 1 : 0;

    /// <summary>The most of the question that stands around one word which is new and could be what is asked for.</summary>
    private static float NearNew(QuestionWords question, ReadOnlySpan<Word> words)
    {
        var most = 0f;
        Span<int> nearest = stackalloc int[question.Terms.Count];
        for (var at = 0; at < words.Length; at++)
        {
            if (!AskedForWords.MayBeAsked(question, words[at])) continue;
            nearest.Fill(int.MaxValue);
            for (var i = 0; i < words.Length; i++)
                if (words[i].Number is var number and >= 0 && number < nearest.Length) nearest[number] = Math.Min(nearest[number], Math.Abs(i - at));
            var around = 0f;
            for (var i = 0; i < nearest.Length; i++)
                if (nearest[i] < int.MaxValue) around += question.Terms[i].Rarity * MathF.Exp(-nearest[i] / Reach);
            most = Math.Max(most, around);
        }
        return most / question.Total;
    }
}
