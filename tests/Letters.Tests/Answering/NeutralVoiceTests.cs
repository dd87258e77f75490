using Letters.Answering;

namespace Letters.Tests.Answering;

public sealed class NeutralVoiceTests
{
    [Theory]
    [InlineData("Ilse d'Arvanne, Permanent Representative of Vantora, wrote on 3 March 2031: ")]
    [InlineData("Elbria rejected this in its letter of 7 March 2031: ")]
    public void Reporting_words_are_neutral(string words) => Assert.True(NeutralVoice.Keeps(words));

    [Theory]
    [InlineData("Vantora claims: ")]
    [InlineData("Elbria ADMITTED on 3 March: ")]
    [InlineData("The unfounded letter states: ")]
    [InlineData("Obviously, Elbria wrote: ")]
    [InlineData("The document “Elbria’s claims” states: ")]
    public void Judging_words_are_not(string words) => Assert.False(NeutralVoice.Keeps(words));
}
