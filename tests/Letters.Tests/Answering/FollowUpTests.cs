using Letters.Answering;

namespace Letters.Tests.Answering;

public sealed class FollowUpTests
{
    private static Turn After(string question, string? speaker = null) =>
        new(question, new Grounded
        {
            Question = question,
            UnderstoodAs = question,
            Statements = speaker is null ? [] : [new Statement("…", "…", speaker, [1])],
        });

    [Fact]
    public void A_first_question_stays_as_it_is() =>
        Assert.Equal("And when?", FollowUp.Complete("And when?", last: null, focus: null));

    [Fact]
    public void A_bare_question_word_after_a_header_question_asks_for_another_field_of_the_same_letter() =>
        Assert.Equal(
            "When was letter No. 0417 written?",
            FollowUp.Complete("And when?", After("Who wrote letter No. 0417?"), SomeLetter.OfVantora()));

    [Fact]
    public void A_bare_question_word_after_another_question_keeps_its_subject() =>
        Assert.Equal("When: What did Anselm Quoyle say?", FollowUp.Complete("And when?", After("What did Anselm Quoyle say?"), focus: null));

    [Fact]
    public void A_name_alone_takes_the_place_of_the_name_before() =>
        Assert.Equal(
            "What did Elbria say about the strait?",
            FollowUp.Complete("And what about Elbria?", After("What did Vantora say about the strait?"), focus: null));

    [Fact]
    public void A_complete_question_loses_only_its_opening() =>
        Assert.Equal("What did Bråten deny?", FollowUp.Complete("And what did Bråten deny?", After("What did Anselm Quoyle say?"), focus: null));

    [Fact]
    public void What_another_says_is_asked_on_the_same_topic()
    {
        Assert.Equal(
            "What did Bråten say about pilots?",
            FollowUp.Complete("And what did Bråten say?", After("What did Anselm Quoyle say about pilots?"), focus: null));
        Assert.Equal(
            "What does Vantora say: Has Elbria closed the strait?",
            FollowUp.Complete("And what does Vantora say?", After("Has Elbria closed the strait?"), focus: null));
    }

    [Fact]
    public void Another_source_is_asked_the_same() =>
        Assert.Equal(
            "How many ships were stopped, according to Vantora?",
            FollowUp.Complete("And according to Vantora?", After("How many ships were stopped, according to Elbria?"), focus: null));

    [Fact]
    public void A_pronoun_means_whoever_spoke_last() =>
        Assert.Equal(
            "What did Ilse d'Arvanne say about pilots?",
            FollowUp.Complete("What did she say about pilots?", After("Who wrote?", "Ilse d'Arvanne"), focus: null));

    [Fact]
    public void That_letter_means_the_letter_cited_last() =>
        Assert.Equal(
            "What does letter No. 0417 say about pilots?",
            FollowUp.Complete("What does that letter say about pilots?", After("Who wrote?"), SomeLetter.OfVantora()));
}
