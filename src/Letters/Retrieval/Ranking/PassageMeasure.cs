namespace Letters.Retrieval.Ranking;

/// <summary>What of a passage's features its own words tell.</summary>
internal static class PassageMeasure
{
    public static readonly int Features = Enum.GetValues<PassageFeature>().Length;

    /// <summary>A sentence that takes up less of the question than this is not where its answer stands.</summary>
    private const float SomeCoverage = 0.2f;

    /// <param name="sentences">The features of its sentences, one row each.</param>
    /// <param name="into">One number for each <see cref="PassageFeature"/>.</param>
    public static void Measure(QuestionWords question, PassageWords passage, float[] sentences, Span<float> into)
    {
        Cover(question, passage, into);
        float best = 0, near = 0, bestTwo = 0, bm25 = 0, secondBm25 = 0, pairs = 0, allPairs = 0, nearPairs = 0, run = 0, brings = -1, thing = -1;
        float nearest = -1, second = -1;
        for (var i = 0; i < passage.Sentences; i++)
        {
            var row = sentences.AsSpan(i * SentenceMeasure.Features, SentenceMeasure.Features);
            var coverage = Of(row, SentenceFeature.Coverage);
            best = Math.Max(best, coverage);
            near = Math.Max(near, Of(row, SentenceFeature.NearCoverage));
            bestTwo = Math.Max(bestTwo, coverage + Of(row, SentenceFeature.CoverageAfter));
            (bm25, secondBm25) = Two(bm25, secondBm25, Of(row, SentenceFeature.Bm25));
            (nearest, second) = Two(nearest, second, Of(row, SentenceFeature.Similarity));
            pairs = Math.Max(pairs, Of(row, SentenceFeature.Pairs));
            allPairs += Of(row, SentenceFeature.Pairs);
            nearPairs = Math.Max(nearPairs, Of(row, SentenceFeature.NearPairs));
            run = Math.Max(run, Of(row, SentenceFeature.CommonRun));
            if (coverage > SomeCoverage) brings = Math.Max(brings, Of(row, SentenceFeature.BringsAsked));
            thing = Math.Max(thing, Of(row, SentenceFeature.HoldsThing));
        }
        Set(into, PassageFeature.BestSimilarity, passage.Sentences > 0 ? nearest : 0);
        Set(into, PassageFeature.TwoBestSimilarities, passage.Sentences > 1 ? (nearest + second) / 2 : Math.Max(0, nearest));
        Set(into, PassageFeature.BestSentence, best);
        Set(into, PassageFeature.BestNearSentence, near);
        Set(into, PassageFeature.BestTwoSentences, bestTwo);
        Set(into, PassageFeature.BestSentenceBm25, bm25);
        Set(into, PassageFeature.SecondSentenceBm25, secondBm25);
        Set(into, PassageFeature.BestPairs, pairs);
        Set(into, PassageFeature.AllPairs, Math.Min(2, allPairs));
        Set(into, PassageFeature.BestNearPairs, nearPairs);
        Set(into, PassageFeature.CommonRun, run);
        Set(into, PassageFeature.BringsAsked, question.Asked == AskedFor.Anything ? 0 : brings);
        Set(into, PassageFeature.HoldsThing, question.Thing is null ? 0 : thing);
        Set(into, PassageFeature.Length, MathF.Log(1 + passage.All.Length));
    }

    private static void Cover(QuestionWords question, PassageWords passage, Span<float> into)
    {
        var terms = question.Terms.Count;
        Span<int> held = stackalloc int[terms];
        Span<bool> exact = stackalloc bool[terms];
        held.Clear();
        exact.Clear();
        foreach (var word in passage.All)
        {
            if (word.Number < 0 || word.Number >= terms) continue;
            held[word.Number]++;
            exact[word.Number] |= word.IsExact;
        }
        float covered = 0, exactly = 0, title = 0, rarestMissing = 0, names = 0, allNames = 0, numbers = 0, allNumbers = 0;
        for (var i = 0; i < terms; i++)
        {
            var rarity = question.Terms[i].Rarity;
            var met = held[i] > 0 ? rarity : 0;
            if ((question.Kinds[i] & WordKinds.Number) != 0) (numbers, allNumbers) = (numbers + met, allNumbers + rarity);
            else if ((question.Kinds[i] & WordKinds.Capital) != 0) (names, allNames) = (names + met, allNames + rarity);
            covered += met;
            if (exact[i]) exactly += rarity;
            if (passage.InTitle[i]) title += rarity;
            if (held[i] == 0) rarestMissing = Math.Max(rarestMissing, rarity);
        }
        Set(into, PassageFeature.Coverage, covered / question.Total);
        Set(into, PassageFeature.NearCoverage, Closeness.Share(question, passage.All, held));
        Set(into, PassageFeature.ExactCoverage, exactly / question.Total);
        Set(into, PassageFeature.NameCoverage, SentenceMeasure.ShareOf(names, allNames));
        Set(into, PassageFeature.NumberCoverage, SentenceMeasure.ShareOf(numbers, allNumbers));
        Set(into, PassageFeature.TitleCoverage, title / question.Total);
        Set(into, PassageFeature.RarestMissing, rarestMissing / 10);
    }

    private static (float First, float Second) Two(float first, float second, float value) =>
        value > first ? (value, first) : (first, Math.Max(second, value));

    private static float Of(ReadOnlySpan<float> row, SentenceFeature feature) => row[(int)feature];

    private static void Set(Span<float> into, PassageFeature feature, float value) => into[(int)feature] = value;
}
