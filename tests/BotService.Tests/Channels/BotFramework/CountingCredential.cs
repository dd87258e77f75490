using Azure.Core;
using Azure.Identity;
using BotService.Channels.BotFramework;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotService.Tests.Channels.BotFramework;

/// <summary>Gives out token-1, token-2 and so on, each good for an hour.</summary>
internal sealed class CountingCredential(TimeProvider time) : TokenCredential
{
    public int Asked { get; private set; }

    public bool Fails { get; set; }

    /// <summary>Held up until this ends.</summary>
    public Task Until { get; init; } = Task.CompletedTask;

    public ConnectorTokens Tokens() => new(() => this, "scope/.default", time, NullLogger<ConnectorTokens>.Instance);

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException("asked synchronously");

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Assert.Equal("scope/.default", Assert.Single(requestContext.Scopes));
        Asked++;
        await Until;
        return Fails
            ? throw new AuthenticationFailedException("the directory does not know this bot")
            : new AccessToken($"token-{Asked}", time.GetUtcNow() + TimeSpan.FromHours(1));
    }
}
