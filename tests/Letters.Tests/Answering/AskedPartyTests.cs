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

    private static AskedParty Asked(string party) => new(party, NameVariants.OfStates, []);

    private static Letter Letter(string source, string text, Correspondent sender) => SomeLetter.OfVantora() with
    {
        Id = LetterId.OfSource(source),
        Text = text,
        Header = new LetterHeader { Kind = LetterKind.Letter, Sender = sender },
    };

    private static Proven<string>? Proof(string? words) => words is null ? null : new Proven<string>(words, default);
}
