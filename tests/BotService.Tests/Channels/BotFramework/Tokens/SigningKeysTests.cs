using System.Text.Json.Nodes;
using BotService.Channels.BotFramework.Tokens;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotService.Tests.Channels.BotFramework.Tokens;

public sealed class SigningKeysTests : IDisposable
{
    private readonly SteppedTime time = new();
    private readonly HttpClient http = new() { MaxResponseContentBufferSize = SigningKeys.LargestDocument };
    private readonly SomeKey first = new("first"), second = new("second");

    [Fact]
    public async Task Keys_are_read_once_a_day()
    {
        await using var server = await MetadataServer.StartAsync(first);
        using var keys = KeysOf(server);
        Assert.NotNull(await FindAsync(keys, "first"));
        time.Pass(SigningKeys.GoodFor - TimeSpan.FromSeconds(1));
        Assert.NotNull(await FindAsync(keys, "first"));
        Assert.Equal(1, server.Asked);
        time.Pass(TimeSpan.FromSeconds(1));
        Assert.NotNull(await FindAsync(keys, "first"));
        Assert.Equal(2, server.Asked);
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_is_good_for_a_day_at_most()
    {
        await using var server = await MetadataServer.StartAsync(first);
        using var keys = KeysOf(server);
        Assert.NotNull(await FindAsync(keys, "first"));
        server.Keys = [second];
        time.Pass(SigningKeys.GoodFor);
        Assert.Null(await FindAsync(keys, "first"));
    }

    [Fact]
    public async Task A_new_key_is_found_by_the_first_token_signed_with_it()
    {
        await using var server = await MetadataServer.StartAsync(first);
        using var keys = KeysOf(server);
        Assert.NotNull(await FindAsync(keys, "first"));
        server.Keys = [first, second];
        time.Pass(SigningKeys.UnknownAskedAfter);
        Assert.NotNull(await FindAsync(keys, "second"));
    }

    [Fact]
    public async Task Unknown_keys_make_the_issuer_be_asked_hourly_at_most()
    {
        await using var server = await MetadataServer.StartAsync(first);
        using var keys = KeysOf(server);
        for (var i = 0; i < 50; i++)
        {
            Assert.Null(await FindAsync(keys, $"made up {i}"));
            time.Pass(TimeSpan.FromMinutes(1));
        }
        Assert.Equal(1, server.Asked);
        time.Pass(TimeSpan.FromMinutes(10));
        Assert.Null(await FindAsync(keys, "made up"));
        Assert.Equal(2, server.Asked);
    }

    [Fact]
    public async Task While_the_issuer_is_away_the_last_keys_stay_good()
    {
        await using var server = await MetadataServer.StartAsync(first);
        using var keys = KeysOf(server);
        Assert.NotNull(await FindAsync(keys, "first"));
        server.Fails = true;
        time.Pass(10 * SigningKeys.GoodFor);
        Assert.NotNull(await FindAsync(keys, "first"));
        Assert.NotNull(await FindAsync(keys, "first"));
        Assert.Equal(2, server.Asked);
        server.Fails = false;
        server.Keys = [second];
        time.Pass(SigningKeys.FailureForgottenAfter);
        Assert.Null(await FindAsync(keys, "first"));
    }

    [Fact]
    public async Task However_many_tokens_come_at_once_the_issuer_is_asked_once()
    {
        await using var server = await MetadataServer.StartAsync(first);
        using var keys = KeysOf(server);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => FindAsync(keys, "first"))), Assert.NotNull);
        Assert.Equal(1, server.Asked);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"jwks_uri":7}""")]
    [InlineData("""{"jwks_uri":"/keys"}""")]
    [InlineData("""{"jwks_uri":"http://keys.example/keys"}""")]
    public async Task Metadata_that_make_no_sense_bring_no_keys(string metadata)
    {
        await using var server = await MetadataServer.StartAsync(first);
        using var keys = KeysOf(server);
        server.MetadataText = metadata;
        Assert.Null(await FindAsync(keys, "first"));
    }

    [Fact]
    public async Task What_is_no_usable_key_is_passed_over()
    {
        await using var server = await MetadataServer.StartAsync();
        using var keys = KeysOf(server);
        var good = first.Published();
        server.KeysText = new JsonObject
        {
            ["keys"] = new JsonArray(
                1, null, new JsonObject(), good.With("kid", null), good.With("kid", "other use").With("use", "enc"), good.With("kid", "curve").With("kty", "EC"),
                good.With("kid", "no modulus").With("n", null), good.With("kid", "no number").With("n", "***"), good.With("endorsements", "msteams"),
                second.Published().With("endorsements", new JsonArray("msteams", 7))),
        }.ToJsonString();
        Assert.Empty((await FindAsync(keys, "first"))?.Endorsements ?? throw new InvalidOperationException("the good key is there"));
        Assert.Equal(["msteams"], (await FindAsync(keys, "second"))?.Endorsements ?? throw new InvalidOperationException("the good key is there"));
        foreach (var kid in new[] { "other use", "curve", "no modulus", "no number" }) Assert.Null(await FindAsync(keys, kid));
    }

    [Fact]
    public async Task A_key_set_without_end_is_not_read()
    {
        await using var server = await MetadataServer.StartAsync(first);
        using var keys = KeysOf(server);
        server.KeysText = new string(' ', 2 * SigningKeys.LargestDocument) + "{}";
        Assert.Null(await FindAsync(keys, "first"));
    }

    [Fact]
    public async Task An_issuer_that_never_answers_is_given_up()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Hang(() => time.Pass(SigningKeys.Patience)));
        using var client = new HttpClient(handler);
        using var keys = new SigningKeys(new Uri("https://issuer.example/"), client, time, NullLogger<SigningKeys>.Instance);
        Assert.Null(await FindAsync(keys, "first"));
    }

    public void Dispose()
    {
        http.Dispose();
        first.Dispose();
        second.Dispose();
    }

    private SigningKeys KeysOf(MetadataServer server) => new(server.Metadata, http, time, NullLogger<SigningKeys>.Instance);

    private static Task<EndorsedKey?> FindAsync(SigningKeys keys, string kid) => keys.FindAsync(kid, TestContext.Current.CancellationToken);
}
