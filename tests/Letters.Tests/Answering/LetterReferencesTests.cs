using Letters.Answering;
using Letters.Archive;

namespace Letters.Tests.Answering;

public sealed class LetterReferencesTests
{
    [Theory]
    [InlineData("British", "United Kingdom of Great Britain and Northern Ireland", true)]
    [InlineData("the UK's mission", "United Kingdom", true)]
    [InlineData("Soviet", "Union of Soviet Socialist Republics", true)]
    [InlineData("Vantoran", "Republic of Vantora", true)]
    [InlineData("British Vantora", "United Kingdom", false)]
    [InlineData("British", "United States of America", false)]
    [InlineData("Elbria", "Republic of Vantora", false)]
    public void A_name_fits_a_correspondent_of_that_party_by_any_of_its_names(string name, string party, bool fits) =>
        Assert.Equal(fits, LetterReferences.Fits(name, new Correspondent(null, null, new Proven<string>(party, default))));
}
