using BotService.Indexes;
using BotService.Models;
using BotService.Tests.Indexes;
using Letters.Index;
using Letters.Ingestion;
using Letters.Prompting;
using Microsoft.Extensions.AI;

namespace BotService.Tests.Models;

/// <summary>Another embedding model means another index: the whole of it, or the old one.</summary>
public sealed class EmbeddingSwitchTests : IDisposable
{
    private static readonly WordVectors Old = new("old", 24);
    private static readonly WordVectors New = new("new", 16);

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string IndexPath => folder.File("index.db");

    [Fact]
    public async Task The_new_index_is_the_one_the_new_model_would_have_made_from_the_start()
    {
        await MakeAsync(IndexPath, Old);
        await MakeAsync(folder.File("straight.db"), New);

        using var switched = await IndexRemaking.RemakeAsync(IndexPath, New.Model, New, Token);

        using var straight = await SqliteLetterIndex.OpenAsync(folder.File("straight.db"), New.Model, Token);
        Assert.Empty(straight.Digest(Token).DifferencesFrom(switched.Digest(Token)));
        Assert.Equal(New.Model, IndexFile.ModelIn(IndexPath));
    }

    [Fact]
    public async Task A_model_that_fails_half_way_leaves_the_old_index_as_it_was()
    {
        await MakeAsync(IndexPath, Old);
        IndexDigest before;
        using (var index = await SqliteLetterIndex.OpenAsync(IndexPath, Old.Model, Token)) before = index.Digest(Token);

        await Assert.ThrowsAsync<ModelUnavailableException>(() => IndexRemaking.RemakeAsync(IndexPath, New.Model, new FailingAfter(1), Token));

        using (var index = await SqliteLetterIndex.OpenAsync(IndexPath, Old.Model, Token)) Assert.Equal(before.Whole, index.Digest(Token).Whole);
        using var again = await IndexRemaking.RemakeAsync(IndexPath, New.Model, New, Token);
        Assert.Equal(3, (await again.LettersAsync(Token)).Count);
    }

    [Fact]
    public async Task Vectors_of_the_old_model_cannot_be_put_into_the_new_index_nor_asked_of_it()
    {
        await MakeAsync(IndexPath, Old);
        using var index = await IndexRemaking.RemakeAsync(IndexPath, New.Model, New, Token);

        await Assert.ThrowsAsync<IndexMismatchException>(() => index.ReplaceAsync(SomeLetters.Indexed("d", "Drones.").WithVectors(Old), Token));
        await Assert.ThrowsAnyAsync<Exception>(async () => await index.SearchAsync(new Probe(["drone"], Old.Of("drones"), 5), Token));
        await Assert.ThrowsAsync<IndexMismatchException>(() => SqliteLetterIndex.OpenAsync(IndexPath, Old.Model, Token));
    }

    [Fact]
    public async Task An_embedding_model_in_the_settings_makes_the_index_anew_and_then_only_answers_questions()
    {
        await File.WriteAllTextAsync(folder.File("a.txt"), "Sir,\n\nNorland denied that drones were exported.\n\nAnn Lee\n", Token);
        using (var room = await ReadingRoom.OpenAsync(IndexPath, ModelSettings.None, _ => { }, Token))
            await room.IngestAsync(LetterFolder.At(folder.File("a.txt")), _ => { }, Token).ToListAsync(Token);
        await using var server = await AzureShapedServer.StartAsync();
        var settings = new ModelSettings(server.Server, new ModelLimits());
        var said = new List<string>();

        using (var room = await ReadingRoom.OpenAsync(IndexPath, settings, said.Add, Token))
        {
            Assert.Single(await room.Index.LettersAsync(Token));
            Assert.Equal(new EmbeddingModel(AzureShapedServer.EmbeddingDeployment, 8), IndexFile.ModelIn(IndexPath));
            Assert.Contains(said, sentence => sentence.Contains("made anew from the letters it holds", StringComparison.Ordinal));
            Assert.NotEmpty((await room.Retriever.FindAsync("Were drones exported?", 5, null, Token)).Evidence);
        }

        // With its server gone the index still opens, and its words are still found.
        var vectors = server.Batches.Count;
        server.EmbeddingFault = _ => new ScriptedError(401, "401", "No.");
        using var offline = await ReadingRoom.OpenAsync(IndexPath, settings, said.Add, Token);
        Assert.NotEmpty((await offline.Retriever.FindAsync("Were drones exported?", 5, null, Token)).Evidence);
        Assert.Equal(vectors, server.Batches.Count);
    }

    [Fact]
    public async Task A_model_that_refuses_the_letters_leaves_the_old_index_in_use()
    {
        await MakeAsync(IndexPath, Old);
        await using var server = await AzureShapedServer.StartAsync();
        server.EmbeddingFault = request => request > 1 ? new ScriptedError(401, "401", "No.") : null;

        await Assert.ThrowsAsync<ModelUnavailableException>(() =>
            ReadingRoom.OpenAsync(IndexPath, new ModelSettings(server.Server, new ModelLimits()), _ => { }, Token));

        Assert.Equal(Old.Model, IndexFile.ModelIn(IndexPath));
        using var index = await SqliteLetterIndex.OpenAsync(IndexPath, Old.Model, Token);
        Assert.Equal(3, (await index.LettersAsync(Token)).Count);
    }

    public void Dispose() => folder.Dispose();

    private static async Task MakeAsync(string path, WordVectors encoder)
    {
        using var index = await SqliteLetterIndex.OpenAsync(path, encoder.Model, Token);
        foreach (var (id, text) in new[] { ("a", "Drones flew."), ("b", "Grain was shipped."), ("c", "Norland denied it.") })
            await index.ReplaceAsync(SomeLetters.Indexed(id, text).WithVectors(encoder), Token);
    }

    /// <summary>The new model, whose server stops answering after some letters.</summary>
    private sealed class FailingAfter(int letters) : DelegatingEmbeddingGenerator<string, Embedding<float>>(New)
    {
        private int made;

        public override Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            made++ < letters
                ? base.GenerateAsync(values, options, cancellationToken)
                : throw new ModelUnavailableException(ModelFault.ServerError, "gone");
    }
}
