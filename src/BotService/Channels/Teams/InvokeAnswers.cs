using System.Text.Json;
using System.Text.Json.Nodes;
using BotService.Channels.Activities;
using BotService.Channels.Conversations;
using BotService.Channels.Feedback;
using BotService.Channels.Rendering;
using BotService.Channels.Rendering.Cards;

namespace BotService.Channels.Teams;

/// <summary>
/// Answers invokes: requests whose answer the channel waits for. Their shapes are Teams' documentation's on universal actions of
/// Adaptive Cards and on feedback.
/// </summary>
internal sealed class InvokeAnswers(LettersBot bot, FeedbackDesk feedback)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive", MessageType = "application/vnd.microsoft.activity.message",
        ErrorType = "application/vnd.microsoft.error";

    public async Task<InvokeAnswer> AnswerAsync(Activity invoke, Uri site, CancellationToken cancellationToken) => invoke.Name switch
    {
        "adaptiveCard/action" => await TurnAsync(invoke, site, cancellationToken),
        "message/submitAction" => Vote(invoke),
        "message/fetchTask" => new InvokeAnswer(200, FeedbackForm.Dialog()),
        _ => InvokeAnswer.NotImplemented,
    };

    private async Task<InvokeAnswer> TurnAsync(Activity invoke, Uri site, CancellationToken cancellationToken)
    {
        if (Member(invoke.Value, "action") is not { ValueKind: JsonValueKind.Object } action)
            return Card(400, ErrorType, new JsonObject { ["code"] = "BadRequest", ["message"] = "An adaptiveCard/action names its action." });
        if (Member(action, "verb") is not { ValueKind: JsonValueKind.String } verb || !verb.ValueEquals(CardPage.Verb))
            return InvokeAnswer.NotImplemented;
        if (Member(action, "data") is not { } data || CardPage.In(data) is not { } page)
            return Card(400, ErrorType, new JsonObject { ["code"] = "BadRequest", ["message"] = "The button does not say which page of which question." });
        return await bot.CardAsync(page, cancellationToken) is { } card
            ? Card(200, CardType, card.ToJson(page.Number, invoke.ChannelId ?? "", new Frame(site)))
            : Card(200, MessageType, JsonValue.Create(AnswerCard.None));
    }

    /// <summary>Teams takes an empty object for an answer and nothing else.</summary>
    private InvokeAnswer Vote(Activity invoke)
    {
        if (VoteCast.In(invoke) is null) return InvokeAnswer.NotImplemented;
        feedback.Take(invoke);
        return new InvokeAnswer(200, JsonSerializer.SerializeToElement(new JsonObject(), ActivityJson.Default.JsonObject));
    }

    private static InvokeAnswer Card(int status, string type, object value) => new(status, JsonSerializer.SerializeToElement(
        new JsonObject
        {
            ["statusCode"] = status,
            ["type"] = type,
            ["value"] = value is JsonElement element ? JsonObject.Create(element) : (JsonNode)value,
        },
        ActivityJson.Default.JsonObject));

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var member) ? member : null;
}

/// <summary>What an invoke is answered with.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON of the body; null for none.</param>
internal sealed record InvokeAnswer(int Status, JsonElement? Body)
{
    public static InvokeAnswer NotImplemented { get; } = new(StatusCodes.Status501NotImplemented, null);

    public IResult ToResult() => Body is { } body ? Results.Json(body, ActivityJson.Default.JsonElement, statusCode: Status) : Results.StatusCode(Status);
}
