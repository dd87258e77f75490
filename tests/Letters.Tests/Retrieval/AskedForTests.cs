using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Tests.Retrieval;

public sealed class AskedForTests
{
    [Theory]
    [InlineData("Who signed the receipt?", AskedFor.Person)]
    [InlineData("To whom was the radar handed?", AskedFor.Person)]
    [InlineData("In what capacity did Ms. Bråten speak?", AskedFor.Office)]
    [InlineData("What post does Quoyle hold?", AskedFor.Office)]
    [InlineData("Which States abstained when the resolution was adopted?", AskedFor.State)]
    [InlineData("By when must the line be in service?", AskedFor.Date)]
    [InlineData("According to Elbria, in which year was the convention signed?", AskedFor.Date)]
    [InlineData("How many ships were stopped?", AskedFor.Number)]
    [InlineData("What was the cost of the towing?", AskedFor.Number)]
    [InlineData("Where did the drones take off from?", AskedFor.Place)]
    [InlineData("At which meeting was it adopted?", AskedFor.Symbol)]
    [InlineData("Was the door locked when the guard came?", AskedFor.YesOrNo)]
    [InlineData("If you ask Vantora, did the boat come home?", AskedFor.YesOrNo)]
    [InlineData("Why did the drones cross the line?", AskedFor.Reason)]
    [InlineData("On what grounds was the cutter stopped?", AskedFor.Reason)]
    [InlineData("List the conditions of Vantora.", AskedFor.List)]
    [InlineData("What is the position of Elbria on the pilots?", AskedFor.Anything)]
    [InlineData("What did the captain say when the fog lifted?", AskedFor.Anything)]
    [InlineData("the pilots of the strait", AskedFor.Anything)]
    public void The_first_word_that_asks_tells_what_is_asked_for(string question, AskedFor kind) =>
        Assert.Equal(kind, AskedForThings.In(question));

    [Theory]
    [InlineData("How much does waiting cost?", "A tanker that waits costs 41,000 florins a day.", "41,000 florins")]
    [InlineData("How many ships were stopped?", "On 26 February 2031 (S/2031/112) it stopped twenty-one ships.", "twenty-one ships")]
    [InlineData("How much did the premium rise?", "Premiums rose by 15 per cent of the value.", "15 per cent")]
    [InlineData("When was it opened?", "It was opened in May, and closed on 3 June 2031 at 18.00.", "in May|3 June 2031|18.00")]
    [InlineData("On which day of March was it opened?", "It was opened on 3 March.", "3 March")]
    [InlineData("When in March was it opened?", "It was opened in March.", "")]
    [InlineData("Who signed it?", "The harbour master of Ansmouth, Mr. Bastian Crewe-Lefèvre, signed it on Monday.", "Ansmouth|Mr. Bastian Crewe-Lefèvre")]
    [InlineData("Who met Quoyle?", "Ambassador Quoyle met the Princess of Aubrelle.", "Princess of Aubrelle")]
    [InlineData("Which States abstained?", "Corvane and Sudmere abstained.", "Sudmere")]
    [InlineData("In what capacity did he speak?", "He spoke as Deputy Permanent Representative of Elbria.", "Deputy Permanent Representative of Elbria")]
    [InlineData("At which meeting was it adopted?", "It was adopted at the 11456th meeting, as S/RES/3061 (2031).", "11456th meeting|S/RES/3061 (2031)")]
    [InlineData("Why was it late?", "It was late because of the fog.", "because of")]
    [InlineData("Was it late?", "It was late on 3 June.", "")]
    public void The_words_that_may_answer_are_of_the_kind_and_new_to_the_question(string question, string sentence, string spans) =>
        Assert.Equal(
            spans,
            string.Join("|", AskedForThings.SpansIn(AskedForThings.In(question), sentence, new Span(0, sentence.Length), question).Select(span => span.Of(sentence))));

    [Fact]
    public void The_words_are_counted_from_the_start_of_the_text()
    {
        const string Text = "It rained. It was closed on 3 June 2031. It rained.";
        var sentence = new Span(11, 29);

        Assert.Equal("3 June 2031", Assert.Single(AskedForThings.SpansIn(AskedFor.Date, Text, sentence, "When?")).Of(Text));
    }
}
