using Letters.Answering;
using Letters.Tests.Reading;

namespace Letters.Tests.Answering;

public sealed class HeaderFieldsTests
{
    [Theory]
    [InlineData("Where was UN121 sent from?", HeaderField.Place)]
    [InlineData("number of the telegram of 29 December 1961?", HeaderField.Number)]
    [InlineData("who sent cablegram Oslo 27", HeaderField.Sender)]
    [InlineData("Who wrote letter No. 0417?", HeaderField.Sender)]
    [InlineData("Who signed the note verbale?", HeaderField.Sender)]
    [InlineData("Who is the author of the letter of 3 March 2031?", HeaderField.Sender)]
    [InlineData("When was letter No. 0417 written?", HeaderField.Date)]
    [InlineData("What is the date of the letter from Vantora?", HeaderField.Date)]
    [InlineData("Who is the letter addressed to?", HeaderField.Recipients)]
    [InlineData("To whom was letter 0417 sent?", HeaderField.Recipients)]
    [InlineData("Who was copied on the letter?", HeaderField.Copies)]
    [InlineData("What is the fax number of the mission?", HeaderField.Fax)]
    [InlineData("What's the mission's phone number?", HeaderField.Telephone)]
    [InlineData("Which e-mail address does the letter give?", HeaderField.Email)]
    [InlineData("Which meeting records does the letter cite?", HeaderField.Mentions)]
    [InlineData("Which documents are mentioned in letter No. 0417?", HeaderField.Mentions)]
    [InlineData("What is the number of the letter from Vantora?", HeaderField.Number)]
    [InlineData("When was letter No. 0417 circulated?", HeaderField.Circulated)]
    [InlineData("On what date was the letter from Vantora distributed as a document?", HeaderField.Circulated)]
    [InlineData("When was the press article published?", HeaderField.Published)]
    [InlineData("On which day did the article appear?", HeaderField.Published)]
    [InlineData("Who wrote to the President of the Council on 3 March 2031?", HeaderField.Sender)]
    [InlineData("Who signed the Foreign Office memorandum of 3 March 2031?", HeaderField.Sender)]
    [InlineData("Who did Quoyle write to on 3 March?", HeaderField.Recipients)]
    [InlineData("When did Quoyle write to Bråten?", HeaderField.Date)]
    [InlineData("Where was d'Arvanne's letter of 3 March 2031 written?", HeaderField.Place)]
    [InlineData("What is the number of Quoyle's cablegram of 3 March 2031?", HeaderField.Number)]
    [InlineData("What is the number of the Foreign Office telegram?", HeaderField.Number)]
    [InlineData("What did Quoyle report on 3 March 2031?", HeaderField.Subject)]
    [InlineData("What does Quoyle say in his despatch of 3 March?", HeaderField.Subject)]
    internal void A_question_about_the_header_is_known_by_its_words(string question, HeaderField field) =>
        Assert.Equal(field, HeaderFields.AskedIn(question));

    [Theory]
    [InlineData("Who repeated the allegations on 20 May 2024?")]
    [InlineData("When was the strait closed?")]
    [InlineData("When did the drones appear over Kyiv?")]
    [InlineData("Who circulated the rumour?")]
    [InlineData("What did the President say to reporters?")]
    [InlineData("How many ships were held?")]
    [InlineData("Who said that all the drones are Russian?")]
    [InlineData("Where have the drones been used?")]
    [InlineData("Who sent a number of drones to Russia?")]
    [InlineData("Is Iran a signatory of the treaty?")]
    [InlineData("What is the date of the incident described in the letter?")]
    [InlineData("On which day were the ships stopped, according to the letter of Elbria?")]
    [InlineData("Who are the recipients of the drones?")]
    [InlineData("Is this drone a copy of that one?")]
    [InlineData("What was said in the phone call?")]
    [InlineData("What number of ships does the letter mention?")]
    [InlineData("Who wrote to the owners about the ships on 3 March 2031?")]
    [InlineData("What did Quoyle say about the ships on 3 March 2031?")]
    [InlineData("What is the number of ships that the telegram mentions?")]
    [InlineData("What did he say about the forged e-mail?")]
    public void A_question_about_the_contents_is_not_one_about_the_header(string question) =>
        Assert.Null(HeaderFields.AskedIn(question));

    [Fact]
    public void A_letter_answers_when_it_was_circulated_apart_from_when_it_was_written()
    {
        var letter = Reads.Letter("United Nations  S/2031/112\nSecurity Council  Distr.: General\n5 March 2031\n\nLetter dated 3 March 2031 from the Permanent Representative of Elbria\n\nThe boats were counted again.");
        Assert.Equal("5 March 2031", Quoted(HeaderField.Circulated));
        Assert.Equal("3 March 2031", Quoted(HeaderField.Date));
        Assert.Null(HeaderAnswers.For(HeaderField.Published, letter));

        string? Quoted(HeaderField field) => HeaderAnswers.For(field, letter)?.Segments.OfType<Segment.Quoted>().Single().Span.Of(letter.Text);
    }

    [Theory]
    [InlineData("when?", HeaderField.Date)]
    [InlineData("to whom?", HeaderField.Recipients)]
    [InlineData("who?", HeaderField.Sender)]
    internal void A_bare_question_word_asks_for_a_field(string followUp, HeaderField field) =>
        Assert.Equal(field, HeaderFields.AskedByBareWord(followUp));

    [Fact]
    public void Every_field_has_a_full_question_that_is_understood_as_asking_for_it() =>
        Assert.All(Enum.GetValues<HeaderField>(), field =>
            Assert.Equal(field, HeaderFields.AskedIn(HeaderFields.QuestionFor(field, "letter No. 0417"))));
}
