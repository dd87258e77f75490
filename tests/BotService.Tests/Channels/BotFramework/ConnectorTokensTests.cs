namespace BotService.Tests.Channels.BotFramework;

public sealed class ConnectorTokensTests
{
    private readonly SteppedTime time = new();

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_it_runs_out()
    {
        var credential = new CountingCredential(time);
        using var tokens = credential.Tokens();
        Assert.Equal("token-1", await tokens.CurrentAsync(TestContext.Current.CancellationToken));
        time.Pass(TimeSpan.FromMinutes(55) - TimeSpan.FromSeconds(1));
        Assert.Equal("token-1", await tokens.CurrentAsync(TestContext.Current.CancellationToken));
        time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal("token-2", await tokens.CurrentAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task However_many_wait_it_is_asked_for_once()
    {
        var release = new TaskCompletionSource();
        var credential = new CountingCredential(time) { Until = release.Task };
        using var tokens = credential.Tokens();
        var waiting = Enumerable.Range(0, 20).Select(_ => tokens.CurrentAsync(TestContext.Current.CancellationToken)).ToList();
        release.SetResult();
        Assert.All(await Task.WhenAll(waiting), token => Assert.Equal("token-1", token));
        Assert.Equal(1, credential.Asked);
    }

    [Fact]
    public async Task Many_that_were_refused_the_same_token_get_the_same_new_one()
    {
        var credential = new CountingCredential(time);
        using var tokens = credential.Tokens();
        var refused = await tokens.CurrentAsync(TestContext.Current.CancellationToken) ?? "";
        var renewed = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => tokens.InsteadOfAsync(refused, TestContext.Current.CancellationToken)));
        Assert.All(renewed, token => Assert.Equal("token-2", token));
    }

    [Fact]
    public async Task After_a_failure_it_is_asked_for_again()
    {
        var credential = new CountingCredential(time) { Fails = true };
        using var tokens = credential.Tokens();
        await Assert.ThrowsAsync<BotService.Channels.BotFramework.ConnectorUnreachableException>(
            () => tokens.CurrentAsync(TestContext.Current.CancellationToken));
        credential.Fails = false;
        Assert.Equal("token-2", await tokens.CurrentAsync(TestContext.Current.CancellationToken));
    }
}
