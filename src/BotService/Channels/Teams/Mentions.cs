using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BotService.Channels.Activities;

namespace BotService.Channels.Teams;

/// <summary>
/// In groups and channels of Teams a message reaches the bot by naming it, and the name stands in the text. Who is meant is told
/// by id: a person may bear the bot's name, and another bot may be mentioned in the question.
/// </summary>
internal static partial class Mentions
{
    /// <summary>What is said to the bot: the text without the bot's own name, on one line.</summary>
    public static string Without(Activity message)
    {
        var text = message.Text ?? "";
        foreach (var mention in OfBot(message))
            if (mention.Length > 0)
                text = text.Replace(mention, " ", StringComparison.Ordinal);
        // Whoever else is named is named by the words between the marks.
        text = AtMark().Replace(text, " ");
        if (message.TextFormat == "xml") text = WebUtility.HtmlDecode(Mark().Replace(text, " "));
        return Blanks().Replace(text, " ").Trim();
    }

    /// <summary>Whether the bot was named.</summary>
    public static bool Name(Activity message) => OfBot(message).Any();

    private static IEnumerable<string> OfBot(Activity message)
    {
        if (message.Recipient?.Id is not { Length: > 0 } bot) yield break;
        foreach (var entity in message.Entities ?? [])
            if (entity.ValueKind == JsonValueKind.Object
                && Is(entity, "type", "mention")
                && entity.TryGetProperty("mentioned", out var who) && who.ValueKind == JsonValueKind.Object && Is(who, "id", bot)
                && entity.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
                yield return text.GetString() ?? "";
    }

    private static bool Is(JsonElement element, string member, string value) =>
        element.TryGetProperty(member, out var found) && found.ValueKind == JsonValueKind.String && found.ValueEquals(value);

    [GeneratedRegex("</?at>", RegexOptions.NonBacktracking)]
    private static partial Regex AtMark();

    [GeneratedRegex("<[^<>]{0,200}>", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    /// <summary>Blanks of every kind, and the one Teams leaves behind as an HTML entity.</summary>
    [GeneratedRegex(@"(?:\s|&nbsp;)+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
