using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace BotService.Tests.MicrosoftSdk;

/// <summary>
/// The SDK reads signing keys over https alone, and keeps what it reads them with to itself. So that its own check of tokens can be
/// run against keys on this machine, one that takes http is put into its cache.
/// </summary>
internal static class MetadataOverHttp
{
    public static void Allow(Uri metadata)
    {
        var cache = typeof(JwtTokenExtractor).GetField("_openIdMetadataCache", BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null);
        var managers = Assert.IsType<ConcurrentDictionary<string, ConfigurationManager<OpenIdConnectConfiguration>>>(cache);
        managers[metadata.AbsoluteUri] = new ConfigurationManager<OpenIdConnectConfiguration>(
            metadata.AbsoluteUri, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = false });
    }
}
