using System.Diagnostics.Metrics;
using BotService.Models;
using Letters.Prompting;
using Microsoft.Extensions.AI;

namespace BotService.Tests.Models;

public sealed class TokenBudgetTests
{
    private readonly SteppedTime time = new();

    [Fact]
    public void A_request_that_is_too_large_is_not_sent()
    {
        var budget = new TokenBudget(new ModelLimits { TokensPerAnswer = 100 }, time);
        Assert.Equal(ModelFault.Budget, Assert.Throws<ModelUnavailableException>(() => budget.Reserve("ann", 101)).Reason);
        budget.Reserve("ann", 100);
    }

    [Fact]
    public void One_user_cannot_use_up_what_is_everybodys()
    {
        var budget = new TokenBudget(new ModelLimits { TokensPerUserPerDay = 100, TokensPerDay = 150 }, time);
        budget.Reserve("ann", 100);
        Assert.Throws<ModelUnavailableException>(() => budget.Reserve("ann", 1));
        budget.Reserve("ben", 50);
        Assert.Throws<ModelUnavailableException>(() => budget.Reserve("cid", 1));
    }

    [Fact]
    public void What_was_set_aside_and_not_needed_is_given_back()
    {
        var budget = new TokenBudget(new ModelLimits { TokensPerUserPerDay = 100 }, time);
        budget.Settle(budget.Reserve("ann", 100), 30);
        budget.Reserve("ann", 70);
        Assert.Throws<ModelUnavailableException>(() => budget.Reserve("ann", 1));
    }

    [Fact]
    public void A_new_day_of_universal_time_begins_from_nothing_and_owes_nothing_to_the_old_one()
    {
        var budget = new TokenBudget(new ModelLimits { TokensPerUserPerDay = 100 }, time);
        var late = budget.Reserve("ann", 100);
        time.Pass(TimeSpan.FromHours(12));
        budget.Settle(late, 20);
        budget.Reserve("ann", 100);
        Assert.Throws<ModelUnavailableException>(() => budget.Reserve("ann", 1));
    }

    [Fact]
    public async Task A_question_beyond_the_budget_never_leaves_the_machine()
    {
        await using var server = await AzureShapedServer.StartAsync();
        using var model = new AskedModel(server.Server, new ModelLimits { TokensPerUserPerDay = 150 });
        var (ann, ben) = (Of("ann"), Of("ben"));

        await model.AskAsync(options: ann);
        // Four tokens are gone of the 150, and this one may come to two hundred.
        Assert.Equal(ModelFault.Budget, (await Record(model, new string('x', 300), ann)).Reason);
        await model.AskAsync(options: ben);

        Assert.Equal(2, server.Requests.Count);

        static ChatOptions Of(string user) => new ChatOptions { MaxOutputTokens = 100 }.For(user);
        static async Task<ModelUnavailableException> Record(AskedModel model, string question, ChatOptions options) =>
            await Assert.ThrowsAsync<ModelUnavailableException>(() => model.AskAsync(question, options));
    }

    [Fact]
    public async Task Tokens_and_their_cost_are_counted_as_the_server_tells_them()
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.Says("one two three"));
        using var model = new AskedModel(server.Server, new ModelLimits { InputPricePerMillion = 2_000_000, OutputPricePerMillion = 10_000_000 });
        using var listener = new MeterListener();
        var seen = new Dictionary<string, double>();
        listener.InstrumentPublished = (instrument, listening) => { if (instrument.Meter.Name == "tests") listening.EnableMeasurementEvents(instrument); };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => { lock (seen) seen[instrument.Name] = value; });
        listener.Start();

        await model.AskAsync("four words are here");

        var totals = model.Usage.Totals;
        Assert.Equal((1, 4, 3, 38m), (totals.Requests, totals.InputTokens, totals.OutputTokens, totals.Cost));
        lock (seen) Assert.True(seen.ContainsKey("models.cost") && seen.ContainsKey("models.duration"));
    }

    [Fact]
    public async Task Where_the_server_counts_nothing_tokens_are_estimated()
    {
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.Says(new string('x', 300)) with { CountsTokens = false });
        using var model = new AskedModel(server.Server);

        await model.AskAsync();

        Assert.InRange(model.Usage.Totals.OutputTokens, 60, 120);
    }
}
