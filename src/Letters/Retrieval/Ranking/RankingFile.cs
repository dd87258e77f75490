using System.Text.Json.Serialization;

namespace Letters.Retrieval.Ranking;

/// <summary>Where the weights come from.</summary>
/// <param name="Data">The collection they were learned from, by name.</param>
/// <param name="Encoder">The model behind the sentence vectors.</param>
/// <param name="Command">What makes them anew.</param>
/// <param name="Figures">What was measured on articles not learned from, five folds: the mean of each measure.</param>
internal sealed record RankingProvenance(string Data, int Questions, string Encoder, string Command, IReadOnlyDictionary<string, double> Figures);

/// <summary>A <see cref="RankingModel"/> as a file that can be read and reviewed: every weight by the name of its feature.</summary>
internal sealed record RankingFile(
    RankingProvenance Provenance,
    NetworkFile Sentences,
    NetworkFile Passages,
    NetworkFile LongQuestions,
    int MostTerms,
    NetworkFile Shortlist,
    NetworkFile Spoken,
    NetworkFile Answered,
    float Line)
{
    public static RankingFile Of(RankingModel model) => new(
        model.Provenance,
        NetworkFile.Of(model.Sentences, FeatureNames.Sentences),
        NetworkFile.Of(model.Passages, FeatureNames.Passages),
        NetworkFile.Of(model.LongQuestions, FeatureNames.Passages),
        model.MostTerms,
        NetworkFile.Of(model.Shortlist, FeatureNames.Shortlist),
        NetworkFile.Of(model.Spoken, FeatureNames.Support),
        NetworkFile.Of(model.Answered, FeatureNames.Support),
        model.Line);

    /// <exception cref="FormatException">A weight is missing, or there is one for a feature that is not known.</exception>
    public RankingModel ToModel() => new(
        Provenance,
        Sentences.ToNetwork(FeatureNames.Sentences),
        Passages.ToNetwork(FeatureNames.Passages),
        LongQuestions.ToNetwork(FeatureNames.Passages),
        MostTerms,
        Shortlist.ToNetwork(FeatureNames.Shortlist),
        Spoken.ToNetwork(FeatureNames.Support),
        Answered.ToNetwork(FeatureNames.Support),
        Line);
}

internal sealed record NetworkFile(float Constant, IReadOnlyDictionary<string, float> Weights, IReadOnlyList<UnitFile> Units)
{
    public static NetworkFile Of(ScoreNetwork network, IReadOnlyList<string> names) => new(
        Rounded(network.Constant),
        Named(names, network.Weights),
        [.. network.Units.Select(unit => new UnitFile(Rounded(unit.Adds), Rounded(unit.Bias), Named(names, unit.Weights)))]);

    public ScoreNetwork ToNetwork(IReadOnlyList<string> names) => new(
        InOrder(Weights, names), Constant, [.. Units.Select(unit => new ScoreUnit(InOrder(unit.Weights, names), unit.Bias, unit.Adds))]);

    private static Dictionary<string, float> Named(IReadOnlyList<string> names, IReadOnlyList<float> weights) =>
        names.Zip(weights).ToDictionary(pair => pair.First, pair => Rounded(pair.Second));

    private static float[] InOrder(IReadOnlyDictionary<string, float> weights, IReadOnlyList<string> names)
    {
        if (weights.Count != names.Count || !names.All(weights.ContainsKey))
            throw new FormatException($"The weights must be those of exactly these features: {string.Join(", ", names)}.");
        return [.. names.Select(name => weights[name])];
    }

    /// <summary>Four digits are enough, and can be read; what is next to nothing is nothing.</summary>
    private static float Rounded(float weight) => Math.Abs(weight) < 1e-6f
        ? 0
        : float.Parse(weight.ToString("G4", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed record UnitFile(float Adds, float Bias, IReadOnlyDictionary<string, float> Weights);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RankingFile))]
internal sealed partial class RankingJson : JsonSerializerContext;
