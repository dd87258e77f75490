using System.Text.Json.Nodes;

namespace BotService.Channels.Teams.Package;

/// <summary>What Teams is told of the bot: manifest version 1.19, the newest a bot without tabs needs anything of.</summary>
/// <param name="Domain">The host name the service is reached under.</param>
/// <param name="AppId">The bot's app id in Entra, and the app's in Teams.</param>
internal sealed record AppManifest(string Domain, Guid AppId)
{
    public const string Version = "1.19";

    /// <summary>What the bot is called in Teams.</summary>
    public string Name { get; init; } = "Letters";

    /// <summary>Who runs it.</summary>
    public string Developer { get; init; } = "Letters";

    /// <summary>Raised with each package that is to take the place of an earlier one: three numbers.</summary>
    public string AppVersion { get; init; } = "1.0.0";

    /// <summary>Where the notice on privacy stands; the service's own first page unless told otherwise.</summary>
    public string? Privacy { get; init; }

    /// <summary>Where the terms of use stand; the service's own first page unless told otherwise.</summary>
    public string? Terms { get; init; }

    private string Home => $"https://{Domain}/";

    public JsonObject ToJson() => new()
    {
        ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{Version}/MicrosoftTeams.schema.json",
        ["manifestVersion"] = Version,
        ["version"] = AppVersion,
        ["id"] = AppId.ToString("D"),
        ["developer"] = new JsonObject
        {
            ["name"] = Developer,
            ["websiteUrl"] = Home,
            ["privacyUrl"] = Privacy ?? Home,
            ["termsOfUseUrl"] = Terms ?? Home,
        },
        ["name"] = new JsonObject { ["short"] = Name, ["full"] = $"{Name}: answers from the letters, with proof" },
        ["description"] = new JsonObject
        {
            ["short"] = "Answers questions from the letters and quotes the proof.",
            ["full"] = "Ask what the letters say: who said what, when and in which capacity, which letters mention a document, what "
                + "answered what, and how the parties differ. Every answer quotes the letter it rests on, word for word, "
                + "and leads to the place in it. What the letters do not say, the bot does not say either.",
        },
        ["icons"] = new JsonObject { ["color"] = AppPackage.Colour, ["outline"] = AppPackage.Outline },
        ["accentColor"] = AppIcons.Accent,
        ["bots"] = new JsonArray(new JsonObject
        {
            ["botId"] = AppId.ToString("D"),
            ["scopes"] = new JsonArray("personal", "team", "groupChat"),
            ["supportsFiles"] = false,
            ["isNotificationOnly"] = false,
            // The schema wants a list for each scope.
            ["commandLists"] = new JsonArray(Commands("personal"), Commands("team"), Commands("groupChat")),
        }),
        ["permissions"] = new JsonArray("identity", "messageTeamMembers"),
        ["validDomains"] = new JsonArray(Domain),
    };

    private static JsonObject Commands(string scope) => new()
    {
        ["scopes"] = new JsonArray(scope),
        ["commands"] = new JsonArray(
            Command("Help", "What can be asked, with examples"),
            Command("List the letters", "All letters held, in the order of their days")),
    };

    private static JsonObject Command(string title, string description) => new() { ["title"] = title, ["description"] = description };
}
