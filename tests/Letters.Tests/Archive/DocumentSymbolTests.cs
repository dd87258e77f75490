using FsCheck;
using FsCheck.Fluent;
using Letters.Archive;

namespace Letters.Tests.Archive;

public sealed class DocumentSymbolTests
{
    [Theory]
    [InlineData("S/2024/305")]
    [InlineData("S/PV.9612")]
    [InlineData("S/PV.9612 (Resumption 1)")]
    [InlineData("S/PRST/2023/1")]
    [InlineData("S/RES/2231 (2015)")]
    [InlineData("S/2031/112/Corr.1")]
    [InlineData("A/78/873")]
    [InlineData("A/ES-10/1000")]
    [InlineData("A/RES/377 (V)")]
    [InlineData("A/C.3/78/L.5/Rev.1")]
    [InlineData("S/AC.10/CONF.2/2")]
    [InlineData("ST/SGB/2018/1")]
    [InlineData("E/CN.4/2004/7/Add.2")]
    public void A_symbol_is_its_own_canonical_spelling(string written)
    {
        Assert.True(DocumentSymbol.TryParse(written, out var symbol));
        Assert.Equal(written, symbol.Canonical);
    }

    [Theory]
    [InlineData("s/pv.9612", "S/PV.9612")]
    [InlineData("S/RES/2231(2015)", "S/RES/2231 (2015)")]
    [InlineData("resolution 2231 (2015)", "S/RES/2231 (2015)")]
    [InlineData("Security Council resolution 2231 (2015)", "S/RES/2231 (2015)")]
    [InlineData("UN Security Council resolution 2231", "S/RES/2231")]
    [InlineData("UNSCR 1701", "S/RES/1701")]
    [InlineData("Resolution 242 (1967)", "S/RES/242 (1967)")]
    [InlineData("resolution 377 (V)", "A/RES/377 (V)")]
    [InlineData("General Assembly resolution 77/229", "A/RES/77/229")]
    [InlineData("resolution ES-11/1", "A/RES/ES-11/1")]
    [InlineData("Human Rights Council resolution 49/1", "A/HRC/RES/49/1")]
    [InlineData("S/2024/305/ADD.1", "S/2024/305/Add.1")]
    public void Every_spelling_comes_down_to_one(string written, string canonical)
    {
        Assert.True(DocumentSymbol.TryParse(written, out var symbol));
        Assert.Equal(canonical, symbol.Canonical);
    }

    [Theory]
    [InlineData("and/or")]
    [InlineData("S/he wrote")]
    [InlineData("S/2024/305a")]
    [InlineData("NATS/2024/305")]
    [InlineData("http://un.org/S/2024/305")]
    [InlineData("resolution 181")]
    [InlineData("the resolution of the dispute")]
    [InlineData("General Assembly resolution 12345")]
    [InlineData("MFA/3/77")]
    public void What_is_no_symbol_is_not_found(string text) => Assert.Empty(DocumentSymbol.Find(text));

    [Fact]
    public void Both_halves_of_a_double_symbol_are_found()
    {
        foreach (var dash in new[] { "–", "-", "—" })
            Assert.Equal(["A/78/873", "S/2024/305"], Found($"in document A/78/873{dash}S/2024/305."));
    }

    [Fact]
    public void A_list_of_resolutions_names_each()
    {
        const string text = "under Security Council resolutions 1696 (2006), 1737 (2006) and 1747 (2007), 15 States";
        Assert.Equal(["S/RES/1696 (2006)", "S/RES/1737 (2006)", "S/RES/1747 (2007)"], Found(text));
    }

    [Fact]
    public void Every_resolution_of_a_list_is_proven_by_its_whole_number() =>
        Assert.Equal(["resolutions ES-11/1", "ES-11/2"], Proofs("resolutions ES-11/1 and ES-11/2"));

    [Fact]
    public void A_mention_is_proven_by_the_words_that_make_it()
    {
        const string text = "provisions of UN Security Council resolution 2231, which";
        Assert.Equal("UN Security Council resolution 2231", DocumentSymbol.Find(text).Single().Span.Of(text));
    }

    [Fact]
    public void A_resolution_without_its_year_takes_the_one_year_the_text_gives_it() =>
        Assert.Equal(["S/RES/2231 (2015)", "S/RES/2231 (2015)"], Found("By resolution 2231 (2015) … Annex B of resolution 2231."));

    [Fact]
    public void A_resolution_without_its_year_denotes_the_dated_one_and_no_other()
    {
        var bare = new DocumentSymbol("S/RES/2231");
        Assert.True(bare.Denotes(new DocumentSymbol("S/RES/2231 (2015)")));
        Assert.True(new DocumentSymbol("S/RES/2231 (2015)").Denotes(bare));
        Assert.False(bare.Denotes(new DocumentSymbol("S/RES/2232 (2015)")));
        Assert.False(new DocumentSymbol("S/RES/2231 (2015)").Denotes(new DocumentSymbol("S/RES/2231 (2016)")));
    }

    [Fact]
    public void A_truncated_symbol_is_not_found_within_a_longer_one() =>
        Assert.DoesNotContain("S/PV.961", Found("S/PV.9612, S/PV.9612/Add.1"));

    [Fact]
    public void Symbols_round_trip_and_look_alikes_differ()
    {
        var digits = Gen.Choose(0, 9);
        var symbols = from year in Gen.Choose(1946, 2040)
                      from number in Gen.Choose(1, 9999)
                      from shape in Gen.Elements("S/{0}/{1}", "S/PV.{1}", "S/RES/{1} ({0})", "A/{1}/{0}", "S/{0}/{1}/Add.1", "S/PRST/{0}/{1}")
                      select string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, year, number);
        var cases = from symbol in symbols
                    from at in Gen.Choose(0, symbol.Length - 1)
                    from digit in digits
                    select (symbol, at, digit);
        Check.One(Config.QuickThrowOnFailure.WithReplay(20240524, 1).WithMaxTest(2000), Prop.ForAll(cases.ToArbitrary(), c =>
        {
            Assert.True(DocumentSymbol.TryParse(c.symbol, out var original));
            Assert.Equal(c.symbol, original.Canonical);
            if (!char.IsAsciiDigit(c.symbol[c.at]) || c.symbol[c.at] - '0' == c.digit) return;
            var lookAlike = c.symbol[..c.at] + c.digit + c.symbol[(c.at + 1)..];
            if (DocumentSymbol.TryParse(lookAlike, out var other)) Assert.NotEqual(original, other);
        }));
    }

    private static IEnumerable<string> Proofs(string text) => DocumentSymbol.Find(text).Select(found => found.Span.Of(text));

    private static IEnumerable<string> Found(string text) => DocumentSymbol.Find(text).Select(found => found.Value.Canonical);
}
