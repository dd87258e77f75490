using Letters.Prompting;
using Microsoft.Extensions.AI;

namespace BotService.Tests.Models;

/// <summary>Every way in which a server fails an answer, through the real client.</summary>
public sealed class ModelFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(401, "401", ModelFault.Misconfigured)]
    [InlineData(403, null, ModelFault.Misconfigured)]
    [InlineData(404, "DeploymentNotFound", ModelFault.Misconfigured)]
    [InlineData(400, "context_length_exceeded", ModelFault.Misconfigured)]
    [InlineData(400, "content_filter", ModelFault.ContentFilter)]
    [InlineData(408, "Timeout", ModelFault.Timeout)]
    public async Task An_error_that_asking_again_would_not_mend_is_told_at_once(int status, string? code, ModelFault reason)
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.Fails(status, code, "Not so."));
        using var model = new AskedModel(server.Server);

        var (words, fault) = await model.FailAsync();

        Assert.Equal(("", reason), (words, fault.Reason));
        Assert.Equal($"status {status}{(code is null ? "" : $", {code}")}", fault.Detail);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Of_an_error_nothing_is_kept_but_its_status_its_code_and_the_number_of_the_request()
    {
        await using var server = await AzureShapedServer.StartAsync(request => ScriptedAnswer.Fails(
            new ScriptedError(400, "invalid_prompt", $"You sent: {request.Text} with {AzureShapedServer.Key}")
            {
                Headers = new Dictionary<string, string> { ["apim-request-id"] = "3c2f-77", ["x-request-id"] = "<b>other</b>" },
            }));
        using var model = new AskedModel(server.Server);

        var fault = (await model.FailAsync()).Fault;

        Assert.Equal("status 400, invalid_prompt, request 3c2f-77", fault.Detail);
        Assert.DoesNotContain("Who said it?", fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(AzureShapedServer.Key, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_and_an_unknown_deployment_are_faults_of_the_settings()
    {
        await using var server = await AzureShapedServer.StartAsync();
        foreach (var wrong in new[] { server.Server with { ApiKey = "another" }, server.Server with { ChatModel = "elsewhere" } })
        {
            using var model = new AskedModel(wrong);
            Assert.Equal(ModelFault.Misconfigured, (await model.FailAsync()).Fault.Reason);
        }
    }

    [Fact]
    public async Task The_filter_is_known_by_its_inner_error_too()
    {
        await using var server = await AzureShapedServer.StartAsync(_ =>
            ScriptedAnswer.Fails(new ScriptedError(400, null, "Filtered.") { InnerCode = "ResponsibleAIPolicyViolation" }));
        using var model = new AskedModel(server.Server);
        Assert.Equal(ModelFault.ContentFilter, (await model.FailAsync()).Fault.Reason);
    }

    [Fact]
    public async Task A_failing_server_is_asked_once_more_before_a_word_has_come()
    {
        await using var server = await AzureShapedServer.StartAsync(request => request.Number == 1 ? ScriptedAnswer.Fails(500) : ScriptedAnswer.Says("Yes."));
        using var model = new AskedModel(server.Server);

        var asking = model.AskAsync();
        await model.Time.WaitBeginsAsync(TimeSpan.FromSeconds(1));
        model.Time.Pass(TimeSpan.FromSeconds(1));

        Assert.Equal("Yes.", await asking);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(500, null)]
    [InlineData(503, "<html>The gateway has no server.</html>")]
    public async Task A_server_that_fails_twice_is_given_up(int status, string? body)
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.Fails(new ScriptedError(status, null, "Oh.") { Body = body }));
        using var model = new AskedModel(server.Server);

        var asking = model.FailAsync();
        await model.Time.WaitBeginsAsync(TimeSpan.FromSeconds(1));
        model.Time.Pass(TimeSpan.FromSeconds(1));

        Assert.Equal(ModelFault.ServerError, (await asking).Fault.Reason);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("Retry-After", "2", 2000)]
    [InlineData("retry-after-ms", "250", 250)]
    [InlineData("Retry-After", "Sun, 04 May 2031 12:00:03 GMT", 3000)]
    public async Task A_busy_server_is_asked_again_when_it_says(string header, string value, int milliseconds)
    {
        await using var server = await AzureShapedServer.StartAsync(request => request.Number == 1
            ? ScriptedAnswer.Fails(new ScriptedError(429, "429", "Too many.") { Headers = new Dictionary<string, string> { [header] = value } })
            : ScriptedAnswer.Says("Yes."));
        using var model = new AskedModel(server.Server);

        var asking = model.AskAsync();
        await model.Time.WaitBeginsAsync(TimeSpan.FromMilliseconds(milliseconds));
        model.Time.Pass(TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal("Yes.", await asking);
    }

    [Fact]
    public async Task A_server_busy_for_long_is_not_waited_for()
    {
        await using var server = await AzureShapedServer.StartAsync(_ =>
            ScriptedAnswer.Fails(new ScriptedError(429, "429", "Too many.") { Headers = new Dictionary<string, string> { ["Retry-After"] = "60" } }));
        using var model = new AskedModel(server.Server);

        var fault = (await model.FailAsync()).Fault;

        Assert.Equal((ModelFault.Throttled, TimeSpan.FromSeconds(60)), (fault.Reason, fault.RetryAfter));
        Assert.Single(server.Requests);
    }

    public static TheoryData<string, ModelFault> Endings() => new()
    {
        { "breaks", ModelFault.Cut },
        { "ends early", ModelFault.Cut },
        { "garbage", ModelFault.Cut },
        { "filter", ModelFault.ContentFilter },
    };

    [Theory, MemberData(nameof(Endings))]
    public async Task An_answer_that_stops_in_the_middle_is_told_and_not_asked_for_again(string ending, ModelFault reason)
    {
        var heard = new TaskCompletionSource();
        await using var server = await AzureShapedServer.StartAsync(_ => ending switch
        {
            "breaks" => ScriptedAnswer.BreaksAfter("Norland said") with { Heard = heard.Task },
            "ends early" => ScriptedAnswer.EndsEarlyAfter("Norland said"),
            "garbage" => ScriptedAnswer.TurnsToGarbageAfter("Norland said"),
            _ => ScriptedAnswer.IsFilteredAfter("Norland said"),
        });
        using var model = new AskedModel(server.Server);

        var (words, fault) = await model.FailAsync(heard: soFar =>
        {
            if (soFar == "Norland said") heard.TrySetResult();
        });

        Assert.Equal(reason, fault.Reason);
        Assert.Equal("Norland said", words);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_model_that_declines_has_given_no_answer()
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.Declines("I cannot help with that."));
        using var model = new AskedModel(server.Server);

        var (words, fault) = await model.FailAsync();

        Assert.Equal(("", ModelFault.Refused), (words, fault.Reason));
        Assert.Equal("the model declined", fault.Detail);
    }

    [Fact]
    public async Task An_answer_cut_at_its_longest_says_so()
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.StopsShort("Norland said"));
        using var model = new AskedModel(server.Server);

        var response = await model.Chat.GetResponseAsync("Who?", cancellationToken: Token);

        Assert.Equal(("Norland said", ChatFinishReason.Length), (response.Text, response.FinishReason));
    }

    [Fact]
    public async Task A_server_that_never_stops_is_stopped()
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.Says(new string('x', 5000)) with { Piece = 500 });
        using var model = new AskedModel(server.Server);

        var (words, fault) = await model.FailAsync(new ChatOptions { MaxOutputTokens = 50 });

        Assert.Equal(ModelFault.Cut, fault.Reason);
        Assert.InRange(words.Length, 1, 50 * 32);
    }

    [Fact]
    public async Task A_server_that_is_not_there_cannot_be_reached()
    {
        await using var server = await AzureShapedServer.StartAsync();
        var gone = server.Server;
        await server.DisposeAsync();
        using var model = new AskedModel(gone);

        var asking = model.FailAsync();
        await model.Time.WaitBeginsAsync(TimeSpan.FromSeconds(1));
        model.Time.Pass(TimeSpan.FromSeconds(1));

        Assert.Equal(ModelFault.ServerError, (await asking).Fault.Reason);
    }
}
