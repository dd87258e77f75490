using BotService.Models;
using Letters.Prompting;
using Microsoft.Extensions.AI;

namespace BotService.Tests.Models;

/// <summary>The same client against an imitation of OpenAI's servers that others wrote, so that our own idea of the protocol is not its only judge.</summary>
public sealed class AimockTests : IAsyncLifetime
{
    private AimockServer? mock;
    private ModelServer server = new(false, new Uri("http://127.0.0.1:1/v1/"), "mock", "gpt-4.1", "text-embedding-3-small");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(AimockServer.IsInstalled, AimockServer.WhereFrom);
        mock = await AimockServer.StartAsync();
        server = server with { Endpoint = new Uri($"{mock.Address}/v1/") };
    }

    public ValueTask DisposeAsync()
    {
        mock?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Words_usage_and_the_end_of_an_answer_come_through()
    {
        using var model = new AskedModel(server);

        var whole = await model.Chat.GetResponseAsync("who denied it", new ChatOptions { Temperature = 0, MaxOutputTokens = 100 }, Token);
        var cut = await model.Chat.GetResponseAsync("stop short", cancellationToken: Token);

        Assert.Equal("""{"statements":[{"text":"Norland denied it — “in full”.","quotes":[]}]}""", whole.Text);
        Assert.Equal((ChatFinishReason.Stop, ChatFinishReason.Length), (whole.FinishReason, cut.FinishReason));
        Assert.True(whole.Usage is { InputTokenCount: > 0, OutputTokenCount: > 0 });
    }

    [Theory]
    [InlineData("be busy", ModelFault.Throttled)]
    [InlineData("fail", ModelFault.ServerError)]
    public async Task Its_errors_are_known(string question, ModelFault reason)
    {
        using var model = new AskedModel(server);
        var asking = model.AskAsync(question);
        await model.Time.WaitBeginsAsync(TimeSpan.FromSeconds(1));
        model.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(reason, (await Assert.ThrowsAsync<ModelUnavailableException>(() => asking)).Reason);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_is_a_cut_answer()
    {
        using var model = new AskedModel(server);
        Assert.Equal(ModelFault.Cut, (await Assert.ThrowsAsync<ModelUnavailableException>(() => model.AskAsync("break off"))).Reason);
    }

    [Fact]
    public async Task Vectors_come_through_as_numbers_too()
    {
        using var embeddings = await OpenAIEmbeddings.ConnectAsync(server, "text-embedding-3-small", new("text-embedding-3-small", 3), TimeProvider.System, Token);
        var one = (await embeddings.GenerateAsync(["one"], null, Token))[0].Vector.ToArray();
        var two = (await embeddings.GenerateAsync(["two"], null, Token))[0].Vector.ToArray();
        Assert.Equal<float[]>([0.6f, 0.8f, 0f], one);
        Assert.Equal<float[]>([0f, 0f, 1f], two);
    }
}
