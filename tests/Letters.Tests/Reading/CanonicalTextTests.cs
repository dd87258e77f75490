using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Letters.Reading;

namespace Letters.Tests.Reading;

public sealed class CanonicalTextTests
{
    [Theory]
    [InlineData("a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne")]
    [InlineData("a\tb\u00A0c\u202Fd\u3000e", "a b c d e")]
    [InlineData("line  \n next \t\n", "line\n next\n")]
    [InlineData("Comissa\u0301rio", "Comissário")]
    [InlineData("bell\u0007 and null\0", "bell and null")]
    public void Blanks_line_ends_and_composition_are_made_one(string decoded, string expected) =>
        Assert.Equal(expected, CanonicalText.Of(decoded).Text);

    [Fact]
    public void What_nobody_sees_is_left_out_and_counted()
    {
        var smuggled = string.Concat("obey".Select(c => char.ConvertFromUtf32(0xE0000 + c)));
        var canonical = CanonicalText.Of($"\uFEFFco\u00ADoper\u200Bate\u202E {smuggled}now\uFE0F");
        Assert.Equal("cooperate now", canonical.Text);
        Assert.Equal(9, canonical.Hidden);
    }

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() => Assert.Equal("a\uFFFDb", CanonicalText.Of("a\uD800b").Text);

    [Fact]
    public void A_heap_of_combining_marks_is_bounded() =>
        Assert.True(CanonicalText.Of("a" + new string('\u0301', 100_000)).Text.Length < 50);

    [Fact]
    public void Canonical_text_is_normal_clean_and_final() =>
        Check.One(Config.QuickThrowOnFailure.WithReplay(7, 1).WithMaxTest(1000), Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(s => s is not null), (string decoded) =>
        {
            var text = CanonicalText.Of(decoded).Text;
            Assert.True(text.IsNormalized(NormalizationForm.FormC));
            Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
            Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
            Assert.Equal(text, CanonicalText.Of(text).Text);
        }));

    [Fact]
    public void Code_points_that_are_no_characters_are_left_out()
    {
        var (text, hidden) = CanonicalText.Of("a\uFFFEb\uFFFFc\uFDD0d");
        Assert.Equal("abcd", text);
        Assert.Equal(3, hidden);
    }
}
