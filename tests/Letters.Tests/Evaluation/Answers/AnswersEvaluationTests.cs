using Letters.Answering;
using Letters.Collation;
using Letters.Evaluation.Answers;
using Letters.Retrieval;
using Letters.Retrieval.Memory;

namespace Letters.Tests.Evaluation.Answers;

public sealed class AnswersEvaluationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_are_asked_at_the_desk_in_conversations_of_their_own_and_counted_by_kind()
    {
        using var index = new MemoryLetterIndex(null);
        await index.ReplaceAsync(SomeLetters.Indexed("tow", "The tow of the cutter Sterna cost 18,400 crowns."), Token);
        await index.ReplaceAsync(SomeLetters.Indexed("fog", "Dense fog lay over the strait of Karrow."), Token);
        var desk = new AnsweringDesk(index, new Retriever(index, null), new Collator());

        var report = await AnswersEvaluation.RunAsync(desk, index,
        [
            Fact("f1", "What did the tow of the cutter Sterna cost?", "18,400 crowns", "tow.txt"),
            Fact("f2", "What lay over the strait of Karrow?", "dense fog", "tow.txt"),
            new("u1", "Who won the chess tournament?", "unanswerable", Expectation.NotInLetters),
            new("h1", "hello", "unanswerable", Expectation.NotInLetters) { History = ["What lay over the strait of Karrow?"] },
        ], new SteadyClock(TimeSpan.FromMilliseconds(4)), Token);

        Assert.Equal((2, 4, 0.75), (report.Letters, report.Overall.Questions, report.Overall.Right));
        Assert.Equal(["fact", "unanswerable"], report.Kinds.Select(kind => kind.Kind));
        var facts = report.Kinds[0];
        Assert.Equal((0.5, 0.5, 0.5, 0.5), (facts.Right, facts.Hit, facts.Precision, facts.Recall));
        Assert.Equal((0.0, 0.5, null), (facts.FalselyRefused, facts.Wrong, facts.Refused));
        var unanswerable = report.Kinds[1];
        Assert.Equal((1.0, 1.0, 0.0), (unanswerable.Right, unanswerable.Refused, unanswerable.Wrong));
        Assert.Equal((null, null, null, null), (unanswerable.Hit, unanswerable.Precision, unanswerable.Recall, unanswerable.FalselyRefused));
        Assert.Equal((1.0, 4.0, 4.0), (report.QuotesExact, report.MillisecondsP50, report.MillisecondsP95));

        var failure = Assert.Single(report.Failures);
        Assert.Equal(("f2", "“dense fog” (tow.txt)"), (failure.Id, failure.Expected));
        Assert.Contains("Dense fog lay over", failure.Said, StringComparison.Ordinal);
        Assert.Equal(["fog.txt"], failure.Cited);
    }

    [Fact]
    public void Percentiles_are_times_that_were_taken()
    {
        var question = new GoldQuestion("q", "Who?", "unanswerable", Expectation.NotInLetters);
        var answer = new NotInLetters { Question = "Who?", UnderstoodAs = "Who?", Explanation = "" };
        var outcomes = Enumerable.Range(1, 40).Reverse()
            .Select(ms => new AnswerOutcome(question, answer, TimeSpan.FromMilliseconds(ms), true)).ToList();

        var report = AnswersReport.Of(0, outcomes);

        Assert.Equal((20.0, 38.0), (report.MillisecondsP50, report.MillisecondsP95));
    }

    private static GoldQuestion Fact(string id, string text, string wanted, string source) =>
        new(id, text, "fact", Expectation.Grounded) { Wanted = [[wanted]], Sources = [source] };

    /// <summary>As much time passes from each look at it to the next.</summary>
    private sealed class SteadyClock(TimeSpan step) : TimeProvider
    {
        private long looks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ++looks * step.Ticks;
    }
}
