using Letters.Answering;
using Letters.Archive;

namespace Letters.Tests.Answering;

public sealed class AskedUnitTests
{
    [Theory]
    [InlineData("How long were they held?", "They spent nine hours there.", true)]
    [InlineData("How long were they held?", "There were seven vessels.", false)]
    [InlineData("How wide is it?", "A channel 900 metres wide.", true)]
    [InlineData("How far off was it?", "It passed 1.8 nautical miles from the light.", true)]
    [InlineData("How old is she?", "She gave the figure of eleven.", false)]
    [InlineData("At what hour was it to begin?", "It begins at 1400 hours.", true)]
    [InlineData("At what time did it begin?", "It began on 3 March.", false)]
    [InlineData("How many were held?", "There were seven vessels.", null)]
    public void A_measure_is_given_in_units_of_its_own(string question, string sentence, bool? stands) =>
        Assert.Equal(stands, AskedUnit.StandsIn(question, sentence, new Span(0, sentence.Length)));
}
