using System.Text.Json;
using Letters.Answering;
using Letters.Prompting;

namespace Letters.Tests.Answering.Model;

public sealed class ModelWriterTests : IAsyncLifetime
{
    private const string Towed = "The Sterna was found adrift without lights and was towed to Port Greve for her own safety.";
    private const string Question = "Why was the Sterna towed?";

    private OpenedLetters? opened;

    private OpenedLetters Opened => opened ?? throw new InvalidOperationException("The letters are opened before each test.");

    public async ValueTask InitializeAsync() =>
        opened = await OpenedLetters.InAsync(TestContext.Current.CancellationToken, RepositoryPaths.Samples);

    public ValueTask DisposeAsync()
    {
        opened?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_proven_statement_is_shown_after_our_own_words_on_who_wrote_it_and_when()
    {
        var answer = Assert.IsType<Grounded>(await AskAsync(asked => Draft(asked, "the Sterna had been found adrift without lights and had been towed to Port Greve for her own safety")));

        Assert.True(answer.ByModel);
        Assert.Equal(
            "Anselm Quoyle, Ambassador, Permanent Representative of the Kingdom of Elbria, wrote on 7 March 2031 that the Sterna had been found adrift without lights and had been towed to Port Greve for her own safety [1]",
            Assert.Single(answer.Statements).Text);
        Assert.Equal(Towed.TrimEnd('.'), Assert.Single(answer.Citations).Quote.TrimEnd('.'));
        Assert.NotNull(answer.Why?.Model?.PromptHash);
    }

    [Theory]
    [InlineData("the Sterna was not found adrift")]
    [InlineData("the Sterna was towed to Port Karrow for her own safety")]
    [InlineData("the Sterna and her sister were found adrift without lights")]
    [InlineData("the Sterna was found adrift, as Vantora admitted")]
    [InlineData("the <b>Sterna</b> was found adrift")]
    [InlineData("the Sterna was found adrift. It was towed to Port Greve")]
    public async Task A_statement_that_says_more_than_the_letter_is_dropped_and_the_letter_quoted(string claim)
    {
        var answer = Assert.IsType<Grounded>(await AskAsync(asked => Draft(asked, claim)));

        Assert.False(answer.ByModel);
        Assert.Contains(answer.Citations, citation => citation.Quote.Contains("adrift without lights", StringComparison.Ordinal));
        Assert.Equal(claim, Assert.Single(answer.Why?.Model?.Dropped ?? []).Claim);
    }

    [Fact]
    public async Task A_quotation_in_a_statement_is_shown_as_the_letter_has_it()
    {
        var answer = Assert.IsType<Grounded>(await AskAsync(asked => Draft(asked, "the Sterna was found \"ADRIFT without lights\"")));

        Assert.Contains("was found “adrift without lights” [1]", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statements_are_told_as_they_are_proven_and_none_is_taken_back()
    {
        var grown = new List<string>();
        var model = new ScriptedModel(asked => JsonSerializer.Serialize(new
        {
            statements = new[]
            {
                Statement(asked, "the Sterna was found adrift without lights"), Statement(asked, "it sank"), Statement(asked, "the Sterna was towed to Port Greve for her own safety"),
            },
        }));

        var answer = await Opened.DeskWith(model).AnswerAsync(new Question(Question, []), soFar => grown.Add(soFar.Text), TestContext.Current.CancellationToken);

        Assert.Equal([1, 2], grown.Select(text => text.Split("\n\n").Length));
        Assert.StartsWith(grown[0], grown[1], StringComparison.Ordinal);
        Assert.Equal(grown[1], answer.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("I cannot answer that.")]
    [InlineData("{\"statements\":[]}")]
    [InlineData("{\"statements\":[{\"claim\":\"cut")]
    public async Task A_model_that_writes_nothing_of_use_leaves_the_answer_to_the_letters(string reply)
    {
        var answer = Assert.IsType<Grounded>(await AskAsync(_ => reply));

        Assert.False(answer.ByModel);
        Assert.Contains(answer.Citations, citation => citation.Quote.Contains("adrift", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_model_that_fails_is_said_to_have_failed_in_a_plain_sentence()
    {
        var model = new ScriptedModel(_ => "{\"statem") { Failure = new ModelUnavailableException(ModelFault.Throttled, "429") };

        var answer = Assert.IsType<Grounded>(await Opened.DeskWith(model).AnswerAsync(new Question(Question, []), TestContext.Current.CancellationToken));

        Assert.Equal("The language model has too many requests at the moment. The letters are quoted instead.", answer.More);
    }

    [Fact]
    public async Task What_was_proven_before_a_model_fails_is_kept()
    {
        var model = new ScriptedModel(asked => Draft(asked, "the Sterna was found adrift without lights")) { Failure = new IOException("cut at /secret") };

        var answer = Assert.IsType<Grounded>(await Opened.DeskWith(model).AnswerAsync(new Question(Question, []), TestContext.Current.CancellationToken));

        Assert.True(answer.ByModel);
        Assert.DoesNotContain("secret", answer.Text + answer.Why?.Model?.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_is_not_asked_what_the_letters_do_not_answer()
    {
        var model = new ScriptedModel(_ => "");

        var answer = await Opened.DeskWith(model).AnswerAsync(new Question("What is the price of pineapples in Peru?", []), TestContext.Current.CancellationToken);

        Assert.IsType<NotInLetters>(answer);
        Assert.Empty(model.Asked);
    }

    [Theory]
    [InlineData("¿Por qué fue remolcada la Sterna?", "Why was the Sterna towed?", "Why was the Sterna towed?")]
    [InlineData("Pourquoi la Sterna a-t-elle été remorquée ?", "Why was the Sterna towed to Karrow?", "Pourquoi la Sterna a-t-elle été remorquée ?")]
    [InlineData("Wie viele Schiffe wurden am 26. Februar angehalten?", "How many ships were stopped?", "Wie viele Schiffe wurden am 26. Februar angehalten?")]
    [InlineData("Why was the Sterna towed?", "Why was the weather bad?", "Why was the Sterna towed?")]
    public async Task A_question_in_another_language_is_asked_in_English_unless_something_came_in_or_went(string question, string inEnglish, string understood)
    {
        var model = new ScriptedModel(asked => asked.Contains("Last question", StringComparison.Ordinal)
            ? JsonSerializer.Serialize(new { standAlone = question, language = "xx", inEnglish })
            : "{\"statements\":[]}");

        var answer = await Opened.DeskWith(model).AnswerAsync(new Question(question, []), TestContext.Current.CancellationToken);

        Assert.Equal(question, answer.Question);
        Assert.Equal(understood, answer.UnderstoodAs);
    }

    [Fact]
    public async Task A_follow_up_the_rules_leave_as_it_is_is_completed_by_the_model()
    {
        var model = new ScriptedModel(asked => asked.Contains("Last question", StringComparison.Ordinal)
            ? "{\"standAlone\":\"x\",\"language\":\"en\",\"inEnglish\":\"Who paid for the towing of the Sterna?\"}"
            : "{\"statements\":[]}");
        var desk = Opened.DeskWith(model);
        var first = await desk.AnswerAsync(new Question(Question, []), TestContext.Current.CancellationToken);

        var answer = await desk.AnswerAsync(new Question("Who paid?", [new Turn(first.UnderstoodAs, first)]), TestContext.Current.CancellationToken);

        Assert.Equal("Who paid for the towing of the Sterna?", answer.UnderstoodAs);
    }

    private Task<Answer> AskAsync(Func<string, string> reply) =>
        Opened.DeskWith(new ScriptedModel(reply)).AnswerAsync(new Question(Question, []), TestContext.Current.CancellationToken);

    private static string Draft(string asked, string claim) => JsonSerializer.Serialize(new { statements = new[] { Statement(asked, claim) } });

    private static object Statement(string asked, string claim) => new { claim, quotes = new[] { new { passage = PassageWith(asked, "found adrift without lights"), words = Towed } } };

    /// <summary>The number under which the model was given the passage that holds these words.</summary>
    internal static int PassageWith(string asked, string words)
    {
        var before = asked[..asked.IndexOf(words, StringComparison.Ordinal)];
        var marker = before[(before.LastIndexOf(" passage ", StringComparison.Ordinal) + " passage ".Length)..];
        return int.Parse(marker[..marker.IndexOf(' ', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
    }
}
