namespace BotService.Channels.Embed;

/// <summary>The section <c>Embed</c> of appsettings.json.</summary>
internal sealed class EmbedSettings
{
    private const string Key = "Embed:AllowedOrigins";

    /// <summary>The sites that may show the chat on their pages, besides this service itself. None is the default.</summary>
    public required IReadOnlyList<WebOrigin> AllowedOrigins { get; init; }

    /// <summary>Read as a list, or as one text of origins with blanks, commas or semicolons between them.</summary>
    /// <exception cref="ExpectedFailure">What stands there is no origin; each such is named.</exception>
    public static EmbedSettings In(IConfiguration configuration)
    {
        var section = configuration.GetSection(Key);
        var written = section.GetChildren().Select(child => child.Value ?? "")
            .Append(section.Value ?? "")
            .SelectMany(text => text.Split([' ', ',', ';', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        var origins = new List<WebOrigin>();
        var faults = new List<string>();
        foreach (var one in written)
        {
            if (WebOrigin.TryRead(one, out var origin)) origins.Add(origin);
            else faults.Add($"The setting {Key} holds '{one}', which is no origin: expected scheme and host, and a port where it has one, such as https://www.example.org.");
        }
        return faults.Count == 0
            ? new EmbedSettings { AllowedOrigins = [.. origins.Distinct()] }
            : throw new ExpectedFailure(string.Join(Environment.NewLine, faults));
    }
}
