using Letters.Answering;
using Letters.Archive;

namespace Letters.Tests.Answering;

/// <summary>What a post passes on in its letters is never shown as its own view.</summary>
public sealed class PassedOnTests
{
    private const string Passed = "Vantora will open the strait.";

    [Theory]
    [InlineData("Following for you from the Minister of Vantora:", "the Minister of Vantora")]
    [InlineData("Following from Ms. Lund for the President:", "Ms. Lund")]
    [InlineData("Following is the text of a letter from the Prime Minister to the Council.", "the Prime Minister")]
    [InlineData("The following is an unofficial translation of Ms. Lund's reply.", "Ms. Lund")]
    [InlineData("Please deliver the text below, signed by Minister Osk, to the Ministry at once.", "Minister Osk")]
    [InlineData("The Minister of Vantora has asked me to convey the following message to you:", "the Minister of Vantora")]
    [InlineData("Minister Osk handed me this aide-mémoire:", "Minister Osk")]
    [InlineData("The text of the Vantoran statement reads as follows:", "the Vantoran statement")]
    [InlineData("The message from Ms. Lund runs:", "Ms. Lund")]
    [InlineData("1724. Deliver following message to Minister Osk from the President. It is released at noon.\n\n“We agree.", "the President")]
    [InlineData("Following is statement of Ms. Lund. Begins:-", "Ms. Lund")]
    [InlineData("Following from Ms. Lund by direction of the Council. The text has been given to the press:", "Ms. Lund")]
    public void What_an_introduction_passes_on_is_relayed_from_the_one_it_names(string introduction, string speaker) =>
        Assert.Equal(speaker, Relayed($"{introduction}\n\n{Passed}", Passed)?.Speaker);

    [Theory]
    [InlineData("I have been asked to convey the following:")]
    [InlineData("Please deliver the text below.")]
    [InlineData("The following is a translation.\n\nTranslation follows.")]
    [InlineData("He handed me this aide-mémoire:")]
    [InlineData("A stranger left with us the note below.\n\nThe note reads:")]
    public void Where_nobody_is_named_the_words_are_nobodys(string introduction)
    {
        var letter = Read($"{introduction}\n\n{Passed}");
        var words = Find(letter, Passed);

        Assert.Null(LeadIn.SpeakerOf(letter, words));
        Assert.Equal("The Embassy of Elbria wrote on 4 May 2031, relaying another speaker: ", LeadIn.WordsOf(LeadIn.For(letter, words)));
    }

    [Theory]
    [InlineData("I have been instructed by my Government to convey the following:")]
    [InlineData("Following are my comments on the note:")]
    [InlineData("I handed the Minister the following note:")]
    [InlineData("The Embassy of Elbria submits the following proposals:")]
    [InlineData("The reasons are as follows:")]
    [InlineData("The following seem to us to be ways out of the Vantoran question:")]
    [InlineData("These proposals were adopted by the Council in these circumstances:")]
    public void An_author_who_introduces_words_of_his_own_goes_on_speaking(string introduction) =>
        Assert.Null(Relayed($"{introduction}\n\n{Passed}", Passed));

    [Theory]
    [InlineData("The Vantoran proposals are as follows: (a) free passage; (b) Pilots are to be paid. (c) Fees end.", "Pilots are to be paid.", "the Vantoran proposals")]
    [InlineData("Ms. Lund's main points were:\n\n1. Free passage.\n\n2. Pilots are to be paid.\n\n3. Fees end.", "Pilots are to be paid.", "Ms. Lund")]
    [InlineData("2. The conditions of Vantora are:\n\n(a) Free passage.\n\n(b) Pilots are to be paid.\n\n3. The strait is calm.", "Pilots are to be paid.", "Vantora")]
    [InlineData("Minister Osk said the following:\n\n(i) Free passage.\n\n(ii) Pilots are to be paid.", "Pilots are to be paid.", "Minister Osk")]
    [InlineData("Their main points were: 1. Free passage. 2. Pilots are to be paid.", "Pilots are to be paid.", null)]
    public void Points_of_a_list_are_those_of_the_one_whose_paper_it_is(string text, string item, string? speaker)
    {
        Assert.NotNull(Relayed(text, item));
        Assert.Equal(speaker, Relayed(text, item)?.Speaker);
    }

    [Theory]
    [InlineData("2. Ms. Lund's main points were:\n\n(a) Free passage.\n\n(b) Fees end.\n\n3. The strait is calm.")]
    [InlineData("Ms. Lund's main points were:\n\n1. Free passage.\n\n2. Fees end.\n\nThe strait is calm.")]
    [InlineData("Ms. Lund's points were: (a) free passage; (b) fees end. I doubt it.\n\n2. The strait is calm.\n\n3. Following from Minister Osk. Hold the fees. Message ends.")]
    [InlineData("Minister Osk said:\n\nFees end.\n\nThe strait is calm.")]
    [InlineData("Minister Osk handed me this note: “Fees end.”\n\nThe strait is calm.")]
    [InlineData("Following from Ms. Lund:\n\nFees end.\n\nMessage ends.\n\nThe strait is calm.")]
    [InlineData("1. Minister Osk handed me this note:\n\nFees end.\n\n2. The strait is calm.")]
    public void After_the_end_of_what_is_passed_on_the_author_speaks_again(string text) => Assert.Null(Relayed(text, "The strait is calm."));

    [Fact]
    public void What_an_author_adds_in_his_own_person_after_the_points_of_another_is_his() =>
        Assert.Null(Relayed("The Vantoran proposals are as follows: (a) free passage; (b) fees end; (c) the catch be shared. I doubt whether they agree.\n\n2. Following from Ms. Lund. Hold the fees. Ends.", "I doubt whether they agree."));

    [Fact]
    public void A_sentence_that_introduces_points_and_holds_them_is_told_as_theirs_whose_they_are()
    {
        const string Points = "The Vantoran proposals are as follows: (a) free passage; (b) fees end.";
        Assert.Equal("the Vantoran proposals", Relayed(Points, Points)?.Speaker);
    }

    [Fact]
    public void Where_nothing_tells_the_end_nobody_is_named_for_what_may_be_the_authors()
    {
        var letter = Read("We met today.\n\nMinister Osk handed me this note:\n\nFees end.\n\nThe strait is calm.");
        var (first, second) = (Find(letter, "Fees end."), Find(letter, "The strait is calm."));

        Assert.Equal("Minister Osk", LeadIn.SpeakerOf(letter, first));
        Assert.Null(LeadIn.SpeakerOf(letter, second));
        Assert.Equal("The letter of 4 May 2031 (post.txt) states: ", LeadIn.WordsOf(LeadIn.For(letter, second)));
    }

    [Fact]
    public void The_first_person_of_a_message_is_the_one_who_sent_it() =>
        Assert.Equal("Ms. Lund", Relayed("Following for you from Ms. Lund:\n\nI state that fees end.", "I state that fees end.")?.Speaker);

    private static RelayedSpeech? Relayed(string body, string words)
    {
        var letter = Read(body);
        return RelayedSpeech.In(letter, Find(letter, words));
    }

    private static Span Find(Letter letter, string words) => new(letter.Text.LastIndexOf(words, StringComparison.Ordinal), words.Length);

    /// <summary>A letter of the Embassy of Elbria with this body, each block a paragraph.</summary>
    private static Letter Read(string body)
    {
        var paragraphs = new List<Paragraph>();
        foreach (var block in body.Split("\n\n"))
            paragraphs.Add(new Paragraph(paragraphs.Count + 1, new Span(paragraphs.Sum(before => before.Span.Length + 2), block.Length), ParagraphRole.Body));
        return SomeLetter.OfVantora() with
        {
            Source = "post.txt",
            Text = body,
            Header = new LetterHeader
            {
                Kind = LetterKind.Letter,
                Date = new Proven<LetterDate>(new LetterDate(2031, 5, 4), default),
                Sender = new Correspondent(null, null, new Proven<string>("Embassy of Elbria", default)),
            },
            Paragraphs = paragraphs,
        };
    }
}
