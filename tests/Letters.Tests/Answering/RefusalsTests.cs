using Letters.Answering;
using Letters.Collation.Names;
using Letters.Retrieval;

namespace Letters.Tests.Answering;

public sealed class RefusalsTests
{
    private const string Sentence = "Vantora says that eleven ships were stopped on 27 February.";

    [Fact]
    public void A_false_premise_is_met_with_what_the_letters_do_say()
    {
        var refusal = Refuse("How many ships were stopped on 5 May?");

        Assert.Equal(
            "The letters do not answer this. I searched 1 letter; it does not mention ‘5 May’. " +
            "The nearest they say, of ‘27 February’ and not of ‘5 May’, is this:\n\n" +
            $"The letter of 3 March 2031 (some.txt) states, relaying Vantora: “{Sentence}” [1]",
            refusal.PlainText);
        Assert.Equal(Sentence, Assert.Single(refusal.Citations).Quote);
        Assert.Equal([1], Assert.Single(refusal.Statements).Citations);
    }

    [Fact]
    public void Words_no_letter_has_are_named_apart_from_words_out_of_place()
    {
        var refusal = Refuse("What price did the pilots of Quoyle demand?");

        Assert.Contains("it does not mention ‘Quoyle’, ‘price’ or ‘demand’", refusal.Text, StringComparison.Ordinal);
        Assert.Contains("nothing in the right place is about ‘pilots’", refusal.Text, StringComparison.Ordinal);
        Assert.Empty(refusal.Citations);
    }

    [Theory]
    [InlineData("decides", true)]
    [InlineData("stopping", true)]
    [InlineData("27 February 2031", true)]
    [InlineData("February 27", true)]
    [InlineData("3 March", true)]
    [InlineData("5 May", false)]
    [InlineData("February", true)]
    [InlineData("February 1999", false)]
    [InlineData("May", false)]
    [InlineData("pilots", true)]
    [InlineData("Quoyle", false)]
    [InlineData("Court of Quoyle", false)]
    [InlineData("S/2031/112", false)]
    public void What_a_letter_mentions_it_mentions_in_any_form(string words, bool mentioned) =>
        Assert.Equal(mentioned, Mentions.Of(words)(Ranked.Sentence(Ranked.Dated(2031, 3, 3), 0, Sentence, "They decided it. The pilots slept.").Evidence.Letter));

    [Fact]
    public void What_is_nearest_is_no_answer_and_the_conversation_is_not_about_it()
    {
        var refusal = Refuse("How many ships were stopped on 5 May?");
        var next = Inquiry.Of(new Question("Who wrote it?", [new Turn(refusal.Question, refusal)]), [Nearest.Evidence.Letter]);

        Assert.Equal(0, refusal.Confidence);
        Assert.Null(next.Focus);
    }

    private static RankedSentence Nearest =>
        Ranked.Sentence(Ranked.Dated(2031, 3, 3), 0, Sentence, "It was foggy.", "A.", "B.", "C.", "The pilots slept.");

    private static NotInLetters Refuse(string question)
    {
        var nearest = Nearest with { Evidence = Nearest.Evidence with { Passage = Nearest.Evidence.Passage with { Span = Nearest.Span, Sentences = [Nearest.Span] } } };
        return Refusals.Unsupported(new Question(question, []), new Inquiry(question, null, null, LookFirst.Anywhere), nearest, [nearest.Evidence.Letter], NameVariants.OfStates);
    }
}
