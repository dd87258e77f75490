using Letters.Answering;

namespace Letters.Tests.Answering;

public sealed class PositionsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("What do Elbria and Vantora say about the pilots?", "Elbria|Vantora", "the pilots")]
    [InlineData("What did Elbria, Vantora and the Principality of Aubrelle say about talks?", "Elbria|Vantora|the Principality of Aubrelle", "talks")]
    [InlineData("How do Elbria's and Vantora's positions on the drones differ?", "Elbria|Vantora", "the drones")]
    [InlineData("How do the parties' positions on the drones differ?", "", "the drones")]
    [InlineData("What do Elbria and Vantora each say about the fog?", "Elbria|Vantora", "the fog")]
    [InlineData("Who closed it? What do Elbria and Vantora say about the fog?", "Elbria|Vantora", "the fog")]
    [InlineData("How do the Elbrian and the Vantoran sides see the fog?", "the Elbrian|the Vantoran", "the fog")]
    [InlineData("What does each side say about the radar set?", "", "the radar set")]
    [InlineData("Compare the positions of Elbria and Vantora on the fog", "Elbria|Vantora", "the fog")]
    [InlineData("What are the views of both sides on the fog?", "", "the fog")]
    [InlineData("Elbria and Vantora on the fog", "Elbria|Vantora", "the fog")]
    public void A_question_for_several_positions_names_the_parties_and_the_topic(string question, string parties, string topic)
    {
        var asked = PositionsQuestion.In(question);
        Assert.Equal((parties, topic), (string.Join("|", asked?.Parties ?? ["?"]), asked?.Topic));
    }

    [Theory]
    [InlineData("How many ships were stopped, according to Elbria, Vantora and the Commission?", "Elbria|Vantora|the Commission", "How many ships were stopped?")]
    [InlineData("What was it for, in the view of Elbria and in the view of Vantora?", "Elbria|Vantora", "What was it for?")]
    [InlineData("Were the licences valid? What do the two missions say?", "", "Were the licences valid?")]
    [InlineData("How long was it? Elbria's and Vantora's view", "Elbria|Vantora", "How long was it?")]
    [InlineData("How many ships were stopped - Elbria, Vantora and the Commission", "Elbria|Vantora|the Commission", "How many ships were stopped?")]
    [InlineData("Who do Elbria and Vantora say was behind it?", "Elbria|Vantora", "Who was behind it?")]
    [InlineData("When were they stopped according to Elbria and to Vantora?", "Elbria|Vantora", "When were they stopped?")]
    [InlineData("Who closed it? What do Elbria and Vantora each say in May 2031?", "Elbria|Vantora", "Who closed it in May 2031?")]
    public void A_question_may_be_put_to_each_of_several_parties(string question, string parties, string put)
    {
        var asked = PositionsQuestion.In(question);
        Assert.Equal((parties, put), (string.Join("|", asked?.Parties ?? ["?"]), asked?.Asked));
    }

    [Theory]
    [InlineData("Does Elbria agree that it was free?", "Elbria")]
    [InlineData("Why did the Principality of Aubrelle want talks?", "Principality of Aubrelle")]
    [InlineData("What made them leave, as Vantora saw it?", "Vantora")]
    [InlineData("What was Elbria's reason for the tow?", "Elbria")]
    [InlineData("What is Elbria's position on the tow?", "Elbria")]
    [InlineData("Why were ships stopped?", null)]
    [InlineData("What did Elbria sign?", null)]
    public void A_yes_a_no_or_a_reason_may_be_asked_of_one_party(string question, string? party) => Assert.Equal(party, AskedAbout.In(question));

    [Theory]
    [InlineData("What does Elbria say about the pilots?")]
    [InlineData("What do pilots and captains say about the fog?")]
    [InlineData("What is the position of Elbria on the pilots?")]
    [InlineData("What did Elbria and Vantora sign?")]
    [InlineData("Did Elbria and Vantora agree on the fog?")]
    public void A_question_for_one_partys_or_nobodys_position_is_another_question(string question) => Assert.Null(PositionsQuestion.In(question));

    [Fact]
    public async Task Each_party_has_a_statement_of_its_own()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var answer = Assert.IsType<Grounded>(await letters.AskAsync(Token, "What do Elbria and Vantora say about the pilots?"));

        Assert.InRange(answer.Statements.Count, 2, 5);
        Assert.Contains(answer.Citations, citation => citation.Sender?.Contains("Elbria", StringComparison.Ordinal) == true);
        Assert.Contains(answer.Citations, citation => citation.Sender?.Contains("Vantora", StringComparison.Ordinal) == true);
        Assert.True(answer.Citations[0].Date >= answer.Citations[^1].Date, "the newest comes first");
    }

    [Fact]
    public async Task A_party_that_is_silent_is_named()
    {
        using var letters = await OpenedLetters.InAsync(Token, RepositoryPaths.Samples);
        var answer = Assert.IsType<Grounded>(await letters.AskAsync(Token, "What do Elbria and Portugal say about the pilots?"));

        Assert.Equal("On this, nothing said by Portugal was found in the letters held.", answer.More);
        Assert.EndsWith(answer.More, answer.Text, StringComparison.Ordinal);
    }
}
