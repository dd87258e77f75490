using BotService.Indexes;
using BotService.Indexes.Qdrant;
using Letters.Ingestion;
using Letters.Reading;
using Letters.Retrieval.Memory;

namespace BotService.Tests.Indexes.Qdrant;

/// <summary>A server that is down, slow or busy.</summary>
public sealed class QdrantOutageTests : AtQdrantStandIn
{
    private static readonly WordVectors Encoder = new("words", 24);

    private readonly TemporaryFolder folder = new();

    public override async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(0)]
    public async Task A_request_that_fails_for_the_moment_is_tried_again(int status)
    {
        var failures = 2;
        StandIn.Fail = _ => --failures >= 0 ? status : null;
        using var index = Open();

        await index.ReplaceAsync(SomeLetters.Indexed("a", "Drones.").WithVectors(Encoder), Token);

        Assert.Single(await index.LettersAsync(Token));
    }

    [Fact]
    public async Task A_server_that_is_down_is_told_in_one_sentence_and_used_as_soon_as_it_is_up()
    {
        using var index = Open();
        StandIn.Fail = _ => 0;
        var refused = await Assert.ThrowsAsync<IndexUnusableException>(() => index.LettersAsync(Token).AsTask());
        StandIn.Fail = _ => null;

        Assert.Equal($"The Qdrant server at {StandIn.Address} does not answer; start it, or set Qdrant:Endpoint to where it is.", refused.Message);
        Assert.True(refused.IsPassing);
        Assert.Empty(await index.LettersAsync(Token));
    }

    [Fact]
    public async Task An_answer_that_is_not_qdrants_is_told()
    {
        StandIn.Fail = _ => 418;
        using var index = Open();

        var refused = await Assert.ThrowsAsync<IndexUnusableException>(() => index.LettersAsync(Token).AsTask());

        Assert.Equal($"The Qdrant server at {StandIn.Address} answers 418: as the test wants it", refused.Message);
    }

    [Fact]
    public async Task An_ingestion_that_an_outage_cuts_off_goes_on_where_it_was_and_ends_as_if_there_had_been_none()
    {
        for (var i = 0; i < 8; i++) File.WriteAllText(folder.File($"{i}.txt"), $"From: Ann Lee\nTo: Bo Chen\n\nShip {i} has sailed.");
        var letters = LetterFolder.At(Path.GetDirectoryName(folder.File("0.txt")) ?? "");
        using var index = Open();
        var batches = 0;
        StandIn.Fail = request => request.EndsWith("/points/batch", StringComparison.Ordinal) && ++batches > 3 ? 403 : null;
        await Assert.ThrowsAsync<IndexUnusableException>(async () => await RunAsync(index, letters));
        StandIn.Fail = _ => null;

        var second = await RunAsync(index, letters);

        Assert.Equal(3, second.OfType<IngestionOutcome.Unchanged>().Count());
        Assert.Equal(5, second.OfType<IngestionOutcome.Indexed>().Count());
        using var memory = new MemoryLetterIndex(Encoder.Model);
        await RunAsync(memory, letters);
        Assert.Equal(memory.Digest(Token).Whole, (await index.DigestAsync(Token)).Whole);
    }

    private static async Task<List<IngestionOutcome>> RunAsync(Letters.Index.ILetterIndex index, LetterFolder letters)
    {
        var outcomes = new List<IngestionOutcome>();
        await foreach (var file in new Ingestor(index, new LetterReader(), Encoder).IngestAsync(letters, Token)) outcomes.AddRange(file.Outcomes);
        return outcomes;
    }

    private QdrantLetterIndex Open() => new(new QdrantSettings { Endpoint = StandIn.Address }, Encoder.Model, TimeProvider.System);
}
