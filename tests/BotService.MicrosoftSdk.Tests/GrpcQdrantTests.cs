using BotService.Indexes;
using BotService.Indexes.Qdrant;
using BotService.Tests.Indexes;
using BotService.Tests.Indexes.Qdrant;

namespace BotService.Tests.MicrosoftSdk;

public sealed class GrpcQdrantTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_protocol_has_written_the_other_reads()
    {
        await using var standIn = await QdrantStandIn.StartAsync(null, Token);
        await using var grpc = await GrpcStandIn.StartAsync(standIn);
        using var byRest = new QdrantLetterIndex(new QdrantSettings { Endpoint = standIn.Address }, null, TimeProvider.System);
        using var byGrpc = new QdrantLetterIndex(new QdrantSettings { Endpoint = grpc.Address, IsGrpc = true }, null, TimeProvider.System);

        await byRest.ReplaceAsync(RichLetter.Indexed, Token);
        await byGrpc.ReplaceAsync(SomeLetters.Indexed("grpc", "Drones were sold."), Token);

        Assert.Equal(2, (await byGrpc.LettersAsync(Token)).Count);
        Assert.Equal((await byRest.DigestAsync(Token)).Whole, (await byGrpc.DigestAsync(Token)).Whole);
        Assert.Empty(standIn.Undescribed);
    }

    [Fact]
    public async Task A_key_goes_with_every_call_and_one_that_is_refused_is_told()
    {
        await using var standIn = await QdrantStandIn.StartAsync("the key", Token);
        await using var grpc = await GrpcStandIn.StartAsync(standIn);
        using var known = new QdrantLetterIndex(new QdrantSettings { Endpoint = grpc.Address, IsGrpc = true, ApiKey = "the key" }, null, TimeProvider.System);
        Assert.Empty(await known.LettersAsync(Token));

        using var stranger = new QdrantLetterIndex(new QdrantSettings { Endpoint = grpc.Address, IsGrpc = true, ApiKey = "another" }, null, TimeProvider.System);
        var refused = await Assert.ThrowsAsync<IndexUnusableException>(async () => await stranger.LettersAsync(Token));
        Assert.Contains("refuses the key", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("another", refused.Message, StringComparison.Ordinal);
        Assert.False(refused.IsPassing);
    }

    [Fact]
    public async Task A_server_that_fails_for_a_moment_is_asked_again_and_one_that_is_gone_is_told_to_be()
    {
        var standIn = await QdrantStandIn.StartAsync(null, Token);
        await using var grpc = await GrpcStandIn.StartAsync(standIn);
        using var index = new QdrantLetterIndex(new QdrantSettings { Endpoint = grpc.Address, IsGrpc = true }, null, TimeProvider.System);
        var failures = 0;
        standIn.Fail = _ => Interlocked.Increment(ref failures) <= 2 ? 503 : null;
        Assert.Empty(await index.LettersAsync(Token));
        Assert.True(failures > 2);

        await standIn.DisposeAsync();
        var gone = await Assert.ThrowsAsync<IndexUnusableException>(async () => await index.LettersAsync(Token));
        Assert.True(gone.IsPassing);
        Assert.Contains(grpc.Address, gone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_speaks_no_grpc_is_told_from_a_server_that_is_gone_or_answers_strangely()
    {
        await using var standIn = await QdrantStandIn.StartAsync(null, Token);
        // The REST port, as whoever forgot to change the number has it.
        using var index = new QdrantLetterIndex(new QdrantSettings { Endpoint = standIn.Address, IsGrpc = true }, null, TimeProvider.System);
        var fault = await Assert.ThrowsAsync<IndexUnusableException>(async () => await index.LettersAsync(Token));
        Assert.Contains("Qdrant:Endpoint", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_stays_cancelling()
    {
        await using var standIn = await QdrantStandIn.StartAsync(null, Token);
        await using var grpc = await GrpcStandIn.StartAsync(standIn);
        using var index = new QdrantLetterIndex(new QdrantSettings { Endpoint = grpc.Address, IsGrpc = true }, null, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        standIn.Fail = _ =>
        {
            stop.Cancel();
            return 503;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await index.LettersAsync(stop.Token));
    }
}
