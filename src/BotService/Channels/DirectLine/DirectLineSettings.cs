using System.Globalization;
using BotService.Channels.Embed;

namespace BotService.Channels.DirectLine;

/// <summary>What is done with a file that a reader sends into the chat.</summary>
internal enum UploadPolicy
{
    /// <summary>The upload is answered with an error in words.</summary>
    Refuse,

    /// <summary>What the reader wrote with it is taken as said; the file itself is let go unread, and the bot says so.</summary>
    Accept,
}

/// <summary>The section <c>DirectLine</c> of appsettings.json.</summary>
internal sealed class DirectLineSettings
{
    private const int LongestSecret = 512, MostPostsPerSecond = 10_000;

    /// <summary>The secret of Azure's Direct Line channel; null: this service is its own Direct Line server.</summary>
    public string? Secret { get; private init; }

    /// <summary>Where Azure's Direct Line is; other clouds and regions have their own.</summary>
    public WebOrigin Endpoint { get; private init; }

    public UploadPolicy Uploads { get; private init; }

    /// <summary>How much may be posted a second from one address, on average. Generous, for many may share one: an office, or a proxy before this service.</summary>
    public int AddressPostsPerSecond { get; private init; }

    /// <summary>Azure's Direct Line, where it is the one the pages use.</summary>
    public WebOrigin? Azure => Secret is null ? null : Endpoint;

    /// <summary>As pages write it: refuse or accept.</summary>
    public static string NameOf(UploadPolicy uploads) => uploads == UploadPolicy.Accept ? "accept" : "refuse";

    /// <exception cref="ExpectedFailure">A setting is not what it should be; each such is named, the secret never shown.</exception>
    public static DirectLineSettings In(IConfiguration configuration)
    {
        var section = configuration.GetSection("DirectLine");
        var faults = new List<string>();

        var secret = section["Secret"]?.Trim();
        if (secret is { Length: > LongestSecret } || secret?.Any(c => c is <= ' ' or > '~') == true)
            faults.Add($"The setting DirectLine:Secret holds something that is no secret of a Direct Line channel: expected at most {LongestSecret} letters, digits and signs without a blank.");

        var endpoint = section["Endpoint"] is { Length: > 0 } set ? set : "https://directline.botframework.com";
        if (!WebOrigin.TryRead(endpoint, out var origin) || (new Uri(origin.Value) is { Scheme: not "https" } plain && !plain.IsLoopback))
            faults.Add($"The setting DirectLine:Endpoint holds '{endpoint}': expected https and a host alone, such as https://europe.directline.botframework.com.");

        var uploads = UploadPolicy.Refuse;
        if (section["Uploads"] is { Length: > 0 } policy && !(Enum.TryParse(policy, ignoreCase: true, out uploads) && Enum.IsDefined(uploads)))
            faults.Add($"The setting DirectLine:Uploads holds '{policy}': expected Refuse or Accept.");

        var posts = 40;
        if (section["AddressPostsPerSecond"] is { Length: > 0 } pace
            && !(int.TryParse(pace, NumberStyles.None, CultureInfo.InvariantCulture, out posts) && posts is >= 1 and <= MostPostsPerSecond))
            faults.Add($"The setting DirectLine:AddressPostsPerSecond holds '{pace}': expected a whole number from 1 to {MostPostsPerSecond}.");

        return faults.Count == 0
            ? new DirectLineSettings { Secret = string.IsNullOrEmpty(secret) ? null : secret, Endpoint = origin, Uploads = uploads, AddressPostsPerSecond = posts }
            : throw new ExpectedFailure(string.Join(Environment.NewLine, faults));
    }
}
