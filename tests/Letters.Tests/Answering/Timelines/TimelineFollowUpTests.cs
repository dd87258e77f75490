using Letters.Answering;
using Letters.Answering.Timelines;

namespace Letters.Tests.Answering.Timelines;

/// <summary>Vantora is the one party that writes.</summary>
public sealed class TimelineFollowUpTests
{
    [Theory]
    [InlineData("What happened to the Sterna between 1 and 20 April 2031?", "And between 3 and 9 May?", "What happened to the Sterna between 3 and 9 May 2031?")]
    [InlineData("What happened to the Sterna between 1 and 20 April 2031?", "And in May?", "What happened to the Sterna in May 2031?")]
    [InlineData("What happened between 1 and 20 April 2031?", "What about 5 May?", "What happened on 5 May 2031?")]
    [InlineData("What happened to the Sterna between 1 and 20 April 2031?", "and on 5 May 2032?", "Give me a timeline of the Sterna on 5 May 2032")]
    [InlineData("What happened between 1 and 20 April 2031?", "And May?", "What happened in May 2031?")]
    [InlineData("Give me a timeline of the tow", "And since April?", "Give me a timeline of the tow since April")]
    [InlineData("Give me a timeline of the tow in April 2031", "And the first week of May?", "Give me a timeline of the tow in the first week of May 2031")]
    [InlineData("Which letters of Elbria mention the tow in April 2031?", "And in May?", "Which letters of Elbria mention the tow in May 2031?")]
    [InlineData("Who detained the pilots?", "And in May 2031?", "Who detained the pilots in May 2031?")]
    [InlineData("What happened to the Sterna between 1 and 20 April 2031?", "And before that?", "What happened to the Sterna before 1 April 2031?")]
    [InlineData("What happened to the Sterna between 1 and 20 April 2031?", "And after that?", "What happened to the Sterna after 20 April 2031?")]
    public void Another_time_takes_the_place_of_the_one_before_and_the_rest_stays(string last, string followUp, string complete) =>
        Assert.Equal(complete, Complete(last, followUp));

    [Theory]
    [InlineData("What happened to the Sterna between 1 and 20 April 2031?", "What about Vantora?", "What happened to the Sterna between 1 and 20 April 2031, according to Vantora?")]
    [InlineData("A timeline of the tow, according to Elbria", "And Vantora?", "A timeline of the tow, according to Vantora")]
    [InlineData("What did Elbria say between 1 and 20 April 2031?", "What about Vantora?", "What did Vantora say between 1 and 20 April 2031?")]
    [InlineData("A timeline of the tow", "And according to Elbria?", "A timeline of the tow, according to Elbria")]
    [InlineData("What did Elbria say between 1 and 20 April 2031?", "And Vantora in May?", "What did Vantora say in May 2031?")]
    public void Another_party_takes_the_place_of_the_one_before_or_narrows_the_timeline(string last, string followUp, string complete) =>
        Assert.Equal(complete, Complete(last, followUp));

    [Theory]
    [InlineData("Give me a timeline of the Sterna in April 2031", "What about the pilots?", "Give me a timeline of the pilots in April 2031")]
    [InlineData("Give me a timeline of the Sterna in April 2031", "And Curlew?", "Give me a timeline of Curlew in April 2031")]
    [InlineData("What happened between 1 and 20 April 2031?", "And the pilots?", "Give me a timeline of the pilots between 1 and 20 April 2031")]
    public void Another_thing_takes_the_place_of_the_topic_and_the_time_stays(string last, string followUp, string complete) =>
        Assert.Equal(complete, Complete(last, followUp));

    [Theory]
    [InlineData("Give me a timeline of the tow", "Who signed it?")]
    [InlineData("Give me a timeline of the tow", "Thank you")]
    [InlineData("Who detained the pilots?", "What about Vantora?")]
    [InlineData("Who wrote letter No. 0417?", "And in May?")]
    [InlineData("Give me a timeline of the tow", "And before that?")]
    public void Any_other_question_is_left_to_others(string last, string followUp) => Assert.Null(Complete(last, followUp));

    [Fact]
    public void A_first_question_leans_on_nothing() => Assert.Null(TimelineFollowUp.Complete("And in May?", null, []));

    private static string? Complete(string last, string followUp) => TimelineFollowUp.Complete(
        followUp, new Turn(last, new Grounded { Question = last, UnderstoodAs = last }), [SomeLetter.OfVantora()]);
}
