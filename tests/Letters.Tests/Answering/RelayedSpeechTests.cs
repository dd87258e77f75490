using Letters.Answering;
using Letters.Archive;

namespace Letters.Tests.Answering;

public sealed class RelayedSpeechTests
{
    [Theory]
    [InlineData("The representative of Elbria stated that the ships were free.", "the representative of Elbria")]
    [InlineData("During the meeting, Mr. Anselm Quoyle, who was invited by the Council, alleged that ships were stopped.", "Mr. Anselm Quoyle")]
    [InlineData("Elbria denies it: Maëlys Bråten, its deputy, told reporters that nothing was closed.", "Maëlys Bråten")]
    [InlineData("“The ships were free,” said Hamish Oyelaran, a spokesman.", "Hamish Oyelaran")]
    [InlineData("“The ships were free,” said Ms. Sana Vey, a mason.", "Ms. Sana Vey")]
    [InlineData("I have been asked by the minister of Elbria to tell you that the ships were free.", "the minister of Elbria")]
    [InlineData("The minister of Elbria has asked me to convey that the ships were free.", "the minister of Elbria")]
    [InlineData("“The ships were free,” Baroness Falk-Ossian, their minister, told the press.", "Baroness Falk-Ossian")]
    [InlineData("According to the Elbrian authorities, the ships were free.", "the Elbrian authorities")]
    [InlineData("The ships were free, according to Elbria.", "Elbria")]
    [InlineData("The United States stated that the ships were free.", "the United States")]
    [InlineData("On 8 May 2031 the minister of Elbria said that the ships were free.", "the minister of Elbria")]
    [InlineData("It was alleged by the representative of Elbria that the ships were free.", "the representative of Elbria")]
    [InlineData("As Ms. Lund said, the ships were free.", "Ms. Lund")]
    [InlineData("The Elbrian delegation now says that the ships were free.", "the Elbrian delegation")]
    [InlineData("Contrary to its earlier claims, Elbria stated that the ships were free.", "Elbria")]
    [InlineData("At the first meeting, held on 3 May, Ms. Lund said that the ships were free.", "Ms. Lund")]
    [InlineData("At the second meeting, held on 20 May 2031 under the item on straits, the representatives of Elbria, Vantora and Aubrelle had made similar allegations.", "the representatives of Elbria, Vantora and Aubrelle")]
    public void Whoever_is_said_to_say_it_is_named(string words, string speaker) => Assert.Equal(speaker, Relayed(words)?.Speaker);

    [Theory]
    [InlineData("“The ships were free.”")]
    [InlineData("“The ships were free,” she said by telephone.")]
    [InlineData("and nobody held them,” the letter goes on.")]
    [InlineData("He stated that the ships were free.")]
    [InlineData("I have been asked to convey that the ships were free.")]
    [InlineData("Ms. Lund called this morning and said that the ships were free.")]
    [InlineData("“The ships were free,” said its envoy, a stranger.")]
    [InlineData("The so-called authorities said that the ships were free.")]
    public void Words_of_another_are_not_the_authors_even_where_the_speaker_cannot_be_told(string words)
    {
        Assert.NotNull(Relayed(words));
        Assert.Null(Relayed(words)?.Speaker);
    }

    [Theory]
    [InlineData("The ships were free.")]
    [InlineData("I stated that the ships were free.")]
    [InlineData("I have been instructed to inform you that the ships were free.")]
    [InlineData("I have been asked by my Government to tell you that the ships were free.")]
    [InlineData("My Government has stated that the ships were free.")]
    [InlineData("Vantora has repeatedly stated that the ships were free.")]
    [InlineData("The Permanent Mission of Vantora reiterated this.")]
    [InlineData("The ships that were stopped reported fog.")]
    [InlineData("According to Article 12 of the Lindry Convention, ships are free.")]
    [InlineData("The United States and Elbria have called for a meeting.")]
    [InlineData("The figures reported were taken from a list.")]
    [InlineData("It calls this “detention” and is mistaken.")]
    [InlineData("Contrary to unfounded claims, Vantora has kept the ships free.")]
    [InlineData("Contrary to what Elbria claims, the ships were free.")]
    [InlineData("Despite the allegations Elbria made, the ships were free.")]
    [InlineData("Unfounded claims do not stop ships.")]
    [InlineData("Such claims are false.")]
    public void The_authors_own_words_are_relayed_by_nobody(string words) => Assert.Null(Relayed(words));

    [Fact]
    public void The_lead_in_names_both_the_letters_author_and_the_one_whose_words_it_passes_on()
    {
        var letter = Of("The representative of Elbria stated that the ships were free.");
        var words = new Span(0, letter.Text.Length);

        Assert.Equal("Ilse d'Arvanne, writing for Vantora, wrote, relaying the representative of Elbria: ", LeadIn.WordsOf(LeadIn.For(letter, words)));
        Assert.Equal("the representative of Elbria", LeadIn.SpeakerOf(letter, words));
    }

    [Fact]
    public void Where_the_speaker_cannot_be_told_the_words_are_nobodys()
    {
        var letter = Of("“The ships were free.”");
        var words = new Span(0, letter.Text.Length);

        Assert.EndsWith(" wrote, relaying another speaker: ", LeadIn.WordsOf(LeadIn.For(letter, words)), StringComparison.Ordinal);
        Assert.Null(LeadIn.SpeakerOf(letter, words));
    }

    private static RelayedSpeech? Relayed(string words) => RelayedSpeech.In(Of(words), new Span(0, words.Length));

    private static Letter Of(string words) => SomeLetter.OfVantora() with
    {
        Text = words,
        Header = new LetterHeader
        {
            Kind = LetterKind.Letter,
            Sender = new Correspondent(new Proven<string>("Ilse d'Arvanne", default), null, new Proven<string>("Vantora", default)),
        },
    };
}
