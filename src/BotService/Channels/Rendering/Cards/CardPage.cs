using System.Text.Json;
using System.Text.Json.Nodes;
using BotService.Channels.Activities;

namespace BotService.Channels.Rendering.Cards;

/// <summary>
/// A page of a card that is asked for. A button carries the question and a number, nothing else: the page is made anew from the
/// letters as they are when it is pressed, so nothing that comes back need be trusted.
/// </summary>
/// <param name="Question">The question the card answers, complete in itself.</param>
/// <param name="Number">From 1; a page beyond the last means the last.</param>
internal sealed record CardPage(string Question, int Number)
{
    public const string Verb = "letters.page";
    private const int Most = 10_000;

    public JsonObject ToData() => new() { ["letters"] = Verb, ["question"] = Question, ["page"] = Number };

    /// <summary>The page a message without words asks for, as a card's button sends it where it knows no better; null for any other.</summary>
    public static CardPage? In(Activity message) => string.IsNullOrWhiteSpace(message.Text) && message.Value is { } value ? In(value) : null;

    /// <summary>Null where the data are not those of such a button.</summary>
    public static CardPage? In(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty("letters", out var verb) && verb.ValueKind == JsonValueKind.String && verb.ValueEquals(Verb)
        && data.TryGetProperty("question", out var asked) && asked.ValueKind == JsonValueKind.String
        && asked.GetString()?.Trim() is { Length: > 0 and <= Letters.Answering.Question.LongestText } question
        && data.TryGetProperty("page", out var page) && page.ValueKind == JsonValueKind.Number
        && page.TryGetInt32(out var number) && number is >= 1 and <= Most
            ? new CardPage(question, number)
            : null;
}
