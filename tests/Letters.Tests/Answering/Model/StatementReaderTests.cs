using FsCheck;
using FsCheck.Fluent;
using Letters.Answering.Model;

namespace Letters.Tests.Answering.Model;

public sealed class StatementReaderTests
{
    private const string Two =
        """
        Here you are: ```json
        {"statements":[{"claim":"it closed the harbour, \"for good\" [sic] }","quotes":[{"passage":1,"words":"we { closed ] the harbour"}]},
          {"claim":"nobody was hurt","quotes":[{"passage":2,"words":"nobody was hurt"},{"passage":2,"words":"at all"}]}]}
        ```
        """;

    [Fact]
    public void Statements_are_the_same_however_the_text_arrives_in_pieces() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(31, 7),
        Prop.ForAll(Gen.Choose(1, 40).ListOf().Resize(60).ToArbitrary(), lengths =>
        {
            var reader = new StatementReader();
            var read = new List<ModelStatement>();
            var at = 0;
            foreach (var length in lengths.Append(Two.Length).Select(length => Math.Min(length, Two.Length - at)))
            {
                read.AddRange(reader.Read(Two.Substring(at, length)));
                at += length;
            }
            return reader.IsEnded && reader.Malformed == 0
                && read.Select(one => one.Claim).SequenceEqual(["it closed the harbour, \"for good\" [sic] }", "nobody was hurt"])
                && read[1].Quotes.Count == 2;
        }));

    [Fact]
    public void A_statement_is_handed_on_with_its_last_brace()
    {
        var reader = new StatementReader();

        Assert.Empty(reader.Read("""{"statements":[{"claim":"a","quotes":[{"passage":1,"words":"b"}]"""));
        Assert.Equal("a", Assert.Single(reader.Read("}")).Claim);
        Assert.False(reader.IsEnded);
    }

    [Theory]
    [InlineData("""{"statements":[{"claim":7,"quotes":[]},{"text":"a"},{"claim":"b","quotes":null},{"claim":null,"quotes":[]},{"claim":"a","quotes":[null]},[1],{"claim":"good","quotes":[]}]}""", 6)]
    [InlineData("""{"statements":[}{"claim":"good","quotes":[]}}]}""", 0)]
    [InlineData("""{"statements":[{"claim":"good","quotes":[]},{"claim":"cut""", 0)]
    public void What_is_no_statement_is_counted_and_costs_the_others_nothing(string json, int malformed)
    {
        var reader = new StatementReader();

        Assert.Equal("good", Assert.Single(reader.Read(json)).Claim);
        Assert.Equal(malformed, reader.Malformed);
    }

    [Theory]
    [InlineData("I am sorry, I cannot help with that.")]
    [InlineData("""{"error":"statements"}""")]
    [InlineData("")]
    public void Without_a_list_there_is_nothing(string text) => Assert.Empty(new StatementReader().Read(text));

    [Fact]
    public void A_draft_without_end_is_read_to_a_bound()
    {
        var reader = new StatementReader();
        reader.Read("{\"statements\":[");
        var read = Enumerable.Range(0, 1000).Sum(_ => reader.Read("{\"claim\":\"x\",\"quotes\":[]},").Count);

        Assert.Equal(StatementReader.Most, read);
        Assert.True(reader.IsEnded);
    }
}
