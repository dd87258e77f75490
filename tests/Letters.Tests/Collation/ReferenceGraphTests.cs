using Letters.Archive;
using Letters.Tests.Reading;

namespace Letters.Tests.Collation;

public sealed class ReferenceGraphTests(ITestOutputHelper output)
{
    [Fact]
    public void A_letter_is_found_by_number_and_sender_by_date_and_by_symbol()
    {
        var asking = Of("Vantora", "Elbria", "No. 0417", "3 March 2031", "The ships were stopped.");
        Assert.Equal(asking.Id, Only(Of("Elbria", "Vantora", "No. 9", "7 March 2031", "In reply to your letter No. 0417, I deny it."), asking)?.Id);
        Assert.Equal(asking.Id, Only(Of("Elbria", "Vantora", "No. 9", "7 March 2031", "In reply to your letter of 3 March, I deny it."), asking)?.Id);
        Assert.Equal(asking.Id, Only(Of("Vantora", "Elbria", "No. 9", "7 March 2031", "Further to my letter of 3 March 2031, I add this."), asking)?.Id);
    }

    [Theory]
    [InlineData("In reply to your letter No. 0417 of 4 March 2031, I deny it.")]
    [InlineData("In reply to your letter No. 0418, I deny it.")]
    [InlineData("In reply to your letter of 4 March 2031, I deny it.")]
    [InlineData("I refer to the letter dated 3 March 2031 from the Permanent Representative of Averil.")]
    [InlineData("In reply to your letter No. 0417 (S/2031/999) of 5 March 2031, I deny it.")]
    [InlineData("I refer to letter No. 0417.")]
    public void What_is_said_of_a_letter_must_agree_with_it_or_the_reference_stays_open(string sentence)
    {
        var asking = Of("Vantora", "Elbria", "No. 0417", "3 March 2031", "The ships were stopped.");
        Assert.Null(Only(Of("Elbria", "Vantora", "No. 9", "7 March 2031", sentence), asking));
    }

    [Fact]
    public void Two_letters_that_fit_leave_the_reference_open()
    {
        var (one, other) = (Of("Vantora", "Elbria", "No. 0417", "3 March 2031", "The ships were stopped."), Of("Vantora", "Elbria", "No. 0418", "3 March 2031", "The pilots were held."));
        Assert.Null(Only(Of("Elbria", "Vantora", "No. 9", "7 March 2031", "In reply to your letter of 3 March 2031, I deny it."), one, other));
    }

    [Fact]
    public void A_letter_written_later_is_never_the_one_answered()
    {
        var later = Of("Vantora", "Elbria", "No. 0417", "3 April 2031", "The ships were stopped.");
        Assert.Null(Only(Of("Elbria", "Vantora", "No. 9", "7 March 2031", "In reply to your letter No. 0417, I deny it."), later));
    }

    [Fact]
    public void A_symbol_that_one_letter_gives_another_names_it_from_then_on()
    {
        var asking = Of("Vantora", "Elbria", "No. 0417", "3 March 2031", "The ships were stopped.");
        var telling = Of("Elbria", "Vantora", "No. 9", "7 March 2031", "In reply to your letter No. 0417 of 3 March 2031 (S/2031/112), I deny it.");
        var naming = Of("Averil", "Vantora", "No. 5", "9 March 2031", "The ships spoken of in S/2031/112 were ours.");
        Assert.Equal(asking.Id, Only(naming, asking, telling)?.Id);
    }

    [Fact]
    public void A_reference_to_any_copy_is_one_to_the_letter()
    {
        var (original, reprint) = (SomeCopies.Original(), SomeCopies.Reprint());
        var reply = SomeCopies.Read("Permanent Mission of Estrava\n\nNo. 12\n\n25 April 2031\n\nExcellency,\n\nI refer to the letter dated 20 April 2031 from the Permanent Representative of Norland.\n\nLucan Overmere\nPermanent Representative", "reply.txt");
        var collated = SomeCopies.Collated(original, reprint, reply);
        Assert.Equal("original.txt", Assert.Single(collated.References.From(reply)).To?.Source);
        Assert.Equal("reply.txt", Assert.Single(collated.References.To(collated.WorkOf(reprint))).From.Source);
    }

    /// <summary>In these volumes every letter resolved was checked by reading: no edge is wrong. What is measured here is that none is lost.</summary>
    [Theory]
    [InlineData("frus", "frus1961-63v06", 24)]
    [InlineData("dfat", "volume-13-1948-indonesia", 22)]
    public void Letters_of_a_collection_that_name_each_other_are_found(string collection, string volume, int least)
    {
        var folder = RepositoryPaths.SharedData("letters", collection, volume);
        var letters = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(path => Reads.Letter(File.ReadAllBytes(path), Path.GetFileName(path))).ToArray();
        var edges = SomeCopies.Collated(letters).References.Edges;
        foreach (var kind in edges.GroupBy(edge => edge.Reference.Relation))
            output.WriteLine($"{collection}: {kind.Key} {kind.Count()}, resolved {kind.Count(edge => edge.To is not null)}");
        Assert.True(edges.Count(edge => edge.To is not null) >= least);
        Assert.All(edges.Where(edge => edge is { To.Header.Date: not null, From.Header.Date: not null }),
            edge => Assert.True(edge.To?.Header.Date?.Value <= edge.From.Header.Date?.Value));
    }

    private static Letter? Only(Letter from, params Letter[] others) =>
        Assert.Single(SomeCopies.Collated([from, .. others]).References.From(from)).To;

    private static Letter Of(string from, string to, string number, string date, string words) => SomeCopies.Read(
        $"Permanent Mission of {from}\n\n{number}\n\n{date}\n\nExcellency,\n\n{words}\n\nPlease accept, Excellency, the assurances of my highest consideration.\n\nA. Writer of {from}\nPermanent Representative of {from}\n\nThe Permanent Representative of {to}",
        $"{from}-{number}.txt");
}
