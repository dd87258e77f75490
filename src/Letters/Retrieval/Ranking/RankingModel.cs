using System.Reflection;
using System.Text.Json;

namespace Letters.Retrieval.Ranking;

/// <summary>
/// What was learned of ordering passages and sentences, and of telling answers from mere likeness. The weights are a reviewed
/// resource, made by <c>eval train</c>; its provenance says from what, and with which figures.
/// </summary>
/// <param name="Sentences">Reads a sentence's own features: the first look.</param>
/// <param name="Passages">Reads a passage's features.</param>
/// <param name="LongQuestions">The same for questions of more than <paramref name="MostTerms"/> terms: terms and meaning added up.</param>
/// <param name="MostTerms">Nine in ten of the questions learned from have no more terms than this; beyond, what was learned does not hold.</param>
/// <param name="Shortlist">Reads the features of a sentence on the shortlist.</param>
/// <param name="Spoken">Reads the signals of support; the logistic function of its score is the chance that the letters speak of what is asked at all.</param>
/// <param name="Answered">Reads the same; the logistic function of its score is the chance that the sentence answers, where they speak of it.</param>
/// <param name="Line">The chance of being spoken of from which on a question is answered: below it lie 95 in 100 of the questions whose article was taken out.</param>
internal sealed record RankingModel(
    RankingProvenance Provenance,
    ScoreNetwork Sentences,
    ScoreNetwork Passages,
    ScoreNetwork LongQuestions,
    int MostTerms,
    ScoreNetwork Shortlist,
    ScoreNetwork Spoken,
    ScoreNetwork Answered,
    float Line)
{
    private static readonly Lazy<RankingModel> Known = new(Load);

    /// <summary>The model that comes with the program.</summary>
    public static RankingModel Own => Known.Value;

    public ScoreNetwork PassagesFor(QuestionWords question) => question.Terms.Count > MostTerms ? LongQuestions : Passages;

    /// <summary>The chance that the letters answer: that they speak of it, and that this sentence says what is asked.</summary>
    public double Chance(ReadOnlySpan<float> signals) => ChanceOf(Spoken, signals) * ChanceOf(Answered, signals);

    /// <summary>The logistic function of what a network makes of the signals.</summary>
    public static double ChanceOf(ScoreNetwork network, ReadOnlySpan<float> signals) => 1 / (1 + Math.Exp(-network.Score(signals)));

    /// <summary>What each feature of a passage adds to its score, the largest first.</summary>
    public IReadOnlyList<FeatureShare> Shares(Evidence evidence) =>
        [.. evidence.Features.Select((value, i) => new FeatureShare(FeatureNames.Passages[i], value, value * Passages.Weights[i]))
            .OrderByDescending(share => Math.Abs(share.Adds ?? 0))];

    private static RankingModel Load()
    {
        const string name = "Letters.Retrieval.Ranking.ranking.json";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without its resource {name}.");
        return (JsonSerializer.Deserialize(stream, RankingJson.Default.RankingFile)
            ?? throw new InvalidOperationException($"The resource {name} is empty.")).ToModel();
    }
}
