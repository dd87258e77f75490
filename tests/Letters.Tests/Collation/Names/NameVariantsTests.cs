using Letters.Archive;
using Letters.Collation.Names;

namespace Letters.Tests.Collation.Names;

public sealed class NameVariantsTests
{
    [Theory]
    [InlineData("What did the UK say?", "unit kingdom")]
    [InlineData("What did British ships do?", "uk")]
    [InlineData("Which American drones flew?", "us")]
    [InlineData("What did the U.S. ambassador say?", "unit state")]
    [InlineData("What does the USSR propose?", "soviet union")]
    [InlineData("what did iran say?", "islam republ iran")]
    public void A_state_goes_by_all_its_names(string question, string variant) =>
        Assert.Contains(variant, Variants(NameVariants.OfStates, question));

    [Theory]
    [InlineData("Tell us about the pilots.")]
    [InlineData("What did the pilots say?")]
    [InlineData("Is it a car?")]
    public void What_is_no_name_has_no_variants(string question) => Assert.Empty(NameVariants.OfStates.In(question));

    [Fact]
    public void The_longest_name_at_a_place_is_the_one_meant()
    {
        var name = Assert.Single(NameVariants.OfStates.In("Does the Democratic People's Republic of Korea reply?"));

        Assert.Contains("north korea", name.Variants.Select(variant => string.Join(' ', variant.Stems)));
        Assert.DoesNotContain("rok", name.Variants.Select(variant => string.Join(' ', variant.Stems)));
    }

    [Fact]
    public void Every_state_is_listed_once() =>
        Assert.Equal(StateNames.All.Count, StateNames.All.Select(names => names[0]).Distinct().Count());

    [Theory]
    [InlineData("The Joint Pilotage Commission (JPC) met.", "Joint Pilotage Commission", "JPC")]
    [InlineData("under the Interim Pilotage Mission in Karrow (the \"IPMIK\") it was", "Interim Pilotage Mission in Karrow", "IPMIK")]
    [InlineData("of the Assembly of the Meridian Nations (AMN)", "Assembly of the Meridian Nations", "AMN")]
    public void An_abbreviation_is_what_a_letter_defines_it_to_be(string text, string longForm, string shortForm) =>
        Assert.Equal((longForm, shortForm), Assert.Single(DefinedAbbreviations.In(text)));

    [Theory]
    [InlineData("It was closed (see SCR).")]
    [InlineData("The ships of the strait (JPC) met.")]
    [InlineData("(UN)")]
    public void Brackets_that_no_words_before_them_spell_define_nothing(string text) => Assert.Empty(DefinedAbbreviations.In(text));

    [Fact]
    public void Spellings_of_a_persons_name_are_one_and_so_is_the_last_name_where_nobody_else_bears_it()
    {
        var names = NameVariants.Of([From("Amira Saeid Lundh", null, null, 2031), From("Amirah Lundh", null, null, 2031), From("Olga Tern", null, null, 2031), From("Boris Tern", null, null, 2031)]);

        Assert.Contains("amira saeid lundh", Variants(names, "What did Lundh say?"));
        Assert.Contains("amirah lundh", Variants(names, "What did Amira Saeid Lundh say?"));
        Assert.Empty(names.In("What did Tern say?"));
    }

    [Fact]
    public void Who_is_named_in_the_text_with_a_title_is_a_person_too()
    {
        var names = NameVariants.Of([From("Olga Tern", null, null, 2031) with { Text = "Then Mr. Anselm Quoyle spoke." }]);

        Assert.Equal(["quoyl"], Variants(names, "What did Anselm Quoyle say?"));
    }

    [Fact]
    public void An_office_is_whoever_held_it_when_the_letter_was_written()
    {
        var names = NameVariants.Of([
            From("Olga Tern", "Secretary-General", null, 2021), From("Oskar Lundh", "Secretary-General", null, 2031),
            From("Ida Harrow", "Permanent Representative", "Vantora", 2031), From("Ida Sund", "Permanent Representative", null, 2031)]);

        var asked = Assert.Single(names.In("What did the Secretary-General say?"));
        Assert.Equal(["oskar lundh"], asked.At(new LetterDate(2030)).Select(stems => string.Join(' ', stems)));
        Assert.Equal(2, asked.At(null).Count());
        Assert.Contains("ida harrow", Variants(names, "What did the Permanent Representative of Vantora say?"));
        Assert.Empty(names.In("What did the Permanent Representative say?"));
    }

    private static IEnumerable<string> Variants(NameVariants names, string question) =>
        Assert.Single(names.In(question)).Variants.Select(variant => string.Join(' ', variant.Stems));

    private static Letter From(string name, string? office, string? party, int year) => new(
        new LetterId(name), "some.txt", "00", "", "", "en",
        new LetterHeader
        {
            Date = new Proven<LetterDate>(new LetterDate(year, 3, 3), default),
            Sender = new Correspondent(new Proven<string>(name, default), Proof(office), Proof(party)),
        },
        [], []);

    private static Proven<string>? Proof(string? words) => words is null ? null : new Proven<string>(words, default);
}
