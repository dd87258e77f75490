using Letters.Answering;
using Letters.Archive;
using Letters.Evaluation.Answers;

namespace Letters.Tests.Evaluation.Answers;

public sealed class AnswerOutcomeTests
{
    private static readonly Letter[] Letters =
        [SomeLetters.Indexed("a", "Six cutters came at\nnight.").Letter, SomeLetters.Indexed("b", "No cutter came.").Letter];

    private static GoldQuestion Wanting(params string[] strings) =>
        new("q", "How many came?", "fact", Expectation.Grounded) { Wanted = [strings], Sources = ["a.txt"] };

    [Fact]
    public void Words_wanted_that_are_shown_from_the_letter_expected_are_right()
    {
        var outcome = Judged(Wanting("seven", "CUTTERS came at night"), Saying(("a", "Six cutters came at\nnight.")));

        Assert.True(outcome.IsRight);
        Assert.Equal((true, 1.0, 1.0), (outcome.Hit, outcome.Precision, outcome.Recall));
    }

    [Theory]
    [InlineData("a", "Six cutters")] // "cutter" alone is wanted, not within a longer word
    [InlineData("b", "No cutter came.")] // the words, out of another letter
    public void Words_within_longer_ones_or_from_another_letter_are_wrong(string letter, string quote)
    {
        var outcome = Judged(Wanting("cutter"), Saying((letter, quote)));

        Assert.Equal((false, false, true), (outcome.IsRight, outcome.Hit, outcome.IsWrong));
    }

    [Fact]
    public void Citations_beside_the_point_lower_the_precision_alone()
    {
        var outcome = Judged(Wanting("six"), Saying(("a", "Six cutters"), ("b", "No cutter came.")));

        Assert.Equal((true, 0.5, 1.0), (outcome.IsRight, outcome.Precision, outcome.Recall));
    }

    [Fact]
    public void An_answer_of_several_letters_must_come_from_as_many()
    {
        var both = new GoldQuestion("q", "How many came?", "positions", Expectation.Grounded)
        {
            Wanted = [["Six"], ["cutters", "no cutter"]], Sources = ["a.txt", "b.txt"], FromLetters = 2,
        };

        var one = Judged(both, Saying(("a", "Six cutters")));
        Assert.Equal((false, true, 0.5), (one.IsRight, one.Hit, one.Recall));
        Assert.True(Judged(both, Saying(("a", "Six cutters"), ("b", "No cutter came."))).IsRight);
    }

    [Fact]
    public void A_list_of_letters_is_right_only_when_it_is_complete_and_holds_no_other()
    {
        var list = new GoldQuestion("q", "Which letters?", "list", Expectation.Grounded) { Sources = ["a.txt"] };

        Assert.True(Judged(list, Saying(("a", "Six"))).IsRight);
        Assert.False(Judged(list, Saying(("a", "Six"), ("b", "No"))).IsRight);
        var two = Judged(list with { Sources = ["a.txt", "b.txt"] }, Saying(("b", "No")));
        Assert.Equal((false, null, 0.5), (two.IsRight, two.Hit, two.Recall));
    }

    [Fact]
    public void A_refusal_is_right_where_nothing_answers_and_not_where_something_does()
    {
        Assert.True(Judged(new GoldQuestion("q", "Who won?", "unanswerable", Expectation.NotInLetters), Refusal).IsRight);
        var refused = Judged(Wanting("six"), Refusal);
        Assert.Equal((false, false, 0.0, false), (refused.IsRight, refused.Hit, refused.Recall, refused.IsWrong));
        Assert.Null(refused.Precision);
    }

    [Fact]
    public void A_false_premise_is_refused_or_met_with_what_the_letters_say_but_not_taken_over()
    {
        var question = Wanting("six") with { Expected = Expectation.Either, MustNot = ["at night"] };

        Assert.True(Judged(question, Refusal).IsRight);
        Assert.True(Judged(question, Saying(("a", "Six cutters"))).IsRight);
        Assert.False(Judged(question, Saying(("b", "No cutter came."))).IsRight);
        Assert.False(Judged(question, Saying(("a", "Six cutters came at\nnight."))).IsRight);
    }

    [Fact]
    public void A_quotation_that_is_no_slice_of_its_letter_is_never_right()
    {
        var said = Saying(("a", "Six cutters"));
        var (citation, statement) = (said.Citations[0], said.Statements[0]);

        Assert.False(Judged(Wanting("six"), said with { Citations = [citation with { Quote = "Ten cutters" }] }).QuotesExact);
        Assert.False(Judged(Wanting("six"), said with { Citations = [citation with { Span = new Span(20, 50) }] }).QuotesExact);
        Assert.False(Judged(Wanting("six"), said with { Citations = [citation with { Letter = new LetterId("gone") }] }).QuotesExact);
        var more = said with { Statements = [statement with { Text = $"{statement.Text} and “ten more”" }] };
        Assert.False(Judged(Wanting("six"), more).IsRight);
    }

    private static NotInLetters Refusal => new() { Question = "", UnderstoodAs = "", Explanation = "Not in the letters." };

    /// <summary>One statement a quotation.</summary>
    private static Grounded Saying(params (string Letter, string Quote)[] quotes)
    {
        var citations = quotes.Select((quote, i) =>
        {
            var letter = Letters.Single(l => l.Source == $"{quote.Letter}.txt");
            var span = new Span(letter.Text.IndexOf(quote.Quote, StringComparison.Ordinal), quote.Quote.Length);
            return new Citation(i + 1, letter.Id, letter.Source, "", null, [], null, null, 1, span, quote.Quote);
        }).ToList();
        return new Grounded
        {
            Question = "",
            UnderstoodAs = "",
            Citations = citations,
            Statements = [.. citations.Select(c => new Statement($"It says: “{c.Quote.Replace('\n', ' ')}” [{c.Number}]", "", null, [c.Number]))],
        };
    }

    private static AnswerOutcome Judged(GoldQuestion question, Answer answer) =>
        AnswerOutcome.Of(question, answer, TimeSpan.Zero, Letters.ToDictionary(letter => letter.Id));
}
