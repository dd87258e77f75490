using Letters.Answering;

namespace Letters.Tests.Answering;

public sealed class NeutralVoiceTests
{
    [Theory]
    [InlineData("Ilse d'Arvanne, Permanent Representative of Vantora, wrote on 3 March 2031: ")]
    [InlineData("Elbria rejected this in its letter of 7 March 2031: ")]
    [InlineData("it reserves the right to present a claim for 18,400 crowns")]
    [InlineData("the cutter still lies at Port Greve")]
    public void Reporting_words_are_neutral(string words) => Assert.True(NeutralVoice.Keeps(words));

    [Theory]
    [InlineData("Vantora claims: ")]
    [InlineData("Elbria ADMITTED on 3 March: ")]
    [InlineData("The unfounded letter states: ")]
    [InlineData("Obviously, Elbria wrote: ")]
    [InlineData("The document “Elbria’s claims” states: ")]
    [InlineData("the claim that the cutter was seized")]
    [InlineData("Elbria still lies about the hour")]
    [InlineData("Elbria is lying in its letter")]
    public void Judging_words_are_not(string words) => Assert.False(NeutralVoice.Keeps(words));
}
