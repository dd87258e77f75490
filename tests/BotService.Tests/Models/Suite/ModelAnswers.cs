using System.Net.Http.Json;
using System.Text.Json;
using BotService.Models;
using BotService.Tests.Channels;
using BotService.Tests.Channels.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace BotService.Tests.Models.Suite;

/// <summary>That in the suite the model truly is asked, and writes.</summary>
public abstract class ModelAnswers(LettersHost host)
{
    [Fact]
    public async Task The_model_puts_the_answer_into_words_and_the_message_says_so()
    {
        using var client = await DirectLineClient.ArriveAsync(host);
        var before = host.Services.GetRequiredService<ModelUsage>().Totals.Requests;
        using var _ = await client.SayAsync(new { type = "message", text = CorranLetters.Question });
        var answer = (await client.ReadAsync(2))[^1];

        Assert.Contains($"wrote on 4 May 2031 that “{HonestModel.Words}” [1][1]", answer.GetProperty("text").GetString()?.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("AIGeneratedContent", answer.GetProperty("entities")[0].GetProperty("additionalType")[0].GetString());
        Assert.True(host.Services.GetRequiredService<ModelUsage>().Totals.Requests > before);
    }

    [Fact]
    public async Task The_status_counts_what_it_was_asked_and_holds_no_secret()
    {
        using var client = await DirectLineClient.ArriveAsync(host);
        using var _ = await client.SayAsync(new { type = "message", text = CorranLetters.Question });
        await client.ReadAsync(2);

        var status = await client.Http.GetFromJsonAsync<JsonElement>("/status", TestContext.Current.CancellationToken);
        var model = status.GetProperty("model");
        Assert.True(model.GetProperty("requests").GetInt64() > 0 && model.GetProperty("inputTokens").GetInt64() > 0 && model.GetProperty("outputTokens").GetInt64() > 0);
        Assert.Equal((0, "closed"), (model.GetProperty("refusedByBudget").GetInt64(), model.GetProperty("breaker").GetString()));
        Assert.False(model.TryGetProperty("cost", out JsonElement _));
        Assert.DoesNotContain(AzureShapedServer.Key, status.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", status.GetRawText(), StringComparison.Ordinal);
    }
}
