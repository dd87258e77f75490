using Azure;
using Azure.Core;

namespace BotService.Channels.BotFramework;

/// <summary>
/// The bot's own token for calling connectors: asked for once and kept until shortly before it runs out, by one request at a time
/// however many turns wait for it.
/// </summary>
/// <param name="open">
/// Opens the bot's credential; null where the bot has no app id and calls without a token. Opened anew for each token, because a
/// credential keeps its last token too and would hand it out again when it is just what a connector refused.
/// </param>
/// <param name="scope">What the token is for.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where it is said that there is none.</param>
internal sealed partial class ConnectorTokens(
    Func<TokenCredential>? open, string scope, TimeProvider time, ILogger<ConnectorTokens> log) : IDisposable
{
    public static readonly TimeSpan RenewedBefore = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim oneAtATime = new(1);
    private AccessToken kept;

    /// <summary>The token; null where the bot calls without one.</summary>
    /// <exception cref="ConnectorUnreachableException">The bot is given none.</exception>
    public async Task<string?> CurrentAsync(CancellationToken cancellationToken) =>
        open is null ? null : await KeptOrNewAsync(open, null, cancellationToken);

    /// <summary>Another token than one a connector refused.</summary>
    /// <inheritdoc cref="CurrentAsync"/>
    public async Task<string?> InsteadOfAsync(string refused, CancellationToken cancellationToken) =>
        open is null ? null : await KeptOrNewAsync(open, refused, cancellationToken);

    public void Dispose() => oneAtATime.Dispose();

    private async Task<string> KeptOrNewAsync(Func<TokenCredential> credential, string? refused, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (kept.Token is null || kept.Token == refused || kept.ExpiresOn - RenewedBefore <= time.GetUtcNow())
                kept = await credential().GetTokenAsync(new TokenRequestContext([scope]), cancellationToken);
            return kept.Token;
        }
        catch (Exception e) when (e is RequestFailedException or Azure.Identity.AuthenticationFailedException)
        {
            // The innermost message is the directory's own; it holds no secret.
            LogNone(log, $"{e.Message} {e.GetBaseException().Message}");
            // The old one is good for some minutes still.
            if (kept.Token is not null && kept.Token != refused && kept.ExpiresOn > time.GetUtcNow()) return kept.Token;
            throw new ConnectorUnreachableException("the bot was given no token to call it with", e);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    [LoggerMessage(LogLevel.Error, "The bot is given no token, so its replies cannot be sent: {Reason}")]
    private static partial void LogNone(ILogger log, string reason);
}
