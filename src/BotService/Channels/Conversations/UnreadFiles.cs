using BotService.Channels.Activities;

namespace BotService.Channels.Conversations;

/// <summary>Files someone sends into a chat. The bot reads questions; a file is let go, and it says so.</summary>
internal static class UnreadFiles
{
    private const int LongestName = 80, MostNamed = 10;

    /// <summary>The names of the files that come with a message. The message's own text in HTML, which Teams attaches to it, is none; nor are cards.</summary>
    public static IReadOnlyList<string> In(Activity message) =>
        [.. (message.Attachments ?? []).Where(attached => attached is { ContentUrl.Length: > 0 }).Take(MostNamed).Select(attached => NameOf(attached.Name))];

    /// <summary>A file's name as it can be said: on one line, and not too long.</summary>
    public static string NameOf(string? name)
    {
        var shown = new string([.. (name ?? "").Where(c => !char.IsControl(c)).Take(LongestName)]).Trim();
        return shown.Length == 0 ? "the file" : shown;
    }

    /// <param name="names">At least one.</param>
    public static string Sentence(IReadOnlyList<string> names) =>
        $"I read questions, not files: {string.Join(", ", names)} {(names.Count == 1 ? "was" : "were")} let go unread. Please ask in words.";
}
