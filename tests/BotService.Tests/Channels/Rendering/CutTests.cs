using BotService.Channels.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace BotService.Tests.Channels.Rendering;

public sealed class CutTests
{
    [Fact]
    public void What_fits_stays_whole() => Assert.Equal("one two", Cut.To(7, " one\n two "));

    [Fact]
    public void What_does_not_fit_ends_in_an_ellipsis() => Assert.Equal("one…", Cut.To(5, "one two"));

    [Fact]
    public void No_character_is_cut_in_two() => Assert.Equal("a…", Cut.To(3, "a🚢🚢"));

    [Fact]
    public void A_cut_is_never_longer_than_asked_and_never_holds_half_a_character() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Gen.Choose(1, 60).ToArbitrary(), ArbMap.Default.ArbFor<NonNull<string>>(), (most, text) =>
        {
            var cut = Cut.To(most, text.Get);
            var broken = text.Get.EnumerateRunes().Any(rune => rune == System.Text.Rune.ReplacementChar);
            return cut.Length <= most && (broken || !cut.EnumerateRunes().Any(rune => rune == System.Text.Rune.ReplacementChar));
        }));
}
