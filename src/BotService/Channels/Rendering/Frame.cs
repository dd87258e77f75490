namespace BotService.Channels.Rendering;

/// <summary>What a message says beside the answer itself.</summary>
/// <param name="Site">The address under which the reader reaches this service's pages.</param>
internal sealed record Frame(Uri Site)
{
    /// <summary>The answer's own id, by which a vote on it names it; null where no vote is asked for.</summary>
    public string? AnswerId { get; init; }

    /// <summary>How confidential what the bot says is, where Teams is to show it.</summary>
    public Sensitivity? Sensitivity { get; init; }

    /// <summary>Whether the reader, wherever he is, can open the pages: by https, or because all of it runs on one machine.</summary>
    public bool PagesAreReached => Site.Scheme == Uri.UriSchemeHttps || Site.IsLoopback;
}

/// <summary>A label of confidentiality.</summary>
/// <param name="Name">A word or two: "Confidential".</param>
/// <param name="Description">What it asks of the reader.</param>
internal sealed record Sensitivity(string Name, string Description);
