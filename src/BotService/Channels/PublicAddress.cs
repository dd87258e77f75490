using Microsoft.AspNetCore.HostFiltering;

namespace BotService.Channels;

/// <summary>
/// The address under which readers reach this service's pages: the setting PublicUrl where there is one, because behind a proxy
/// the service cannot know, else the one the request itself was sent to.
/// </summary>
internal sealed class PublicAddress
{
    public const string Setting = "PublicUrl";

    private readonly Uri? configured;

    private PublicAddress(Uri? configured) => this.configured = configured;

    /// <exception cref="ExpectedFailure">
    /// The setting is no address; or requests under any host's name are taken from the internet and there is no setting: whoever
    /// forges a Host header would choose where the links in an answer lead.
    /// </exception>
    public static PublicAddress In(IConfiguration configuration)
    {
        if (configuration[Setting]?.Trim() is { Length: > 0 } text)
        {
            return Uri.TryCreate(text, UriKind.Absolute, out var uri)
                && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
                && uri is { UserInfo: "", Query: "", Fragment: "", AbsolutePath: "/" }
                    ? new PublicAddress(uri)
                    : throw new ExpectedFailure(
                        $"{Setting} is '{text}': expected the address readers use, such as https://letters.example.org, without a path.");
        }
        if (!string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]) && AnyHost(configuration["AllowedHosts"]))
            throw new ExpectedFailure(
                $"MicrosoftAppId is set and AllowedHosts lets any host's name in: set {Setting} to the address readers use, or "
                + "AllowedHosts to the names of this service.");
        return new PublicAddress(null);
    }

    /// <summary>Whether the address is known, not guessed from requests.</summary>
    public bool IsSet => configured is not null;

    /// <summary>The address for the sender of a request, ending in a slash.</summary>
    public Uri For(HttpRequest request) => configured ?? new Uri($"{request.Scheme}://{request.Host}");

    /// <summary>Lets requests under the public name in, whatever AllowedHosts says.</summary>
    public void AllowItsHost(HostFilteringOptions filtering)
    {
        if (configured is not null && !filtering.AllowedHosts.Contains(configured.Host))
            filtering.AllowedHosts = [.. filtering.AllowedHosts, configured.Host];
    }

    /// <summary>As ASP.NET Core reads it: nothing is anything.</summary>
    private static bool AnyHost(string? allowed) =>
        allowed?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is not { Length: > 0 } names
        || names.Any(name => name is "*" or "[::]" or "0.0.0.0");
}
