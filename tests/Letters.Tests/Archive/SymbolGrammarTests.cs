using Letters.Archive;

namespace Letters.Tests.Archive;

/// <summary>The ways a text names documents, beyond writing a symbol out.</summary>
public sealed class SymbolGrammarTests
{
    [Theory]
    [InlineData("S/AC.51/2031/4")]
    [InlineData("A/C.1/86/L.7/Rev.2")]
    [InlineData("A/CONF.303/2031/9")]
    [InlineData("S/Agenda/9612")]
    [InlineData("A/ES-10/PV.39")]
    [InlineData("S/PV.3046 (Resumption 1)/Corr.1")]
    [InlineData("S/2031/112/Rev.1/Add.2/Corr.1")]
    [InlineData("A/RES/3367 A (XXX)")]
    [InlineData("A/RES/3201 (S-VI)")]
    [InlineData("A/RES/46/36L")]
    [InlineData("ST/AI/2031/3")]
    [InlineData("S/2024/30…")]
    [InlineData("GOV/2031/26")]
    public void Every_family_of_symbols_is_its_own_canonical_spelling(string written)
    {
        Assert.True(DocumentSymbol.TryParse(written, out var symbol));
        Assert.Equal(written, symbol.Canonical);
    }

    [Theory]
    [InlineData("3367 A (XXX)", "A/RES/3367 A (XXX)")]
    [InlineData("A/RES/3367A(XXX)", "A/RES/3367 A (XXX)")]
    [InlineData("377 (V)", "A/RES/377 (V)")]
    [InlineData("resolution 46/36 L", null)]
    [InlineData("General Assembly resolution 46/36 L", "A/RES/46/36L")]
    [InlineData("Security Council resolution 242", "S/RES/242")]
    [InlineData("resolution 242 of the Security Council", null)]
    [InlineData("résolution 2231 (2015)", "S/RES/2231 (2015)")]
    [InlineData("Economic and Social Council resolution 1503 (XLVIII)", null)]
    [InlineData("ECOSOC resolution 1996/31", "E/RES/1996/31")]
    [InlineData("S/2024/305/ADD. 1", "S/2024/305/Add.1")]
    [InlineData("s/res/2231(2015)", "S/RES/2231 (2015)")]
    public void Old_and_spoken_forms_come_down_to_the_symbol(string written, string? canonical) =>
        Assert.Equal(canonical, DocumentSymbol.TryParse(written, out var symbol) ? symbol.Canonical : null);

    [Theory]
    [InlineData("resolution 242 of the Security Council", "S/RES/242")]
    [InlineData("la résolution 1701 du Conseil de sécurité", "S/RES/1701")]
    [InlineData("las resoluciones 1267 (1999) y 1333 (2000) del Consejo de Seguridad", "S/RES/1267 (1999)", "S/RES/1333 (2000)")]
    [InlineData("resolution 288 of the General Assembly")]
    [InlineData("S/2024/305 and Corr.1", "S/2024/305", "S/2024/305/Corr.1")]
    [InlineData("S/2024/305/Add.1 and Add.2", "S/2024/305/Add.1", "S/2024/305/Add.2")]
    [InlineData("S/2024/305/Rev.1 and Add.1", "S/2024/305/Rev.1", "S/2024/305/Rev.1/Add.1")]
    [InlineData("A/86/5, Add.1-3 and Corr.1", "A/86/5", "A/86/5/Add.1", "A/86/5/Add.3", "A/86/5/Corr.1")]
    [InlineData("A/86/5/Add.1 and 2.", "A/86/5/Add.1", "A/86/5/Add.2")]
    [InlineData("A/86/5/Add.1 and 2 letters", "A/86/5/Add.1")]
    [InlineData("A/78/873-S/2024/305", "A/78/873", "S/2024/305")]
    [InlineData("A/78/873 – S/2024/305", "A/78/873", "S/2024/305")]
    [InlineData("A/78/873/S/2024/305", "A/78/873", "S/2024/305")]
    [InlineData("A/78/873 / S/2024/305", "A/78/873", "S/2024/305")]
    [InlineData("A/ES-10/1000‑S/2024/305", "A/ES-10/1000", "S/2024/305")]
    [InlineData("S/2024/305-309", "S/2024/305", "S/2024/309")]
    [InlineData("S/2024/305 (2024)", "S/2024/305")]
    [InlineData("vol. 377 (V), chapter 12 (II)")]
    [InlineData("the e/5 and a/7 forms")]
    public void A_text_names_these_documents_and_no_others(string text, params string[] symbols) =>
        Assert.Equal(symbols, DocumentSymbol.Find(text).Select(found => found.Value.Canonical));

    [Theory]
    [InlineData("at the 9612th meeting of the Security Council", "S/PV.9612")]
    [InlineData("The Security Council, at its 9612th and 9613th meetings, heard", "S/PV.9612", "S/PV.9613")]
    [InlineData("le Conseil de sécurité, à sa 9612e séance", "S/PV.9612")]
    [InlineData("el Consejo de Seguridad, en su 9612ª sesión", "S/PV.9612")]
    [InlineData("at the 39th meeting of the General Assembly")]
    [InlineData("The Security Council was told of the 12th meeting of the Harbour Committee")]
    [InlineData("their 3rd meeting in a year")]
    public void A_meeting_is_the_record_of_the_Council_where_the_Council_is_named_nearest(string text, params string[] symbols) =>
        Assert.Equal(symbols, DocumentSymbol.Find(text).Select(found => found.Value.Canonical));

    [Theory]
    [InlineData("as S/2024/30… says", "S/2024/30…")]
    [InlineData("as S/2024/30... says", "S/2024/30…")]
    [InlineData("Res. 22xx was adopted", "S/RES/22…")]
    [InlineData("resolution 22XX", "S/RES/22…")]
    [InlineData("see S/PV.96- and", "S/PV.96…")]
    [InlineData("see S/PV.96xx.", "S/PV.96…")]
    [InlineData("see S/2024/ 305", "S/2024/…")]
    [InlineData("see S/2024/xxx", "S/2024/…")]
    [InlineData("Security Council resolution 223…", "S/RES/223…")]
    public void A_symbol_cut_short_is_found_as_such(string text, string canonical)
    {
        var symbol = Assert.Single(DocumentSymbol.Find(text)).Value;
        Assert.Equal((canonical, true), (symbol.Canonical, symbol.IsTruncated));
        var whole = new DocumentSymbol(canonical.TrimEnd('…') + "5");
        Assert.NotEqual(whole, symbol);
        Assert.False(symbol.Denotes(whole) || whole.Denotes(symbol));
    }

    [Fact]
    public void A_resolution_with_all_its_digits_is_whole_before_an_ellipsis() =>
        Assert.Equal(["S/RES/2231"], DocumentSymbol.Find("resolution 2231… and more").Select(found => found.Value.Canonical));

    [Theory]
    [InlineData("S/2024/305-S/2024/309", "S/2024/305 to S/2024/309")]
    [InlineData("S/2024/305 to S/2024/309", "S/2024/305 to S/2024/309")]
    [InlineData("S/2024/305–309", "S/2024/305 to S/2024/309")]
    [InlineData("Security Council resolutions 1 to 5", "S/RES/1 to S/RES/5")]
    [InlineData("resolutions 2231 (2015) to 2235 (2015)", "S/RES/2231 (2015) to S/RES/2235 (2015)")]
    [InlineData("A/86/5/Add.1-3", "A/86/5/Add.1 to A/86/5/Add.3")]
    [InlineData("S/2024/305 and S/2024/307")]
    [InlineData("S/2024/309-S/2024/305")]
    [InlineData("A/78/873-S/2024/905")]
    [InlineData("S/2023/305-S/2024/309")]
    public void A_range_is_told_from_a_pair_and_from_a_double_symbol(string text, params string[] ranges) =>
        Assert.Equal(ranges, SymbolRange.Find(text).Select(found => found.Value.ToString()));

    [Fact]
    public void A_range_names_its_ends_and_holds_what_lies_between()
    {
        const string text = "letters S/2024/305 to S/2024/309 of Elbria";
        Assert.Equal(["S/2024/305", "S/2024/309"], DocumentSymbol.Find(text).Select(found => found.Value.Canonical));
        var range = Assert.Single(SymbolRange.Find(text));
        Assert.Equal("S/2024/305 to S/2024/309", range.Span.Of(text));
        Assert.All(Enumerable.Range(305, 5), n => Assert.True(range.Value.Contains(new DocumentSymbol($"S/2024/{n}"))));
    }

    [Theory]
    [InlineData("S/2024/304")]
    [InlineData("S/2024/310")]
    [InlineData("A/2024/307")]
    [InlineData("S/2024/30…")]
    [InlineData("S/2024/307/Add.1")]
    public void A_range_holds_no_other_series_and_nothing_beyond_its_ends(string symbol) =>
        Assert.False(new SymbolRange(new DocumentSymbol("S/2024/305"), new DocumentSymbol("S/2024/309")).Contains(new DocumentSymbol(symbol)));

    [Theory]
    [InlineData("S/")]
    [InlineData("S/A")]
    [InlineData("S/1/")]
    [InlineData("resolutions 1 and ")]
    [InlineData("1st, ")]
    [InlineData("9612th meeting of the ")]
    [InlineData("377 (X")]
    [InlineData("A/1-")]
    [InlineData("resolution ES-")]
    [InlineData("S/2024/305 and Add.1, ")]
    public void Hostile_repetition_is_read_in_bounded_steps(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var found = DocumentSymbol.Find(text);
        Assert.All(found.Zip(found.Skip(1)), pair => Assert.False(pair.First.Span.Overlaps(pair.Second.Span)));
    }
}
