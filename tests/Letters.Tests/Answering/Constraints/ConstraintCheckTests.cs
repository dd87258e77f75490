using Letters.Answering.Constraints;
using Letters.Collation.Names;

namespace Letters.Tests.Answering.Constraints;

public sealed class ConstraintCheckTests
{
    private const string Before = "The inquiry of Ms. Bråten named the ships.";
    private const string Sentence = "Vantora says that eleven ships were stopped on 27 February, none of them Elbrian (S/2031/112).";

    [Theory]
    [InlineData("Were eleven ships stopped?", "Met")]
    [InlineData("Were 11 ships stopped?", "Met")]
    [InlineData("Were nine ships stopped?", "Contradicted eleven")]
    [InlineData("Were nine captains asked?", "Unmet")]
    [InlineData("What did Bråten find?", "Met")]
    [InlineData("What did Quoyle find?", "Unmet")]
    [InlineData("Whose ships did Elbria stop?", "Met")]
    [InlineData("What happened on 27 February 2031?", "Met")]
    [InlineData("What happened on 5 May?", "Contradicted 27 February")]
    [InlineData("What was written on 3 March?", "Met")]
    [InlineData("What was stopped before March 2031?", "Met")]
    [InlineData("What was stopped after 2 April 2031?", "Unmet")]
    [InlineData("What does S/2031/112 say?", "Met")]
    [InlineData("What does S/2031/113 say?", "Unmet")]
    [InlineData("Who says that \"ships were stopped\"?", "Met")]
    [InlineData("Who says that \"stopped were ships\"?", "Unmet")]
    [InlineData("Which ships were not of that flag?", "Met")]
    [InlineData("Which was the only ship?", "Unmet")]
    public void A_constraint_is_checked_against_the_sentence_its_neighbours_and_the_head_of_the_letter(string question, string fit)
    {
        var found = Assert.Single(new ConstraintCheck(question, NameVariants.OfStates).Of(Ranked.Sentence(Ranked.Dated(2031, 3, 3), 1, Before, Sentence)));
        Assert.Equal(fit, $"{found.Fit} {found.Instead}".TrimEnd());
    }

    [Fact]
    public void What_is_not_met_is_listed_in_the_order_of_the_question() =>
        Assert.Equal(
            ["Hallmere", "nine", "1999"],
            new ConstraintCheck("Did Hallmere say that nine ships of Elbria were stopped in 1999?", NameVariants.OfStates)
                .Unmet(Ranked.Sentence(Ranked.Dated(2031, 3, 3), 1, Before, Sentence)).Select(constraint => constraint.Words));
}
