using Letters.Evaluation;
using Letters.Retrieval.Encoder;
using Letters.Retrieval.Ranking;

namespace Letters.Tests.Evaluation.Training;

public sealed class CommittedWeightsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_weight_belongs_to_a_feature_and_survives_writing_and_reading()
    {
        var model = RankingModel.Own;

        var again = RankingFile.Of(model).ToModel();

        Assert.Equal(model.Passages.Weights, again.Passages.Weights);
        Assert.Equal(model.Answered.Units.Count, again.Answered.Units.Count);
        Assert.Equal(FeatureNames.Passages.Count, model.Passages.Weights.Count);
        Assert.Contains("recallAt1", model.Provenance.Figures.Keys);
    }

    [Fact]
    public void A_weight_for_an_unknown_feature_is_refused()
    {
        var file = RankingFile.Of(RankingModel.Own);
        var strange = file with { Sentences = file.Sentences with { Weights = new Dictionary<string, float> { ["luck"] = 1 } } };

        Assert.Contains("exactly these features", Assert.Throws<FormatException>(strange.ToModel).Message, StringComparison.Ordinal);
    }

    /// <summary>The whole training takes minutes; this is the collection it was learned from, ranked by what is committed.</summary>
    [Fact]
    public async Task The_committed_weights_rank_what_they_were_learned_from_no_worse_than_they_did_what_they_had_not_seen()
    {
        var folder = RepositoryPaths.SharedData("beir", "squad-a");
        using var encoder = UniversalSentenceEncoder.Load(Path.Combine(AppContext.BaseDirectory, "encoder"));

        var report = await BeirEvaluation.RunAsync(folder, [], encoder, null, Cancellation);

        var figures = RankingModel.Own.Provenance.Figures;
        Assert.InRange(report.RecallAt1, figures["recallAt1"] - 0.002, figures["recallAt1"] + 0.02);
        Assert.InRange(report.RecallAt5, figures["recallAt5"] - 0.002, figures["recallAt5"] + 0.02);
        Assert.InRange(report.NdcgAt10, figures["ndcgAt10"] - 0.002, figures["ndcgAt10"] + 0.02);
        Assert.InRange(report.AnswerHitAt1 ?? 0, figures["answerHitAt1"] - 0.002, figures["answerHitAt1"] + 0.03);
        Assert.InRange(report.AnswerHitAt3 ?? 0, figures["answerHitAt3"] - 0.002, figures["answerHitAt3"] + 0.03);
    }
}
