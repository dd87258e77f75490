using System.Text.Json;
using System.Text.RegularExpressions;
using BotService.Channels.Activities;
using BotService.Channels.Rendering;

namespace BotService.Channels.BotFramework;

/// <summary>
/// A message as the messages it is sent as: none larger than <see cref="MessageSize.Most"/>, and none with a text of more than
/// 12,000 characters, which is as much as anyone scrolls through.
/// </summary>
internal static partial class MessageParts
{
    public const int LongestText = 12_000;

    /// <summary>What a text may take in JSON, so that there is room for what comes with it.</summary>
    private const int LargestText = 20_000;

    /// <summary>
    /// The message itself where it is short enough. Otherwise messages that make up its text in order: each with the citations it
    /// has marks for and the link definitions it refers to; what belongs to the message as a whole (cards, suggestions, channel
    /// data) comes with the last.
    /// </summary>
    public static IReadOnlyList<Activity> Of(Activity message)
    {
        if (message.Type != ActivityTypes.Message) return [message];
        var isLarge = MessageSize.Of(message) > MessageSize.Most;
        var parts = message.Text is { } text && (text.Length > LongestText || (isLarge && MessageSize.Of(text) > LargestText))
            ? PartsOf(message, text)
            : [message];
        return [.. parts.SelectMany(WithinLimits)];
    }

    /// <summary>What one message cannot hold becomes two, the words and the cards; and what only some clients read of it stays out.</summary>
    private static IEnumerable<Activity> WithinLimits(Activity part) =>
        MessageSize.Of(part) <= MessageSize.Most ? [part]
        : part is { Text.Length: > 0, Attachments.Count: > 0 }
            ? [.. WithinLimits(part with { Attachments = null, SuggestedActions = null }), Plain(part) with { Attachments = part.Attachments, SuggestedActions = part.SuggestedActions }]
        : [part with { ChannelData = null }];

    private static IEnumerable<Activity> PartsOf(Activity message, string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var definitions = lines.Reverse().Select(line => Definition().Match(line)).TakeWhile(definition => definition.Success).Reverse().ToList();
        var body = string.Join('\n', lines[..^definitions.Count]);
        // Every part may have to repeat all definitions; beyond half a message they are let stand over.
        var (repeated, size) = (definitions.Sum(definition => definition.Length + 1), definitions.Sum(definition => MessageSize.Of(definition.Value) + 2));
        var (longest, largest) = (LongestText - Math.Min(repeated, LongestText / 2), LargestText - Math.Min(size, LargestText / 2));
        var texts = MarkdownPieces.Of(body, rest =>
        {
            var room = largest;
            return Math.Min(longest, MessageSize.LengthWithin(rest.AsSpan(0, Math.Min(rest.Length, longest + 1)), ref room));
        });
        var marks = texts.Select(MarksIn).ToList();

        return texts.Select((piece, i) =>
        {
            // A source no part has a mark for is not lost: it comes with the last.
            var isLast = i == texts.Count - 1;
            bool Cites(int number) => marks[i].Contains(number) || (isLast && !marks.Exists(part => part.Contains(number)));
            var complete = WithDefinitions(piece, definitions, marks[i]);
            var entities = (message.Entities ?? [])
                .Select(entity => EntityOf(entity, complete, Cites, isLast)).OfType<JsonElement>().ToList();
            return (isLast ? message : Plain(message)) with { Text = complete, Entities = entities.Count == 0 ? null : entities };
        });
    }

    private static Activity Plain(Activity message) => new()
    {
        Type = message.Type,
        From = message.From,
        Recipient = message.Recipient,
        Conversation = message.Conversation,
        ReplyToId = message.ReplyToId,
        TextFormat = message.TextFormat,
        Locale = message.Locale,
    };

    private static string WithDefinitions(string piece, List<Match> definitions, HashSet<int> marks)
    {
        var used = definitions.Where(definition => marks.Contains(CitationMarks.NumberIn(definition)))
            .Select(definition => definition.Value).ToList();
        return used.Count == 0 ? piece : $"{piece}\n\n{string.Join('\n', used)}";
    }

    private static JsonElement? EntityOf(JsonElement entity, string text, Func<int, bool> cites, bool isLast) =>
        entity.ValueKind != JsonValueKind.Object ? null
        : entity.TryGetProperty("citation", out var citations) && citations.ValueKind == JsonValueKind.Array
            ? Citing(entity, [.. citations.EnumerateArray().Where(claim => cites(PositionOf(claim)))], isLast)
        : entity.TryGetProperty("mentioned", out _) && entity.TryGetProperty("text", out var mention)
            ? text.Contains(mention.ToString(), StringComparison.Ordinal) ? entity : null
        : IsAboutTheMessage(entity) || isLast ? entity : null;

    /// <summary>The entity with these citations alone; without any it is kept for the labels it carries, if it carries some.</summary>
    private static JsonElement? Citing(JsonElement entity, JsonElement[] claims, bool isLast)
    {
        var members = entity.EnumerateObject().Where(member => isLast || member.Name != "potentialAction")
            .Where(member => member.Name != "citation" || claims.Length > 0)
            .ToDictionary(member => member.Name, member => member.Name == "citation" ? Listed(claims) : member.Value);
        return claims.Length > 0 || IsLabel(members.Keys)
            ? JsonSerializer.SerializeToElement(members, ActivityJson.Default.DictionaryStringJsonElement)
            : null;
    }

    private static JsonElement Listed(JsonElement[] claims) =>
        JsonSerializer.SerializeToElement(claims, ActivityJson.Default.JsonElementArray);

    private static bool IsAboutTheMessage(JsonElement entity) => IsLabel(entity.EnumerateObject().Select(member => member.Name));

    /// <summary>That a model wrote it, or how confidential it is, holds for every part.</summary>
    private static bool IsLabel(IEnumerable<string> members) => members.Any(name => name is "additionalType" or "usageInfo");

    private static int PositionOf(JsonElement claim) =>
        claim.ValueKind == JsonValueKind.Object && claim.TryGetProperty("position", out var position)
        && position.ValueKind == JsonValueKind.Number && position.TryGetInt32(out var number)
            ? number
            : 0;

    private static HashSet<int> MarksIn(string text) => [.. Mark().Matches(text).Select(CitationMarks.NumberIn)];

    /// <summary>[1], [1][1], and [\[1\]](address) are marks; \[1\] stands in a quotation and is none.</summary>
    [GeneratedRegex(@"(?<!\\)\[(?:\\\[)?([0-9]{1,4})(?:\\\])?\]")]
    private static partial Regex Mark();

    /// <summary>A link definition, which stands on a line of its own at the end of a text.</summary>
    [GeneratedRegex(@"^\[([0-9]{1,4})\]: .*$", RegexOptions.NonBacktracking)]
    private static partial Regex Definition();
}
