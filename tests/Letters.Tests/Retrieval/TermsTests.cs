using FsCheck;
using FsCheck.Fluent;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Tests.Retrieval;

public sealed class TermsTests
{
    [Theory]
    [InlineData("Has Iran exported DRONES to Serbia?", "iran export drone serbia")]
    [InlineData("Iran's and Iran’s mission", "iran iran mission")]
    [InlineData("the Nations' letters", "nation letter")]
    [InlineData("Amir Sa'ed", "amir sa")]
    [InlineData("Comissário, Łódź, Ōsaka, STRAẞE", "comissario lodz osaka strass")]
    [InlineData("No. 2,060,345 of 1.5 by 10,20", "2060345 1.5 10 20")]
    [InlineData("the U.S. and the U.N.", "us un")]
    [InlineData("J.F.Kennedy, e.g. him", "jf kennedi")]
    [InlineData("don't do it", "")]
    [InlineData("a UN-led effort", "un led effort")]
    [InlineData("24 May 2024.", "24 2024")]
    [InlineData("Ελλάδα Россия", "ελλάδα россия")]
    [InlineData("", "")]
    [InlineData("?! …", "")]
    public void A_text_is_cut_into_terms(string text, string terms) => Assert.Equal(terms, Stems(text));

    [Theory]
    [InlineData("(S/PV.9612)", "s/pv.9612 pv 9612")]
    [InlineData("A/78/873–S/2024/305.", "a/78/873 78 873 s/2024/305 2024 305")]
    [InlineData("S/2024/305/Add.1", "s/2024/305/add.1 2024 305 add 1")]
    [InlineData("and/or", "")]
    [InlineData("22/04/2024", "22 04 2024")]
    public void A_document_symbol_is_a_term_besides_its_parts(string text, string terms) => Assert.Equal(terms, Stems(text));

    [Fact]
    public void Decomposed_and_composed_letters_are_one() => Assert.Equal(Stems("Comissário"), Stems("Comissa\u0301rio"));

    [Fact]
    public void A_term_says_where_it_stands()
    {
        const string Text = "Has Iran’s mission seen S/PV.9612?";

        Assert.Equal(["Iran’s", "mission", "seen", "S/PV.9612", "PV", "9612"], Terms.Of(Text).Select(token => token.Span.Of(Text)));
    }

    [Fact]
    public void Only_what_stands_within_the_span_is_read() =>
        Assert.Equal(["iran"], Terms.Of("Uranium from Iranian and S/2024/1", new Span(13, 4)).Select(token => token.Stem));

    [Fact]
    public void No_text_however_odd_breaks_the_cutting() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(1980, 3),
        Prop.ForAll(OddTexts.ToArbitrary(), text => Terms.Of(text).All(token =>
            token.Stem.Length is > 0 and <= 48 && token.Span.Length > 0 && new Span(0, text.Length).Contains(token.Span))));

    [Fact]
    public void A_question_in_capitals_has_the_same_terms() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(1980, 3),
        Prop.ForAll(
            Gen.Elements("Iran", "drones", "S/PV.9612", "isn't", "2,000", "U.S.", "Łódź", "(exporting)").ListOf().ToArbitrary(),
            words => Stems(string.Join(' ', words)) == Stems(string.Join(' ', words).ToUpperInvariant())));

    private static Gen<string> OddTexts { get; } =
        Gen.Elements("a", "s", "'", "’", ".", ",", "/", "-", "1", "22", "333", "é", "\u0301", "\uD83D", "\uDE00", "ẞ", " ", "S/PV.", "ing", "\0")
            .ListOf().Select(parts => string.Concat(parts));

    private static string Stems(string text) => string.Join(' ', Terms.Of(text).Select(token => token.Stem));
}
