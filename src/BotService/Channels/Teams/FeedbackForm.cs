using System.Text.Json;
using System.Text.Json.Nodes;
using BotService.Channels.Activities;

namespace BotService.Channels.Teams;

/// <summary>
/// The dialog in which a user may say more about a vote, for messages whose feedback loop is custom. What is written comes back in
/// a message/submitAction, under the same name as in Teams' own form.
/// </summary>
internal static class FeedbackForm
{
    private const int LongestWords = 2000;

    public static JsonElement Dialog() => JsonSerializer.SerializeToElement(
        new JsonObject
        {
            ["task"] = new JsonObject
            {
                ["type"] = "continue",
                ["value"] = new JsonObject
                {
                    ["title"] = "Your opinion",
                    ["width"] = "small",
                    ["height"] = "small",
                    ["card"] = new JsonObject { ["contentType"] = Attachment.AdaptiveCard, ["content"] = Card() },
                },
            },
        },
        ActivityJson.Default.JsonObject);

    private static JsonObject Card() => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = "1.5",
        ["body"] = new JsonArray(new JsonObject
        {
            ["type"] = "Input.Text",
            ["id"] = "feedbackText",
            ["label"] = "What was good or wrong about this answer?",
            ["isMultiline"] = true,
            ["maxLength"] = LongestWords,
        }),
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Submit", ["title"] = "Send" }),
    };
}
