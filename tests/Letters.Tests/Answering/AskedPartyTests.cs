using Letters.Answering;
using Letters.Archive;
using Letters.Collation.Names;

namespace Letters.Tests.Answering;

public sealed class AskedPartyTests
{
    [Theory]
    [InlineData("Norway", null, null, "Norway", null, true)]
    [InlineData("Norwegian", null, null, "Kingdom of Norway", null, true)]
    [InlineData("the Dutch", null, null, "Netherlands", null, true)]
    [InlineData("Oslo", "Berg", null, null, "Oslo", true)]
    [InlineData("Norwegian", "Berg", null, null, "Oslo", true)]
    [InlineData("Lund", "Ada Lund", null, null, "Oslo", true)]
    [InlineData("Lund", "Ada Berg", null, null, "Oslo", false)]
    [InlineData("Norway", null, null, "Embassy in Norway", "Oslo", false)]
    [InlineData("Oslo", null, "Ambassador of Sweden", "Sweden", "Oslo", false)]
    [InlineData("Portugal", "Berg", null, null, "Oslo", false)]
    public void A_letter_speaks_for_a_party_by_its_sender_or_from_its_seat_of_government(
        string party, string? name, string? office, string? of, string? place, bool writes)
    {
        var header = new LetterHeader { Kind = LetterKind.Letter, Sender = new Correspondent(Proof(name), Proof(office), Proof(of)), Place = Proof(place) };

        Assert.Equal(writes, Asked(party).Writes(SomeLetter.OfVantora() with { Header = header }));
    }

    [Theory]
    [InlineData("Cablegram 11 OSLO\n\nI saw the Minister this morning. The strait is open.")]
    [InlineData("I discussed this at the Foreign Ministry. The strait is open.")]
    [InlineData("The staff of this Legation is well. The strait is open.")]
    public void Whoever_reports_from_a_seat_of_government_does_not_write_for_it(string text) =>
        Assert.False(Asked("Norway").Writes(FromOslo("Berg", text)));

    [Fact]
    public void Whoever_writes_to_his_ministry_elsewhere_is_posted_where_he_writes_from()
    {
        var reporting = FromOslo("Berg", "The strait is open.");
        var toHisMinistry = reporting with { Header = reporting.Header with { Recipients = [new Correspondent(null, null, Proof("Department of External Affairs"))] } };

        Assert.False(new AskedParty("Norway", NameVariants.OfStates, [reporting, toHisMinistry]).Writes(reporting));
        Assert.True(new AskedParty("Norway", NameVariants.OfStates, [reporting]).Writes(reporting));
    }

    [Fact]
    public void Where_a_ministry_writes_from_its_people_are_at_home()
    {
        var minister = FromOslo("Berg", "Telegram 5\n\nI saw the envoy this morning. The strait is open.");
        var ministry = FromOslo("", "The strait is open.") with
        {
            Header = new LetterHeader { Sender = new Correspondent(null, null, Proof("Ministry for Foreign Affairs")), Place = Proof("Oslo") },
        };

        Assert.True(new AskedParty("Norway", NameVariants.OfStates, [minister, ministry]).Writes(minister));
    }

    [Theory]
    [InlineData("The Foreign Minister told me that the ships were free.", true)]
    [InlineData("The Prime Minister said that the ships were free.", true)]
    [InlineData("The Swedish Foreign Minister told me that the ships were free.", false)]
    [InlineData("I told them that the ships were free.", false)]
    public void What_a_post_is_told_by_the_government_there_may_be_said_by_it(string sentence, bool speaks)
    {
        var ranked = Ranked.Sentence(0, sentence);
        var letter = ranked.Evidence.Letter with { Header = FromOslo("Berg", sentence).Header };

        Assert.Equal(speaks, Asked("Norway").SpeaksIn(ranked with { Evidence = ranked.Evidence with { Letter = letter } }));
    }

    [Fact]
    public void A_press_report_from_a_seat_of_government_is_not_the_governments()
    {
        var letter = FromOslo("Berg", "The strait is open.");

        Assert.False(Asked("Norway").Writes(letter with { Header = letter.Header with { Kind = LetterKind.PressArticle } }));
    }

    [Fact]
    public void What_another_party_is_said_to_say_of_a_party_is_not_its_own() =>
        Assert.False(new AskedParty("Elbria", NameVariants.OfStates, [Letter("vantora", "Text.", new Correspondent(null, null, Proof("Vantora")))])
            .SpeaksIn(Ranked.Sentence(0, "The representative of Vantora, replying to Elbria, said that the ships were free.")));

    [Fact]
    public void A_record_made_at_the_seat_of_government_speaks_for_it() =>
        Assert.True(Asked("Oslo").Writes(SomeLetter.OfVantora() with { Header = new LetterHeader { Place = Proof("Oslo") } }));

    [Theory]
    [InlineData("You should deliver the following letter addressed by the President to Chairman Berg.", "Lund", true)]
    [InlineData("Translation follows of Lund's letter of 3 May.", "Lund", true)]
    [InlineData("You should deliver the following letter addressed by the President to Chairman Berg.", "Berg", false)]
    [InlineData("The President is well.", "Lund", false)]
    public void A_department_passes_on_what_a_person_wrote(string opening, string party, bool writes)
    {
        var president = Letter("president", "Dear Chairman.", new Correspondent(Proof("Ada Lund"), Proof("President"), null));
        var department = Letter("department", opening, new Correspondent(null, null, Proof("Department of State")));

        Assert.Equal(writes, new AskedParty(party, NameVariants.OfStates, [president, department]).Writes(department));
    }

    [Theory]
    [InlineData("Elbria", "Elbria said that the ships were free.", true)]
    [InlineData("Oslo", "Norway denied that the ships were free.", true)]
    [InlineData("the Dutch", "The Dutch authorities are viewing this as a breach.", true)]
    [InlineData("Elbria", "Elbria. The ambassador denied that Elbria had stopped ships.", true)]
    [InlineData("Vantora", "Elbria said that the ships of Vantora were free.", false)]
    [InlineData("Elbria", "The ships were free in Elbria.", false)]
    public void A_sentence_of_any_letter_may_say_what_a_party_says(string party, string sentence, bool speaks) =>
        Assert.Equal(speaks, Asked(party).SpeaksIn(Ranked.Sentence(0, sentence)));

    private static Letter FromOslo(string name, string text) => SomeLetter.OfVantora() with
    {
        Text = text,
        Header = new LetterHeader { Kind = LetterKind.Letter, Sender = new Correspondent(Proof(name), null, null), Place = Proof("Oslo") },
    };

    private static AskedParty Asked(string party) => new(party, NameVariants.OfStates, []);

    private static Letter Letter(string source, string text, Correspondent sender) => SomeLetter.OfVantora() with
    {
        Id = LetterId.OfSource(source),
        Text = text,
        Header = new LetterHeader { Kind = LetterKind.Letter, Sender = sender },
    };

    private static Proven<string>? Proof(string? words) => words is null ? null : new Proven<string>(words, default);
}
