using BotService.Models;
using Letters.Index;
using Letters.Prompting;

namespace BotService.Tests.Models;

public sealed class OpenAIEmbeddingsTests
{
    private readonly SteppedTime time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_server_is_asked_once_how_large_its_vectors_are()
    {
        await using var server = await AzureShapedServer.StartAsync();
        using var embeddings = await ConnectAsync(server);
        Assert.Equal(new EmbeddingModel(AzureShapedServer.EmbeddingDeployment, 8), EmbeddingModel.Of(embeddings));
        Assert.Single(server.Batches);
    }

    [Fact]
    public async Task An_index_that_knows_saves_asking()
    {
        await using var server = await AzureShapedServer.StartAsync();
        using var known = await ConnectAsync(server, new EmbeddingModel(AzureShapedServer.EmbeddingDeployment, 8));
        using var other = await ConnectAsync(server, new EmbeddingModel("another", 512));
        Assert.Equal(EmbeddingModel.Of(known), EmbeddingModel.Of(other));
        Assert.Single(server.Batches);
    }

    [Fact]
    public async Task Vectors_come_in_the_order_of_the_texts_whatever_the_batches()
    {
        await using var server = await AzureShapedServer.StartAsync();
        server.Vector = text => [int.TryParse(text, out var number) ? number : 0, 1];
        using var embeddings = await ConnectAsync(server);

        var vectors = await embeddings.GenerateAsync(Enumerable.Range(0, 300).Select(i => $"{i}"), null, Token);

        Assert.Equal([1, 128, 128, 44], server.Batches);
        Assert.Equal(Enumerable.Range(0, 300), vectors.Select(vector => (int)MathF.Round(vector.Vector.Span[0] / vector.Vector.Span[1])));
        Assert.All(vectors, vector => Assert.Equal(1, vector.Vector.ToArray().Sum(x => x * x), 3));
    }

    [Fact]
    public async Task A_text_of_nothing_and_one_without_end_have_vectors_too()
    {
        await using var server = await AzureShapedServer.StartAsync();
        using var embeddings = await ConnectAsync(server);
        Assert.Equal(2, (await embeddings.GenerateAsync(["", new string('x', 1_000_000)], null, Token)).Count);
    }

    [Fact]
    public async Task A_busy_server_is_waited_for_while_letters_are_read()
    {
        await using var server = await AzureShapedServer.StartAsync();
        using var embeddings = await ConnectAsync(server);
        server.EmbeddingFault = request => request == 2
            ? new ScriptedError(429, "429", "Too many.") { Headers = new Dictionary<string, string> { ["Retry-After"] = "20" } }
            : null;

        var reading = embeddings.GenerateAsync(["a sentence"], null, Token);
        await time.WaitBeginsAsync(TimeSpan.FromSeconds(20));
        time.Pass(TimeSpan.FromSeconds(20));

        Assert.Single(await reading);
    }

    [Fact]
    public async Task A_question_waits_for_nobody_and_leaves_a_dead_server_alone()
    {
        await using var server = await AzureShapedServer.StartAsync();
        using var embeddings = (await ConnectAsync(server)).ForQuestions();
        var requests = 0;
        server.EmbeddingFault = _ => ++requests > 0 ? new ScriptedError(500, null, "Oh.") : null;

        var reasons = new List<ModelFault>();
        for (var question = 0; question < 4; question++)
            reasons.Add((await Assert.ThrowsAsync<ModelUnavailableException>(() => embeddings.GenerateAsync(["who"], null, Token))).Reason);

        Assert.Equal([ModelFault.ServerError, ModelFault.ServerError, ModelFault.CircuitOpen, ModelFault.CircuitOpen], reasons);
        Assert.Equal(2, requests);
    }

    [Fact]
    public async Task Vectors_of_another_size_than_before_are_refused()
    {
        await using var server = await AzureShapedServer.StartAsync();
        using var embeddings = await ConnectAsync(server);
        server.Vector = _ => [1, 2, 3];

        var fault = await Assert.ThrowsAsync<ModelUnavailableException>(() => embeddings.GenerateAsync(["who"], null, Token));

        Assert.Equal((ModelFault.Misconfigured, "vectors sends vectors of 3 numbers, and used to send 8"), (fault.Reason, fault.Detail));
    }

    private Task<OpenAIEmbeddings> ConnectAsync(AzureShapedServer server, EmbeddingModel? known = null) =>
        OpenAIEmbeddings.ConnectAsync(server.Server, AzureShapedServer.EmbeddingDeployment, known, time, Token);
}
