using BotService.Indexes;
using BotService.Indexes.Qdrant;
using Letters.Archive;
using Letters.Index;

namespace BotService.Tests.Indexes.Qdrant;

/// <summary>How a collection is made, refused, and made anew.</summary>
public sealed class QdrantCollectionTests() : AtQdrantStandIn(Key)
{
    private const string Key = "a-very-secret-key";

    private static readonly WordVectors Encoder = new("words", 24), Other = new("other", 16);

    [Fact]
    public async Task A_collection_is_made_with_vectors_for_sentences_and_terms_and_an_index_for_each_field()
    {
        using var index = new QdrantLetterIndex(
            new QdrantSettings { Endpoint = StandIn.Address, ApiKey = Key, Shards = 3, ReplicationFactor = 2, WriteConsistency = 2 }, Encoder.Model, TimeProvider.System);

        await index.PrepareAsync(Token);

        Assert.Equal(
            """{"vectors":{"sentences":{"size":24,"distance":"Cosine","multivector_config":{"comparator":"max_sim"}}},"sparse_vectors":{"terms":{"modifier":"idf"}},"shard_number":3,"replication_factor":2,"write_consistency_factor":2}""",
            StandIn["letters"].Created.GetRawText());
        Assert.Superset(
            new HashSet<string> { "kind", "state", "sender", "recipient", "date", "symbols", "references", "language", "letter", "generation" },
            StandIn["letters"].Indexed.ToHashSet());
    }

    [Fact]
    public async Task A_collection_of_another_model_is_refused_with_both_names()
    {
        using (var made = Open(Encoder.Model)) await made.PrepareAsync(Token);
        using var index = Open(Other.Model);

        var refused = await Assert.ThrowsAsync<IndexMismatchException>(() => index.PrepareAsync(Token));

        Assert.Equal("The index was made with words (24 numbers a vector) and cannot be used with other (16 numbers a vector).", refused.Message);
    }

    [Fact]
    public async Task A_collection_made_anew_takes_the_place_of_the_old_one_in_one_step()
    {
        using (var made = Open(Encoder.Model)) await made.ReplaceAsync(SomeLetters.Indexed("a", "Drones flew.").WithVectors(Encoder), Token);

        await QdrantRemaking.RemakeAsync(Settings, Other.Model, Other, TimeProvider.System, Token);

        using var index = Open(Other.Model);
        Assert.Equal("Drones flew.", Assert.Single(await index.LettersAsync(Token)).Text);
        Assert.Single((await index.SearchAsync(new Probe(["drone"], Other.Of("Drones flew."), 5), Token)).Found);
        Assert.Equal(["letters-2"], StandIn.Collections);
    }

    [Fact]
    public async Task A_remaking_that_is_cut_short_leaves_the_old_collection_and_is_begun_again()
    {
        using (var made = Open(Encoder.Model)) await made.ReplaceAsync(SomeLetters.Indexed("a", "Drones flew.").WithVectors(Encoder), Token);
        StandIn.Fail = request => request == "POST /collections/aliases" ? 403 : null;
        await Assert.ThrowsAsync<IndexUnusableException>(() => QdrantRemaking.RemakeAsync(Settings, null, null, TimeProvider.System, Token));
        StandIn.Fail = _ => null;

        using (var old = Open(Encoder.Model)) Assert.Single(await old.LettersAsync(Token));
        await QdrantRemaking.RemakeAsync(Settings, null, null, TimeProvider.System, Token);

        using var index = Open(null);
        Assert.Single(await index.LettersAsync(Token));
    }

    [Fact]
    public async Task A_program_that_runs_on_while_the_collection_is_made_anew_is_refused_and_writes_nothing()
    {
        using var running = Open(Encoder.Model);
        await running.ReplaceAsync(SomeLetters.Indexed("a", "Drones flew.").WithVectors(Encoder), Token);
        await QdrantRemaking.RemakeAsync(Settings, new EmbeddingModel("newer", 24), new WordVectors("newer", 24), TimeProvider.System, Token);

        await Assert.ThrowsAsync<IndexMismatchException>(() => running.LettersAsync(Token).AsTask());
        await Assert.ThrowsAsync<IndexMismatchException>(() => running.ReplaceAsync(SomeLetters.Indexed("b", "Grain.").WithVectors(Encoder), Token));

        using var index = Open(new EmbeddingModel("newer", 24));
        Assert.Equal(new LetterId("a"), Assert.Single(await index.LettersAsync(Token)).Id);
    }

    [Fact]
    public async Task A_wrong_key_is_told_without_the_key()
    {
        using var index = new QdrantLetterIndex(new QdrantSettings { Endpoint = StandIn.Address, ApiKey = "another-secret-key" }, null, TimeProvider.System);

        var refused = await Assert.ThrowsAsync<IndexUnusableException>(() => index.PrepareAsync(Token));

        Assert.Equal($"The Qdrant server at {StandIn.Address} refuses the key; set Qdrant:ApiKey to its read-write key.", refused.Message);
        Assert.DoesNotContain("another-secret-key", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collection_of_another_program_is_left_alone()
    {
        using var client = new QdrantClient(Settings, TimeProvider.System);
        await client.CreateAsync("letters", new CreateCollection([], [], null, 1, 1), Token);
        using var index = Open(null);

        var refused = await Assert.ThrowsAsync<IndexUnusableException>(() => index.PrepareAsync(Token));

        Assert.Contains("was not made by this program", refused.Message, StringComparison.Ordinal);
    }

    private QdrantSettings Settings => new() { Endpoint = StandIn.Address, ApiKey = Key };

    private QdrantLetterIndex Open(EmbeddingModel? model) => new(Settings, model, TimeProvider.System);
}
