using Letters.Answering.Constraints;

namespace Letters.Tests.Answering.Constraints;

public sealed class QuestionConstraintsTests
{
    [Theory]
    [InlineData("What did Maëlys Bråten say on 12 March 2031?", "Name Maëlys Bråten|Date 12 March 2031")]
    [InlineData("Which eleven ships did Vantora name in S/2031/112?", "Number eleven|Name Vantora|Symbol S/2031/112")]
    [InlineData("Were ships stopped before May 2031?", "Bound before May 2031")]
    [InlineData("Which ships were not stopped after 3 March?", "Negation not|Bound after 3 March")]
    [InlineData("Who was the first to see 4,212 ships?", "Extreme first|Number 4,212")]
    [InlineData("Who spoke of \"recordings, not opinions\"?", "Quotation recordings, not opinions")]
    [InlineData("What happened before the meeting?", "")]
    [InlineData("May the pilots go ashore?", "")]
    [InlineData("What did the ambassador say?", "")]
    public void A_question_demands_names_dates_numbers_symbols_quotations_and_bounds(string question, string constraints) =>
        Assert.Equal(constraints, string.Join("|", QuestionConstraints.In(question).Select(constraint => $"{constraint.Kind} {constraint.Words}")));

    [Theory]
    [InlineData("5 May", null, 5, 5)]
    [InlineData("5 May 2031", 2031, 5, 5)]
    [InlineData("May 5, 2031", 2031, 5, 5)]
    [InlineData("the 5th of May", null, null, null)]
    [InlineData("5th of May", null, 5, 5)]
    [InlineData("in May", null, 5, null)]
    [InlineData("May 2031", 2031, 5, null)]
    [InlineData("2031", 2031, null, null)]
    [InlineData("summer", null, null, null)]
    [InlineData("5 apples", null, null, null)]
    public void A_date_is_read_as_far_as_it_is_given(string words, int? year, int? month, int? day)
    {
        var date = PartialDate.Read(words);
        Assert.Equal((year, month, day), (date?.Year, date?.Month, date?.Day));
    }

    [Theory]
    [InlineData("5 May", "5 May 2031", true)]
    [InlineData("5 May", "24 May 2031", false)]
    [InlineData("May 2031", "5 May 2031", true)]
    [InlineData("2030", "5 May 2031", false)]
    [InlineData("2031", "5 May", false)]
    public void Dates_agree_where_nothing_both_give_is_different(string one, string other, bool agree) =>
        Assert.Equal(agree, PartialDate.Read(one)?.Agrees(PartialDate.Read(other) ?? default));

    [Theory]
    [InlineData("5 May 2031", "24 May 2031", -1)]
    [InlineData("24 May", "5 May", 1)]
    [InlineData("5 May 2031", "May 2031", 0)]
    [InlineData("5 May", "June", 0)]
    [InlineData("2030", "5 May 2031", -1)]
    public void Dates_are_compared_as_far_as_both_are_given(string one, string other, int order) =>
        Assert.Equal(order, PartialDate.Read(one)?.Compare(PartialDate.Read(other) ?? default));
}
