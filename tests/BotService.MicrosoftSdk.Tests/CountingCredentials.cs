using Azure.Core;
using Azure.Identity;
using BotService.Tests.Channels.BotFramework;
using BotService.Tests.Channels.BotFramework.Tokens;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace BotService.Tests.MicrosoftSdk;

/// <summary>The tokens of a <see cref="CountingCredential"/> as the SDK asks for them: kept until a new one is wanted.</summary>
internal sealed class CountingCredentials(CountingCredential credential) : ServiceClientCredentialsFactory
{
    private string? kept;

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == SomeIssuers.AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        // What it would be asked of Azure with.
        Assert.Equal((SomeIssuers.AppId, "https://api.botframework.com", "https://login.microsoftonline.com/{0}"), (appId, audience, loginEndpoint));
        return Task.FromResult<ServiceClientCredentials>(new Credentials(this) { MicrosoftAppId = appId });
    }

    private async Task<AuthenticatorResult> TokenAsync(bool isNew)
    {
        if (kept is null || isNew)
        {
            try
            {
                kept = (await credential.GetTokenAsync(new TokenRequestContext(["scope/.default"]), TestContext.Current.CancellationToken)).Token;
            }
            catch (AuthenticationFailedException e)
            {
                throw new MsalServiceException("invalid_client", e.Message);
            }
        }
        return new AuthenticatorResult { AccessToken = kept };
    }

    private sealed class Credentials(CountingCredentials owner) : AppCredentials(null, null, null, null)
    {
        protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => new Authenticator(owner));
    }

    private sealed class Authenticator(CountingCredentials owner) : IAuthenticator
    {
        public Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false) => owner.TokenAsync(forceRefresh);
    }
}
