using FsCheck;
using FsCheck.Fluent;
using Letters.Archive;

namespace Letters.Tests.Archive;

/// <summary>Laws of symbols, tried on thousands of symbols out of the whole grammar.</summary>
public sealed class SymbolPropertyTests
{
    private const int Cases = 4000;

    private static readonly char[] Marks = ['…', '-', '.', '/'];

    [Fact]
    public void What_is_printed_is_read_back() => Check(Symbols, symbol =>
    {
        Assert.True(DocumentSymbol.TryParse(symbol, out var read), symbol);
        Assert.Equal(symbol, read.ToString());
    });

    [Fact]
    public void Whatever_differs_by_one_character_is_another_document() => Check(LookAlikes, c =>
    {
        Assert.True(DocumentSymbol.TryParse(c.Symbol, out var original), c.Symbol);
        if (Plain(c.LookAlike) == Plain(c.Symbol) || !DocumentSymbol.TryParse(c.LookAlike, out var other)) return;
        // "S/2024/30…" and "S/2024/30-" leave out the same.
        if (original.IsTruncated && other.IsTruncated && c.LookAlike.TrimEnd(Marks) == c.Symbol.TrimEnd(Marks)) return;
        Assert.True(original != other, $"{c.Symbol} = {c.LookAlike}");
        Assert.False(original.Denotes(other) || other.Denotes(original), $"{c.Symbol} ~ {c.LookAlike}");
    });

    [Fact]
    public void A_symbol_is_found_in_running_text_with_its_exact_words() => Check(InText, c =>
    {
        var found = DocumentSymbol.Find(c.Text);
        Assert.Equal(c.Symbols, found.Select(f => f.Value.Canonical));
        Assert.Equal(c.Symbols, found.Select(f => f.Span.Of(c.Text)));
    });

    [Fact]
    public void Found_spans_lie_in_the_text_in_order_and_apart() => Check(Noise, text =>
    {
        var found = DocumentSymbol.Find(text);
        var end = 0;
        foreach (var (symbol, span) in found.Select(f => (f.Value, f.Span)))
        {
            Assert.True(span.Start >= end && span.Length > 0, text);
            end = span.End;
            Assert.True(DocumentSymbol.TryParse(symbol.Canonical, out var again) && again == symbol, $"{symbol} in {text}");
        }
        Assert.True(end <= text.Length);
    });

    private static readonly Gen<string> Number = Gen.OneOf(Gen.Choose(1, 99), Gen.Choose(100, 9999), Gen.Choose(10000, 99999)).Select(Text);
    private static readonly Gen<string> Year = Gen.Choose(1946, 2040).Select(Text);
    private static readonly Gen<string> AssemblySession = Gen.Choose(31, 99).Select(Text);
    private static readonly Gen<string> Roman = Gen.Elements("I", "III", "IV", "V", "IX", "XIV", "XXV", "XXIX", "XXX", "S-VI", "ES-I");
    private static readonly Gen<string> Letter = Gen.Elements("", "", "", " A", " B", " F");
    private static readonly Gen<string> Small = Gen.Choose(1, 19).Select(Text);

    private static readonly Gen<string> Stems = Gen.OneOf(
        from y in Year from n in Number select $"S/{y}/{n}",
        from n in Number select $"S/{n}",
        from n in Number select $"S/PV.{n}",
        from n in Number select $"S/Agenda/{n}",
        from y in Year from n in Small select $"S/PRST/{y}/{n}",
        from y in Year from n in Small from c in Small select $"S/AC.{c}/{y}/{n}",
        from s in AssemblySession from n in Number select $"A/{s}/{n}",
        from s in AssemblySession from n in Small from c in Gen.Choose(1, 6) select $"A/C.{c}/{s}/L.{n}",
        from s in AssemblySession from n in Small select $"A/{s}/PV.{n}",
        from n in Number select $"A/ES-10/{n}",
        from n in Small from c in Number select $"A/CONF.{n}/{c}",
        from y in Year from n in Small select $"E/CN.4/{y}/{n}",
        from y in Year from n in Small select $"ST/SGB/{y}/{n}",
        from s in AssemblySession from n in Small select $"A/RES/{s}/{n}",
        from n in Small select $"A/RES/ES-11/{n}",
        from y in Year from n in Small select $"GOV/{y}/{n}");

    private static readonly Gen<string> Tails = Gen.OneOf(
        Gen.Constant(""), Gen.Constant(""), Small.Select(n => $"/Add.{n}"), Small.Select(n => $"/Corr.{n}"), Small.Select(n => $"/Rev.{n}"),
        from r in Small from a in Small select $"/Rev.{r}/Add.{a}", from a in Small from c in Small select $"/Add.{a}/Corr.{c}");

    private static readonly Gen<string> Symbols = Gen.OneOf(
        from stem in Stems from tail in Tails select stem + tail,
        from n in Gen.Choose(1, 9999) from y in Year select $"S/RES/{n} ({y})",
        from n in Gen.Choose(1, 9999) select $"S/RES/{n}",
        from n in Gen.Choose(1, 3541) from l in Letter from s in Roman select $"A/RES/{n}{l} ({s})",
        from n in Number from r in Gen.Choose(1, 3) select $"S/PV.{n} (Resumption {r})",
        from stem in Stems select $"{stem}…");

    private static readonly Gen<(string Symbol, string LookAlike)> LookAlikes =
        from symbol in Symbols
        from at in Gen.Choose(0, symbol.Length - 1)
        from c in Gen.Elements("0123456789SAELXIVaCR/.-() …".ToCharArray())
        from edit in Gen.Choose(0, 2)
        select (symbol, edit switch
        {
            0 => symbol.Remove(at, 1),
            1 => symbol.Insert(at, c.ToString()),
            _ => symbol.Remove(at, 1).Insert(at, c.ToString()),
        });

    private static readonly Gen<string> Whole = Symbols.Where(symbol => !symbol.EndsWith('…'));

    private static readonly Gen<(string Text, string[] Symbols)> InText =
        from first in Whole
        from second in Whole
        from before in Gen.Elements("see ", "(", "“", "document ", "in its reply [", "\n", "letters: ")
        from between in Gen.Elements("; ", " on which ", ", which answers ", ") (", "” “", ".\n\nFurther, ", " or ")
        from after in Gen.Elements(".", "", ")", "?", "; and", " of 3 May 2031,", "”.")
        select ($"{before}{first}{between}{second}{after}", new[] { first, second });

    private static readonly Gen<string> Noise =
        Gen.OneOf(Symbols, Gen.Elements(
            " and ", "-", "/", " to ", ", ", "resolutions ", "Security Council resolution ", "2231 ", "(2015)", "(XXX)", "…", "xx", "9612th meeting",
            "Corr.1", " Add.1-3", "General Assembly ", "S", "A/", "12", "\n", ".")).ListOf().Select(string.Concat);

    /// <summary>What is left of a spelling without what spellings of one document may differ by: case and blanks.</summary>
    private static string Plain(string symbol) => symbol.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void Check<T>(Gen<T> cases, Action<T> law) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithReplay(20310503, 1).WithMaxTest(Cases), Prop.ForAll(cases.ToArbitrary(), law));
}
