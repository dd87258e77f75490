using Letters.Answering;
using Letters.Archive;

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
    public void What_somebody_replied_to_whoever_wrote_to_him_is_asked_of_the_two() =>
        Assert.Equal("What did Bråten reply to Quoyle?", FollowUp.Complete("and what did Bråten reply", After("What did Quoyle write to Bråten?"), focus: null));

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

    [Theory]
    [InlineData("What moved her at the funeral?", "What moved Ilse d'Arvanne at the funeral?")]
    [InlineData("What became of her pilots?", "What became of Ilse d'Arvanne’s pilots?")]
    [InlineData("Who wrote to her?", "Who wrote to Ilse d'Arvanne?")]
    [InlineData("Did the owner call her pilots?", "Did the owner call her pilots?")]
    public void Her_is_a_person_or_what_belongs_to_one(string followUp, string complete) =>
        Assert.Equal(complete, FollowUp.Complete(followUp, After("Who wrote?", "Ilse d'Arvanne"), SomeLetter.OfVantora()));

    [Fact]
    public void A_person_the_answer_found_is_whom_he_means()
    {
        const string Quote = "On 3 March the conference elected Anselm Quoyle as its head.";
        var found = new Turn("Who was elected head of the conference?", new Grounded
        {
            Question = "Who was elected head of the conference?",
            UnderstoodAs = "Who was elected head of the conference?",
            Statements = [new Statement("…", "…", "Ilse d'Arvanne", [1])],
            Citations = [new Citation(1, SomeLetter.OfVantora().Id, "vantora.txt", "", null, [], null, null, 1, new Span(0, Quote.Length), Quote)],
        });
        Assert.Equal("What post does Anselm Quoyle hold?", FollowUp.Complete("What post does he hold?", found, SomeLetter.OfVantora()));
    }

    [Fact]
    public void After_a_refusal_a_follow_up_leans_on_the_words_refused()
    {
        var refused = new Turn("Who wrote Cablegram K57 to Quoyle?", new NotInLetters
        {
            Question = "Who wrote Cablegram K57 to Quoyle?", UnderstoodAs = "Who wrote Cablegram K57 to Quoyle?", Explanation = "No.",
        });
        Assert.Equal("What did Quoyle suspect?", FollowUp.Complete("What did he suspect?", refused, focus: null));
        Assert.Equal("When was it sent: Who wrote Cablegram K57 to Quoyle?", FollowUp.Complete("When was it sent?", refused, focus: null));
    }

    [Theory]
    [InlineData("What did he ask for?", LookFirst.InFocus)]
    [InlineData("Who handed it to him?", LookFirst.InFocus)]
    [InlineData("And what did Quoyle answer?", LookFirst.AfterFocus)]
    [InlineData("How did the ambassador reply to that?", LookFirst.AfterFocus)]
    [InlineData("What did Quoyle say about pilots?", LookFirst.Anywhere)]
    internal void What_points_back_is_looked_for_in_the_letter_and_its_answer_after_it(string followUp, LookFirst where) =>
        Assert.Equal(where, FollowUp.LooksFirst(followUp));

    [Fact]
    public void That_letter_means_the_letter_cited_last() =>
        Assert.Equal(
            "What does letter No. 0417 say about pilots?",
            FollowUp.Complete("What does that letter say about pilots?", After("Who wrote?"), SomeLetter.OfVantora()));
}
