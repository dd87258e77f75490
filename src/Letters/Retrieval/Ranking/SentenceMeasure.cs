namespace Letters.Retrieval.Ranking;

/// <summary>Lays a sentence beside a question.</summary>
internal static class SentenceMeasure
{
    public static readonly int Features = Enum.GetValues<SentenceFeature>().Length;

    /// <summary>How many words a sentence of letters has on average, as BM25 over sentences takes it.</summary>
    private const float AverageLength = 14;
    /// <summary>Neighbours of a question that stand further apart than this say nothing of each other.</summary>
    private const int Near = 8;

    /// <summary>Writes the features of the sentence.</summary>
    /// <param name="similarity">The cosine of its vector with the question's; 0 without vectors.</param>
    /// <param name="into">One number for each <see cref="SentenceFeature"/>, overwritten.</param>
    public static void Measure(QuestionWords question, PassageWords passage, int sentence, float similarity, Span<float> into)
    {
        into.Clear();
        var words = passage.Sentence(sentence);
        var terms = question.Terms.Count;
        Span<int> counts = stackalloc int[terms];
        Span<bool> exact = stackalloc bool[terms];
        counts.Clear();
        exact.Clear();
        var carrying = 0;
        var denies = false;
        foreach (var word in words)
        {
            if (!word.Is(WordKinds.Stop)) carrying++;
            denies |= word.Is(WordKinds.Negation);
            if (word.Number < 0 || word.Number >= terms) continue;
            counts[word.Number]++;
            exact[word.Number] |= word.IsExact;
        }

        Cover(question, passage, sentence, words, counts, exact, carrying, into);
        Set(into, SentenceFeature.NearCoverage, Closeness.Share(question, words, counts));
        Set(into, SentenceFeature.CommonRun, CommonRun(question.Sequence, words, terms));
        Neighbours(question, words, counts, into);
        Set(into, SentenceFeature.Similarity, similarity);
        if (question is { Asked: AskedFor.Anything, Thing: not null })
            Set(into, SentenceFeature.NewNames, Math.Min(3, AskedForWords.CountNames(question, words)) / 3f);
        if (AskedForWords.CountNew(question, words) is { } amount)
        {
            Set(into, SentenceFeature.BringsAsked, amount > 0 ? 1 : -1);
            Set(into, SentenceFeature.AmountOfAsked, Math.Min(3, amount) / 3f);
        }
        Set(into, SentenceFeature.GivesReason, question.AsksWhy && AskedForWords.GivesReason(words) ? 1 : 0);
        Set(into, SentenceFeature.DeniesOtherwise, denies != question.Denies ? 1 : 0);
        Set(into, SentenceFeature.Length, MathF.Log(1 + words.Length));
        Set(into, SentenceFeature.IsFirst, sentence == 0 ? 1 : 0);
        if (question.Thing is { } thing) Set(into, SentenceFeature.HoldsThing, counts[thing] > 0 ? 1 : -1);
    }

    private static void Set(Span<float> into, SentenceFeature feature, float value) => into[(int)feature] = value;

    private static void Cover(
        QuestionWords question, PassageWords passage, int sentence, ReadOnlySpan<Word> words, ReadOnlySpan<int> counts, ReadOnlySpan<bool> exact, int length, Span<float> into)
    {
        var before = sentence > 0 ? passage.Sentence(sentence - 1) : [];
        var after = sentence + 1 < passage.Sentences ? passage.Sentence(sentence + 1) : [];
        float covered = 0, exactly = 0, bm25 = 0, rarestMissing = 0, fromBefore = 0, fromAfter = 0, fromTitle = 0;
        float names = 0, allNames = 0, numbers = 0, allNumbers = 0, plain = 0, allPlain = 0;
        var held = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            var rarity = question.Terms[i].Rarity;
            var met = counts[i] > 0 ? rarity : 0;
            if ((question.Kinds[i] & WordKinds.Number) != 0) (numbers, allNumbers) = (numbers + met, allNumbers + rarity);
            else if ((question.Kinds[i] & WordKinds.Capital) != 0) (names, allNames) = (names + met, allNames + rarity);
            else (plain, allPlain) = (plain + met, allPlain + rarity);
            if (counts[i] > 0)
            {
                held++;
                covered += rarity;
                if (exact[i]) exactly += rarity;
                bm25 += rarity * counts[i] * 2.2f / (counts[i] + (1.2f * (0.25f + (0.75f * length / AverageLength))));
                continue;
            }
            rarestMissing = Math.Max(rarestMissing, rarity);
            if (Holds(before, i)) fromBefore += rarity;
            if (Holds(after, i)) fromAfter += rarity;
            if (passage.InTitle[i]) fromTitle += rarity;
        }
        var total = question.Total;
        Set(into, SentenceFeature.Coverage, covered / total);
        Set(into, SentenceFeature.ExactCoverage, exactly / total);
        Set(into, SentenceFeature.NameCoverage, ShareOf(names, allNames));
        Set(into, SentenceFeature.NumberCoverage, ShareOf(numbers, allNumbers));
        Set(into, SentenceFeature.PlainCoverage, ShareOf(plain, allPlain));
        Set(into, SentenceFeature.Bm25, bm25 / total);
        Set(into, SentenceFeature.CoverageBefore, fromBefore / total);
        Set(into, SentenceFeature.CoveragePointedTo, words.Length > 0 && words[0].Is(WordKinds.PointsBack) ? fromBefore / total : 0);
        Set(into, SentenceFeature.CoverageAfter, fromAfter / total);
        Set(into, SentenceFeature.CoverageOfTitle, fromTitle / total);
        Set(into, SentenceFeature.RarestMissing, rarestMissing / 10);
        Set(into, SentenceFeature.TermsHeld, held / (float)Math.Max(1, counts.Length));
    }

    public static float ShareOf(float part, float all) => all > 0 ? part / all : 0.5f;

    private static bool Holds(ReadOnlySpan<Word> words, int term)
    {
        foreach (var word in words)
            if (word.Number == term) return true;
        return false;
    }

    /// <summary>A run of nothing but stop words counts for nothing.</summary>
    private static float CommonRun(ReadOnlySpan<int> asked, ReadOnlySpan<Word> words, int terms)
    {
        var longest = 0;
        for (var i = 0; i < asked.Length; i++)
            for (var k = 0; k < words.Length; k++)
            {
                if (words[k].Number != asked[i]) continue;
                var length = 0;
                var carries = false;
                for (; i + length < asked.Length && k + length < words.Length && asked[i + length] == words[k + length].Number; length++)
                    carries |= asked[i + length] < terms;
                if (carries) longest = Math.Max(longest, length);
            }
        return longest / (float)Math.Max(3, asked.Length);
    }

    private static void Neighbours(QuestionWords question, ReadOnlySpan<Word> words, ReadOnlySpan<int> counts, Span<float> into)
    {
        float all = 0, next = 0, near = 0;
        foreach (var (first, second) in question.Pairs)
        {
            var weight = question.Terms[first].Rarity + question.Terms[second].Rarity;
            all += weight;
            if (counts[first] == 0 || counts[second] == 0) continue;
            var (areNext, areNear) = Distance(words, first, second);
            if (areNext) next += weight;
            if (areNear) near += weight;
        }
        if (all == 0) return;
        Set(into, SentenceFeature.Pairs, next / all);
        Set(into, SentenceFeature.NearPairs, near / all);
    }

    private static (bool AreNext, bool AreNear) Distance(ReadOnlySpan<Word> words, int first, int second)
    {
        var areNear = false;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Number != first) continue;
            var between = 0;
            for (var k = i + 1; k < Math.Min(words.Length, i + 1 + Near); k++)
            {
                if (words[k].Number == second)
                {
                    if (between == 0) return (true, true);
                    areNear = true;
                    break;
                }
                if (!words[k].Is(WordKinds.Stop)) between++;
            }
            for (var k = i - 1; k >= Math.Max(0, i - Near) && !areNear; k--) areNear = words[k].Number == second;
        }
        return (false, areNear);
    }
}
