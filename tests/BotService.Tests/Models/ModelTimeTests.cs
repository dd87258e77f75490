using BotService.Models;
using Letters.Prompting;
using Microsoft.Extensions.AI;

namespace BotService.Tests.Models;

/// <summary>Time-outs, cancelling, and a model that is left alone after it failed.</summary>
public sealed class ModelTimeTests
{
    private static readonly ModelLimits Limits = new() { FirstTokenSeconds = 10, AnswerSeconds = 30 };

    [Fact]
    public async Task Where_no_word_comes_in_time_the_question_goes_on_without()
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.HangsAfter(""));
        using var model = new AskedModel(server.Server, Limits);

        var asking = model.FailAsync();
        await server.NextAsync();
        model.Time.Pass(TimeSpan.FromSeconds(10));

        Assert.Equal(ModelFault.Timeout, (await asking).Fault.Reason);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_answer_that_stalls_ends_with_its_time()
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.HangsAfter("Norland"));
        using var model = new AskedModel(server.Server, Limits);
        await using var answer = model.Chat.GetStreamingResponseAsync("Who?", cancellationToken: TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        while (await answer.MoveNextAsync() && answer.Current.Text.Length == 0) { }

        model.Time.Pass(TimeSpan.FromSeconds(15));
        model.Time.Pass(TimeSpan.FromSeconds(15));

        Assert.Equal(ModelFault.Timeout, (await Assert.ThrowsAsync<ModelUnavailableException>(async () => await answer.MoveNextAsync())).Reason);
    }

    [Fact]
    public async Task Cancelling_is_no_fault_of_the_model()
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.HangsAfter(""));
        using var model = new AskedModel(server.Server, Limits);

        for (var time = 0; time < 3; time++)
        {
            using var again = new CancellationTokenSource();
            var asking = model.Chat.GetResponseAsync("Who?", cancellationToken: again.Token);
            await server.NextAsync();
            await again.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        }

        Assert.Empty(model.Usage.Totals.Faults);
    }

    [Fact]
    public async Task Who_has_read_enough_lets_go_of_the_server()
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.HangsAfter("Norland"));
        using var model = new AskedModel(server.Server, Limits);

        await foreach (var update in model.Chat.GetStreamingResponseAsync("Who?", cancellationToken: TestContext.Current.CancellationToken))
            if (update.Text.Length > 0) break;

        Assert.Empty(model.Usage.Totals.Faults);
        Assert.Equal(1, model.Usage.Totals.Requests);
    }

    [Fact]
    public async Task A_dead_model_costs_later_questions_nothing_until_it_is_tried_again()
    {
        var isDead = true;
        await using var server = await AzureShapedServer.StartAsync(_ => isDead ? ScriptedAnswer.Fails(404, "DeploymentNotFound") : ScriptedAnswer.Says("Yes."));
        using var model = new AskedModel(server.Server, Limits);

        for (var question = 0; question < 5; question++) await model.FailAsync();

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(3, model.Usage.Totals.Faults[ModelFault.CircuitOpen]);

        isDead = false;
        model.Time.Pass(TimeSpan.FromSeconds(31));
        Assert.Equal("Yes.", await model.AskAsync());
        Assert.Equal("Yes.", await model.AskAsync());
    }

    [Fact]
    public async Task A_filter_that_does_its_work_leaves_the_model_in_use()
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.Fails(400, "content_filter"));
        using var model = new AskedModel(server.Server, Limits);

        for (var question = 0; question < 5; question++) Assert.Equal(ModelFault.ContentFilter, (await model.FailAsync()).Fault.Reason);

        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task A_model_that_always_breaks_off_is_left_alone_too()
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.EndsEarlyAfter("Norland said"));
        using var model = new AskedModel(server.Server, Limits);

        for (var question = 0; question < 3; question++) await model.FailAsync();

        Assert.Equal(2, server.Requests.Count);
    }
}
