using System.CommandLine;

namespace BotService.Commands;

/// <summary>The options several verbs have in common: which letters, and in which form to print.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Letters = new("--letters")
    {
        Description = "Answer from this folder or file alone: it is ingested into a throw-away index first.",
        HelpName = "DIR",
    };

    public static readonly Option<bool> Json = new("--json") { Description = "Print JSON, one object a line." };

    /// <summary>The letters the command line names, opened: see <see cref="FilledRoom"/>.</summary>
    public static Task<ReadingRoom> OpenRoomAsync(string? folder, CancellationToken cancellationToken) =>
        FilledRoom.OpenAsync(folder, HostSettings.Letters(), HostSettings.Models(), Console.Error.WriteLine, cancellationToken);
}
